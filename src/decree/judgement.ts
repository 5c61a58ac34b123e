import { compareDays, isBefore } from './day-order.ts';
import type { Evidence } from './evidence.ts';
import type { EvidenceEvent } from './norm.ts';
import type { Lifted, Obligation } from './obligation.ts';
import { countsOn, filed, speaksFor } from './proof.ts';
import { DUE_SOON_DAYS, type Verdict, type VerdictReason } from './verdict.ts';

type Found = Pick<Verdict, 'kind' | 'reason'>;
/** What the record holds for a duty. `uncounted`: missing acts that are on record, but not as the norm asks. */
type OnRecord = {
  readonly keptOn: Temporal.PlainDate | null;
  readonly missing: readonly EvidenceEvent[];
  readonly uncounted: readonly EvidenceEvent[];
  readonly begun: boolean;
};

/** Done before the risk was closed or the act repealed, or although it was refused, the duty is kept all the same. */
const GIVES_WAY_TO_PROOF: readonly Lifted[] = [
  'risk-closed',
  'meeting-refused',
  'participation-refused',
  'act-repealed'
];

const daysFrom = (from: Temporal.PlainDate, to: Temporal.PlainDate): number =>
  from.until(to, { largestUnit: 'days' }).days;

/** The days on which the acts were done, in order; one meeting twice on record is one. */
const daysOf = (obligation: Obligation, acts: readonly Evidence[]): readonly Temporal.PlainDate[] => {
  const [only, ...more] = acts;
  if (only && more.length === 0) return [countsOn(obligation, only)];

  const days = new Map<string | number, Temporal.PlainDate>();
  for (const act of acts) {
    const key = act.meeting ?? act.seq;
    const [day, known] = [countsOn(obligation, act), days.get(key)];
    if (known === undefined || isBefore(day, known)) days.set(key, day);
  }
  return [...days.values()].toSorted(compareDays);
};

const recordOf = (obligation: Obligation, acts: readonly Evidence[]): OnRecord => {
  const { needs, norm } = obligation;
  const counted = acts.filter(({ counts }) => counts);
  const days = needs.map((event) => {
    const done = counted.filter((act) => act.event === event);
    return daysOf(obligation, done)[(norm.atLeast?.times ?? 1) - 1];
  });
  const missing = needs.filter((_, at) => days[at] === undefined);
  return {
    keptOn:
      missing.length > 0
        ? null
        : (days
            .flatMap((day) => day ?? [])
            .toSorted(compareDays)
            .at(-1) ?? null),
    missing,
    uncounted: missing.filter((event) => acts.some((act) => act.event === event && !act.counts)),
    begun: counted.some(({ event }) => needs.includes(event))
  };
};

const keptVerdict = ({ deadline }: Obligation, on: Temporal.PlainDate): Found => {
  const day = on.toString();
  return deadline && isBefore(deadline.dueOn, on)
    ? { kind: 'kept-late', reason: { code: 'done-late', on: day, daysLate: daysFrom(deadline.dueOn, on) } }
    : { kind: 'kept', reason: { code: 'done', on: day } };
};

const overdueReason = ({ begun, missing }: OnRecord, daysLate: number): VerdictReason =>
  begun ? { code: 'part-missing', missing, daysLate } : { code: 'nothing-recorded', daysLate };

const openVerdict = ({ deadline }: Obligation, record: OnRecord, today: Temporal.PlainDate): Found => {
  const wanting: VerdictReason | null =
    record.uncounted.length > 0 ? { code: 'does-not-satisfy', events: record.uncounted } : null;
  if (deadline === null) return { kind: 'not-due', reason: wanting ?? { code: 'no-term' } };

  const days = daysFrom(today, deadline.dueOn);
  if (days < 0) return { kind: 'overdue', reason: wanting ?? overdueReason(record, -days) };
  return { kind: days > DUE_SOON_DAYS ? 'not-due' : 'due-soon', reason: wanting ?? { code: 'time-left', days } };
};

const letOff = ({ lifted, hangsOn }: Obligation, record: OnRecord, today: Temporal.PlainDate): VerdictReason | null => {
  if (lifted !== null && !(record.keptOn && GIVES_WAY_TO_PROOF.includes(lifted))) return { code: lifted };
  return hangsOn !== null && isBefore(hangsOn, today) ? { code: 'meeting-not-held' } : null;
};

/** The verdict on one duty by the acts that speak for it. */
const decide = (obligation: Obligation, acts: readonly Evidence[], today: Temporal.PlainDate): Verdict => {
  const done = acts.filter((act) => !isBefore(today, countsOn(obligation, act)));
  const record = recordOf(obligation, done);
  const proof = [...new Set(done.map(({ seq }) => seq))].toSorted((one, other) => one - other);

  const reason = letOff(obligation, record, today);
  if (reason) return { kind: 'not-applicable', reason, keptOn: null, missing: [], proof };

  const { keptOn, missing } = record;
  const found = keptOn ? keptVerdict(obligation, keptOn) : openVerdict(obligation, record, today);
  return { ...found, keptOn, missing, proof };
};

/**
 * How the duty stands on this day, by whatever of this evidence speaks for it; what was done after the day is not seen.
 * Kept on the day due is kept. Total: no valid input throws.
 */
export const verdict = (obligation: Obligation, evidence: readonly Evidence[], today: Temporal.PlainDate): Verdict =>
  decide(
    obligation,
    evidence.filter((act) => speaksFor(obligation, act)),
    today
  );

/** A duty with its verdict. */
export type Judged = { readonly obligation: Obligation; readonly verdict: Verdict };

/** The verdict on each of many duties, in their order: as `verdict` of each, but the evidence is looked up, not searched. */
export const judge = (
  duties: readonly Obligation[],
  evidence: readonly Evidence[],
  today: Temporal.PlainDate
): readonly Judged[] => {
  const actsFor = filed(evidence, duties);
  return duties.map((obligation) => ({ obligation, verdict: decide(obligation, actsFor(obligation), today) }));
};
