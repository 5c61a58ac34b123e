// The minutes as the record says them, line by line. Every line is one message: none is glued from pieces.
import * as m from '#paraglide/messages.js';
import { printPoint } from '#decree/index.ts';
import { printLength } from '#live/index.ts';
import { partWords } from '#meetings/index.ts';
import type { Locale } from '#platform/locale.ts';
import { fullDateTime, legalDate, localTime, percent } from '#platform/words/index.ts';
import { DOOR_WORDS, groundOf } from '#questions/index.ts';
import { nameOf } from '#registry/index.ts';
import type { AnswerKind } from '../answer.ts';
import type { AnswerOnRecord, MinutesRecord } from './minutes-record.ts';

type Language = Extract<Locale, 'kk' | 'ru'>;
type Inputs = Record<string, never>;
type Words = (inputs: Inputs, options: { locale: Locale }) => string;

const KINDS: Readonly<Record<AnswerKind, Words>> = {
  answered: m.minutes_answer_answered,
  'under-control': m.minutes_answer_under_control,
  'handed-over': m.minutes_answer_handed_over
};

/** Who met whom, where and when, with the programme. */
export const meetingLines = (record: MinutesRecord, locale: Language): string[] => [
  m.minutes_line_theme({ theme: record.theme[locale] }, { locale }),
  m.minutes_line_holder({ holder: nameOf(record.holder, locale), body: nameOf(record.body, locale) }, { locale }),
  m.minutes_line_place({ place: record.place[locale], region: nameOf(record.region, locale) }, { locale }),
  m.minutes_line_planned({ when: fullDateTime(record.startsAt, locale), minutes: record.plannedMinutes }, { locale }),
  ...courseLines(record, locale),
  ...record.programme.map((part) =>
    m.minutes_line_part({ time: localTime(part.startsAt), part: partWords(part, locale) }, { locale })
  )
];

const courseLines = ({ session }: MinutesRecord, locale: Language): string[] => {
  if (!session) return [];
  const opened = m.minutes_line_opened({ time: fullDateTime(session.openedAt, locale) }, { locale });
  if (!session.closedAt) return [opened];
  const length = printLength(session.closedAt.epochMilliseconds - session.openedAt.epochMilliseconds);
  return [opened, m.minutes_line_closed({ time: fullDateTime(session.closedAt, locale), length }, { locale })];
};

/** p(1,3): who held the floor how long, and whether the report kept to its quarter. */
export const floorLines = ({ session }: MinutesRecord, locale: Language): string[] => {
  if (!session) return [m.minutes_line_not_measured({}, { locale })];
  const { spent, report } = session;
  const quarter = {
    point: printPoint([1, 3], locale),
    allowed: report.allowedMinutes,
    share: percent(report.share, locale)
  };
  return [
    m.minutes_line_report({ length: printLength(spent.report) }, { locale }),
    report.kept ? m.minutes_line_quarter_kept(quarter, { locale }) : m.minutes_line_quarter_broken(quarter, { locale }),
    m.minutes_line_questions_floor({ length: printLength(spent.question) }, { locale }),
    m.minutes_line_answers_floor({ length: printLength(spent.answer) }, { locale }),
    m.minutes_line_break_floor({ length: printLength(spent.break) }, { locale })
  ];
};

/** How many questions came, and by which doors. */
export const questionLines = ({ doors }: MinutesRecord, locale: Language): string[] => [
  m.minutes_line_asked({ count: doors.reduce((sum, { count }) => sum + count, 0) }, { locale }),
  ...doors.map(({ id, count }) => m.minutes_line_count({ name: doorName(id, locale), count }, { locale }))
];

const doorName = (door: string, locale: Language): string =>
  Object.entries(DOOR_WORDS).find(([id]) => id === door)?.[1]({}, { locale }) ?? door;

/** Each answer with its question; what was promised with its body and day. */
export const answerLines = ({ answers }: MinutesRecord, locale: Language): string[] =>
  answers.length === 0
    ? [m.minutes_line_no_answers({}, { locale })]
    : answers.flatMap((answer, place) => answerWords(answer, place + 1, locale));

const answerWords = (given: AnswerOnRecord, place: number, locale: Language): string[] => [
  m.minutes_line_question({ place, number: given.number, text: oneLine(given.text) }, { locale }),
  m.minutes_line_answer({ kind: KINDS[given.kind]({}, { locale }), answer: oneLine(given.answer) }, { locale }),
  ...(given.promise
    ? [
        m.minutes_line_promise(
          { body: nameOf(given.promise.body, locale), day: legalDate(given.promise.dueOn, locale) },
          { locale }
        )
      ]
    : [])
];

/** What somebody typed in several lines stands in one here. */
const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** What became of the questions with the moderator; declined ones are counted by ground, their texts withheld. */
export const moderationLines = ({ statuses, grounds }: MinutesRecord, locale: Language): string[] => [
  m.minutes_line_published({ count: statuses.published }, { locale }),
  m.minutes_line_merged({ count: statuses.merged }, { locale }),
  m.minutes_line_referred({ count: statuses.referred }, { locale }),
  m.minutes_line_awaiting({ count: statuses['awaiting-moderation'] }, { locale }),
  statuses.declined === 0
    ? m.minutes_line_declined_none({}, { locale })
    : m.minutes_line_declined({ count: statuses.declined }, { locale }),
  ...grounds.map(({ id, count }) =>
    m.minutes_line_count({ name: groundOf(id)?.names[locale] ?? id, count }, { locale })
  )
];
