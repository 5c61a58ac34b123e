import type { TurnKind } from './floor.ts';

/** The beginning or the end of a part. */
export const PART_EDGES = ['begin', 'end'] as const;
export type PartEdge = (typeof PART_EDGES)[number];

/** A part of the programme with its planned and its real time; instants in milliseconds of the epoch. */
export type PartTimes = {
  readonly plannedMinutes: number;
  readonly startedAt: number | null;
  readonly endedAt: number | null;
};

/** Planned beside real, in whole minutes rounded up: `over` is how many more it took, less than nought when it took less. */
export type TimedRow = {
  readonly plannedMinutes: number | null;
  readonly realMinutes: number | null;
  readonly over: number | null;
};

const MINUTE = 60_000;

const row = (plannedMinutes: number | null, real: number | null): TimedRow => {
  const realMinutes = real === null ? null : Math.ceil(real / MINUTE);
  const over = plannedMinutes === null || realMinutes === null ? null : realMinutes - plannedMinutes;
  return { plannedMinutes, realMinutes, over };
};

/** How long a part took, so far where it lasts. */
export const partRow = (part: PartTimes, now: number): TimedRow =>
  row(part.plannedMinutes, part.startedAt === null ? null : Math.max(0, (part.endedAt ?? now) - part.startedAt));

/**
 * The floor of a session planned and real: the report as planned with the meeting, p(1, 3), questions and answers in what is left of
 * the planned time, breaks unplanned. `spent` in milliseconds by who held the floor.
 */
export const plannedAndReal = (
  { plannedMinutes, reportMinutes }: { plannedMinutes: number; reportMinutes: number },
  spent: Readonly<Record<TurnKind, number>>
): { report: TimedRow; questions: TimedRow; breaks: TimedRow } => ({
  report: row(reportMinutes, spent.report),
  questions: row(plannedMinutes - reportMinutes, spent.question + spent.answer),
  breaks: row(null, spent.break)
});
