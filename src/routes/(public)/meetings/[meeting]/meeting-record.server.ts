// What a held meeting left, as it was frozen: every figure here comes from the frozen text and from nowhere else.
import { ANSWER_WORDS, linkAt, type MeetingRecord } from '#follow-up/index.ts';
import { frozenRecord } from '#follow-up/server/index.ts';
import { partRow, plannedAndReal, printLength, type TimedRow } from '#live/index.ts';
import { pauseWords } from '#live/ui/words.ts';
import { partWords } from '#meetings/index.ts';
import * as m from '#paraglide/messages.js';
import { localizeHref } from '#paraglide/runtime.js';
import type { Locale } from '#platform/locale.ts';
import { fullDateTime, legalDate, localTime } from '#platform/words/index.ts';
import { DOOR_WORDS, DOORS, groundOf } from '#questions/index.ts';
import { nameOf } from '#registry/index.ts';
import { htmlLang } from '#text/index.ts';
import { publicationPath } from '../../publications/publication-path.ts';

/** The frozen record of a meeting in the words of a language; null until there is one. */
export const shownRecord = async (number: string, locale: Locale) => {
  const frozen = await frozenRecord(number);
  if (!frozen) return null;
  const { record, version, publishedAt, sha256 } = frozen;
  const path = `/meetings/${number}/record`;
  return {
    version: m.record_version({ version, at: fullDateTime(publishedAt, locale) }),
    sha256,
    proofHref: localizeHref(publicationPath({ kind: 'meeting-record', subject: number, version })),
    files: [
      { href: localizeHref(`${path}.csv`), text: m.record_csv() },
      { href: localizeHref(`${path}.json`), text: m.record_json() }
    ],
    times: timesOf(record, locale),
    pauses: record.pauses.map(({ reason, seconds }) =>
      m.record_pause({ reason: pauseWords(reason), length: printLength(seconds * 1_000) })
    ),
    corrections: record.corrections,
    doors: record.doors.map(({ id, count }) => ({ words: doorWords(id), count })),
    moderation: m.record_moderation_text(record.moderation),
    grounds: record.moderation.grounds.map(({ id, count }) => ({ words: groundOf(id)?.names[locale] ?? id, count })),
    setAside: record.moderation.setAside.reduce((sum, { votes }) => sum + votes, 0),
    answers: record.answers.map((answer) => shownAnswer(answer, record.recording, locale))
  };
};

const doorWords = (id: string): string => {
  const door = DOORS.find((known) => known === id);
  return door ? DOOR_WORDS[door]() : id;
};

type Answer = MeetingRecord['answers'][number];

const shownAnswer = (
  { number, text, kind, answer, promise, recordingSecond }: Answer,
  recording: string | null,
  locale: Locale
) => ({
  number,
  href: localizeHref(`/questions/${number}`),
  text,
  lang: htmlLang(text),
  kind: ANSWER_WORDS[kind](),
  answer,
  answerLang: htmlLang(answer),
  promise: promise && m.record_promise({ body: nameOf(promise.body, locale), day: legalDate(promise.dueOn, locale) }),
  heard:
    recording === null || recordingSecond === null
      ? null
      : {
          href: linkAt(recording, recordingSecond),
          text: m.record_heard({ time: printLength(recordingSecond * 1_000) })
        }
});

type TimeLine = { words: string; planned: string; real: string; over: string };

const minutes = (count: number | null): string => (count === null ? '—' : m.live_minutes({ count }));
const overWords = (over: number | null): string =>
  over === null ? '—' : over > 0 ? `+${over}` : String(over).replace('-', '−');

const lineOf = (words: string, { plannedMinutes, realMinutes, over }: TimedRow): TimeLine => ({
  words,
  planned: minutes(plannedMinutes),
  real: minutes(realMinutes),
  over: overWords(over)
});

/** The parts of the programme and the floor, planned beside real. */
const timesOf = (record: MeetingRecord, locale: Locale): TimeLine[] => {
  const parts = record.parts.map((part) => partLine(part, locale));
  if (!record.floor) return parts;
  const spent = Object.fromEntries(Object.entries(record.floor).map(([kind, seconds]) => [kind, seconds * 1_000]));
  const { report, questions, breaks } = plannedAndReal(
    { plannedMinutes: record.plannedMinutes, reportMinutes: record.plannedReportMinutes },
    { report: 0, question: 0, answer: 0, break: 0, ...spent }
  );
  return [
    ...parts,
    lineOf(m.live_times_report(), report),
    lineOf(m.live_times_questions(), questions),
    lineOf(m.live_times_breaks(), breaks)
  ];
};

const partLine = (part: MeetingRecord['parts'][number], locale: Locale): TimeLine => {
  const [startedAt, endedAt] = [instantOf(part.startedAt), instantOf(part.endedAt)];
  const started = startedAt?.epochMilliseconds ?? null;
  const ended = endedAt?.epochMilliseconds ?? null;
  const row = partRow(
    { plannedMinutes: part.plannedMinutes, startedAt: ended === null ? null : started, endedAt: ended },
    0
  );
  const line = lineOf(
    partWords({ kind: part.kind, titleKk: part.title?.kk ?? null, titleRu: part.title?.ru ?? null }, locale),
    row
  );
  const plannedAt = localTime(Temporal.Instant.from(part.plannedAt));
  return {
    ...line,
    planned: `${plannedAt}, ${line.planned}`,
    real: startedAt ? `${localTime(startedAt)}–${endedAt ? localTime(endedAt) : ''}, ${line.real}` : '—'
  };
};

const instantOf = (text: string | null): Temporal.Instant | null =>
  text === null ? null : Temporal.Instant.from(text);
