import type { Names } from '#registry/index.ts';
import type { MinutesRecord } from './minutes-record.ts';
import { answerLines, floorLines, meetingLines, moderationLines, questionLines } from './minutes-words.ts';

/** The parts of the minutes, in their order. Remarks are written by people alone. */
export const MINUTES_PARTS = ['meeting', 'floor', 'questions', 'answers', 'moderation', 'remarks'] as const;
export type MinutesPartName = (typeof MINUTES_PARTS)[number];

/** A text in the two languages of an act; lines are parted by line ends. */
export type InBoth = { kk: string; ru: string };

/** One part: what the record says, and what people put in its place; null where nobody did. */
export type MinutesPart = { part: MinutesPartName; written: InBoth; edited: InBoth | null };

/** What somebody put in the place of a part, and what the record said then. `edition` grows with each change. */
export type MinutesEdit = { part: MinutesPartName; edition: number; text: InBoth | null; written: InBoth };

/** The signed minutes; their canonical JSON is what the shown hash is the hash of. Days are ISO. */
export type MinutesContent = {
  format: 'kezdesu/minutes/1';
  meeting: string;
  title: InBoth;
  signed: { post: Names; on: string };
  /** Why there is another version; null for the first. */
  reason: InBoth | null;
  parts: readonly MinutesPart[];
};

const WRITERS: Readonly<
  Record<Exclude<MinutesPartName, 'remarks'>, (record: MinutesRecord, locale: 'kk' | 'ru') => string[]>
> = {
  meeting: meetingLines,
  floor: floorLines,
  questions: questionLines,
  answers: answerLines,
  moderation: moderationLines
};

const NOTHING: InBoth = { kk: '', ru: '' };

/** What the record says in a part; nothing for the remarks. */
export const writtenPart = (record: MinutesRecord, part: MinutesPartName): InBoth => {
  if (part === 'remarks') return NOTHING;
  const write = WRITERS[part];
  return { kk: write(record, 'kk').join('\n'), ru: write(record, 'ru').join('\n') };
};

/** The minutes as they stand: the record's words, and over them what people wrote. */
export const minutesParts = (record: MinutesRecord, edits: readonly MinutesEdit[]): MinutesPart[] =>
  MINUTES_PARTS.map((part) => ({
    part,
    written: writtenPart(record, part),
    edited: edits.find((edit) => edit.part === part)?.text ?? null
  }));

/** What a reader of the minutes reads in a part. */
export const textOfPart = ({ written, edited }: MinutesPart): InBoth => edited ?? written;

/** What is kept of an edit: nothing where it says what the record says, or says nothing. */
export const keptText = (typed: InBoth, written: InBoth): InBoth | null => {
  const empty = typed.kk === '' && typed.ru === '';
  return empty || (typed.kk === written.kk && typed.ru === written.ru) ? null : typed;
};

/** Did the record say something else when this part was edited? */
export const recordMovedOn = (edit: MinutesEdit | undefined, { written }: MinutesPart): boolean =>
  edit?.text != null && (edit.written.kk !== written.kk || edit.written.ru !== written.ru);

/** Would signing say anything that is not signed already? What the record says beneath an edit does not count. */
export const saysOther = (parts: readonly MinutesPart[], signed: readonly MinutesPart[]): boolean =>
  parts.length !== signed.length ||
  parts.some((part, place) => {
    const [now, then] = [textOfPart(part), signed[place] && textOfPart(signed[place])];
    return now.kk !== then?.kk || now.ru !== then.ru;
  });
