import { today as dayOf } from '#platform/clock.ts';
import type { JournaledEvent } from '#platform/server/jobs/subscription.ts';

/**
 * The years whose duties the event can touch: that of its day, that of the period it names; of a day off the year before,
 * too, for its last quarter is due in January, and of a schedule, which is submitted in the year before its own.
 */
export const yearsOf = ({ at, object, facts }: JournaledEvent): number[] => {
  const codes = [facts['period'], facts['quarter'], facts['year'], object.id];
  const named = codes.flatMap((code) => (typeof code === 'string' ? (/^\d{4}(?=-[QH\d]|$)/.exec(code) ?? []) : []));
  const before = ['day-off', 'schedule'].includes(object.kind) ? named.map((year) => Number(year) - 1) : [];
  return [...new Set([dayOf(Temporal.Instant.from(at)).year, ...named.map(Number), ...before])];
};
