import type { Arisen, Binding, Ground } from './arising.ts';
import { bearersOn, bearsSince } from './bearers.ts';
import { isBefore, later } from './day-order.ts';
import { type Edition, isInForce } from './edition.ts';
import type { EvidenceEvent, Trigger } from './norm.ts';
import type { Lifted } from './obligation.ts';
import { firstDayOf, lastDayOf, type Period, periodCode, type PeriodKind, periodsOf } from './periods.ts';

const PERIOD_KINDS: Partial<Record<Trigger, PeriodKind>> = {
  'each-year': 'year',
  standing: 'year',
  'each-half-year': 'half-year',
  'each-quarter': 'quarter'
};

const lifted = ({ inForce }: Edition, needs: readonly EvidenceEvent[], end: Temporal.PlainDate): Lifted | null => {
  if (needs.length === 0) return 'no-act-awaited';
  return inForce.to !== null && inForce.to <= end.toString() ? 'act-repealed' : null;
};

const dutiesOf = (norm: Binding, period: Period, { edition, facts, deadlineOf }: Ground): readonly Arisen[] => {
  const [first, last] = [firstDayOf(period), lastDayOf(period)];
  if (!isInForce(edition, first)) return [];

  const deadline = deadlineOf(norm, first);
  const bearersDay = deadline && isBefore(deadline.dueOn, last) ? deadline.dueOn : last;
  const needs = norm.needs.map(({ event }) => event);
  return bearersOn(edition, norm.duty, facts.bodies, bearersDay)
    .map((body) => ({ who: body.id, aroseOn: later(first, bearsSince(body, norm.duty, bearersDay) ?? first) }))
    .filter(({ aroseOn }) => isInForce(edition, aroseOn))
    .map(({ who, aroseOn }) => ({
      who,
      about: { kind: 'period', period: periodCode(period) },
      aroseOn,
      deadline,
      needs,
      lifted: lifted(edition, needs, deadline?.dueOn ?? last),
      hangsOn: null,
      provenFrom: null,
      provenUntil: null
    }));
};

/**
 * The duties that this norm makes arise in each year, half-year or quarter; a standing one in each year. They bind who
 * bears the role on the day due, or on the last day of the period where that is earlier. A period that began before the
 * edition came into force is not bound by it; one in which it was repealed before the day due is let off.
 */
export const dutiesOfPeriods = (norm: Binding, ground: Ground): readonly Arisen[] => {
  const kind = PERIOD_KINDS[norm.trigger];
  return kind ? periodsOf(kind, ground.facts.year).flatMap((period) => dutiesOf(norm, period, ground)) : [];
};
