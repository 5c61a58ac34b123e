import { partRow, plannedAndReal, readClock } from '#live/index.ts';
import {
  type FloorCorrectionRow,
  floorCorrectionsOf,
  type FloorTurnRow,
  floorTurnsOf,
  partTimesOf,
  sessionNow
} from '#live/server/index.ts';
import type { ShownCorrection, ShownPart, ShownTurn } from '#live/ui/floor-record.ts';
import { type Meeting, partWords } from '#meetings/index.ts';
import type { Locale } from '#platform/locale.ts';
import { localDateTime, localTime } from '#platform/words/index.ts';
import { htmlLang } from '#text/index.ts';

const withSeconds = (at: Temporal.Instant): string => localDateTime(at).slice(11, 19);

/** The record of the floor as the board shows it: turns, corrections, and the planned time of every part beside the real one. */
export const floorRecord = async (meeting: Meeting, { now, locale }: Pick<App.Locals, 'now' | 'locale'>) => {
  const [turns, corrections, parts, session] = await Promise.all([
    floorTurnsOf(meeting.id),
    floorCorrectionsOf(meeting.id),
    partTimesOf(meeting.id),
    sessionNow(meeting.id)
  ]);
  const at = now.epochMilliseconds;
  const clock = session && session.phase !== 'before' ? session.clock : null;
  const reading = clock && readClock(clock, at);
  const spent = clock && reading ? { ...clock.spent } : null;
  if (spent && reading?.turn) spent[reading.turn.kind] += reading.turn.lasted;
  return {
    turns: turns.map(shownTurn),
    corrections: corrections.map(shownCorrection),
    parts: parts.map((part) => shownPart(part, at, locale)),
    floor: spent && plannedAndReal(meeting, spent)
  };
};

const shownTurn = ({ id, kind, pause, pauseNote, number, startedAt, endedAt }: FloorTurnRow): ShownTurn => ({
  id,
  kind,
  pause,
  pauseNote,
  noteLang: pauseNote === null ? undefined : htmlLang(pauseNote),
  number,
  from: withSeconds(startedAt),
  to: endedAt && withSeconds(endedAt)
});

const shownCorrection = (row: FloorCorrectionRow): ShownCorrection => {
  const { id, reason, kindBefore, kindAfter, startedBefore, startedAfter, at, kk, ru, en } = row;
  return {
    id,
    reason,
    lang: htmlLang(reason),
    kindBefore,
    kindAfter,
    startedBefore: withSeconds(startedBefore),
    startedAfter: withSeconds(startedAfter),
    time: localTime(at),
    post: kk !== null && ru !== null && en !== null ? { kk, ru, en } : null
  };
};

const shownPart = (part: PartTime, now: number, locale: Locale): ShownPart => ({
  id: part.id,
  words: partWords(part, locale),
  planned: localTime(part.startsAt),
  plannedMinutes: part.minutes,
  startedAt: part.startedAt && localTime(part.startedAt),
  endedAt: part.endedAt && localTime(part.endedAt),
  ...timesOf(part, now)
});

type PartTime = Awaited<ReturnType<typeof partTimesOf>>[number];

const timesOf = (part: PartTime, now: number): Pick<ShownPart, 'realMinutes' | 'over'> => {
  const { realMinutes, over } = partRow(
    {
      plannedMinutes: part.minutes,
      startedAt: part.startedAt && part.startedAt.epochMilliseconds,
      endedAt: part.endedAt && part.endedAt.epochMilliseconds
    },
    now
  );
  return { realMinutes, over };
};
