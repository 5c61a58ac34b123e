import {
  bestSheet,
  optional,
  readText,
  readTable,
  required,
  type Sheet,
  type TableFormat,
  understood
} from '#platform/table-import/index.ts';
import { LONGEST_QUESTION } from '../question.ts';
import type { Comment } from './comment.ts';

type CommentRow = { text: string; key: string | null; saidAt: Temporal.Instant | null };

/** An instant as sites export it: ISO 8601 with its zone; anything else is as if it were not there. */
const readInstant = (text: string): Temporal.Instant | null => {
  try {
    return Temporal.Instant.from(text.trim().replace(' ', 'T'));
  } catch {
    return null;
  }
};

const FORMAT: TableFormat<CommentRow> = {
  text: required(
    {
      names: { kk: 'Пікір', ru: 'Комментарий', en: 'Comment' },
      aliases: [
        'Мәтін',
        'Мәтіні',
        'Сұрақ',
        'Текст',
        'Вопрос',
        'Сообщение',
        'Text',
        'Message',
        'textDisplay',
        'Content'
      ],
      example: { kk: 'Мысал: жол қашан жөнделеді?', ru: 'Пример: когда починят дорогу?', en: 'Example: when?' }
    },
    { read: (text) => readText(LONGEST_QUESTION)(text.slice(0, LONGEST_QUESTION)) }
  ),
  key: optional(
    {
      names: { kk: 'Нөмірі', ru: 'Номер', en: 'Id' },
      aliases: ['ID', 'Сілтеме', 'Ссылка', 'Link', 'URL', 'commentId', 'comment_id'],
      example: { kk: '', ru: '', en: '' }
    },
    { read: (text) => understood(text.trim().slice(0, 200)) }
  ),
  saidAt: optional(
    {
      names: { kk: 'Уақыты', ru: 'Время', en: 'Time' },
      aliases: ['Күні', 'Дата', 'Date', 'Published', 'publishedAt', 'created_time', 'timestamp'],
      example: { kk: '', ru: '', en: '' }
    },
    { read: (text) => understood(readInstant(text)) }
  )
};

/** The comments of the sheet that fits best, as its site exported it; null where no sheet has a column of texts. Authors are not read. */
export const commentsOfSheets = (sheets: readonly Sheet[]): Comment[] | null => {
  const sheet = bestSheet(FORMAT, sheets);
  if (!sheet) return null;
  const { rows, headings } = readTable(FORMAT, sheet);
  return headings['text'] === null ? null : rows.flatMap(({ row }) => (row ? [row] : []));
};
