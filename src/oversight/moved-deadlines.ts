import type { Deadline, Obligation } from '#decree/index.ts';

/** A duty whose day due or day of the last warning a change of the calendar moves. */
export type MovedDeadline = { readonly obligation: Obligation; readonly was: Deadline; readonly is: Deadline };

const same = (one: Deadline, other: Deadline): boolean =>
  one.dueOn.equals(other.dueOn) && one.warnOn.equals(other.warnOn);

const byDay = ({ obligation: one, is: at }: MovedDeadline, { obligation: other, is: then }: MovedDeadline): number =>
  Temporal.PlainDate.compare(at.dueOn, then.dueOn) || (one.id < other.id ? -1 : 1);

/**
 * Which duties that bind somebody have another day due, or another day of the last warning, with the one calendar than
 * with the other; by the new day. `obligation` is the one after.
 */
export const movedDeadlines = (
  before: readonly Obligation[],
  after: readonly Obligation[]
): readonly MovedDeadline[] => {
  const known = new Map(before.map(({ id, deadline }) => [id, deadline]));
  return after
    .flatMap((obligation): MovedDeadline[] => {
      const [was, is] = [known.get(obligation.id), obligation.deadline];
      return was && is && obligation.lifted === null && !same(was, is) ? [{ obligation, was, is }] : [];
    })
    .toSorted(byDay);
};
