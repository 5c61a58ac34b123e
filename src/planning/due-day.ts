import { DEFAULT_EDITION, editions, type EvidenceEvent } from '#decree/index.ts';

/**
 * The day by which the act that proves a yearly norm is due in a year; null where no norm sets one. A plan for a year is made
 * in the year before: its proposals and departmental plans are due in that one, p(1,4,3) and p(1,4,4).
 */
export const yearlyDueOn = (act: EvidenceEvent, year: number): Temporal.PlainDate | null => {
  const norm = editions[DEFAULT_EDITION].norms.find(({ needs }) => needs.some(({ event }) => event === act));
  return norm && 'yearlyBy' in norm.due ? Temporal.PlainDate.from(`${year}-${norm.due.yearlyBy}`) : null;
};

/** Does the day come after the one on which the act was due? */
export const isLate = (act: EvidenceEvent, planYear: number, on: Temporal.PlainDate): boolean => {
  const dueOn = yearlyDueOn(act, planYear - 1);
  return dueOn !== null && Temporal.PlainDate.compare(on, dueOn) > 0;
};
