import { editions, type EvidenceEvent, type Trigger } from '#decree/index.ts';
import { type AttestingBody, attestorsOf, type JudgedRow } from '#oversight/index.ts';

/** A duty whose acts somebody may attest; of a meeting its holder and its host. */
export type OpenDuty = Pick<
  JudgedRow,
  'obligation' | 'edition' | 'norm' | 'who' | 'region' | 'aroseOn' | 'dueOn' | 'missing'
> & { readonly holder: string | null; readonly host: string | null };

/** An act that the demonstration attests: for whom, on which day it was done, attested and perhaps taken back. */
export type PlannedAct = {
  readonly obligation: string;
  readonly act: EvidenceEvent;
  readonly by: string;
  readonly doneOn: Temporal.PlainDate;
  readonly attestOn: Temporal.PlainDate;
  readonly withdrawOn: Temporal.PlainDate | null;
  /** A number for its document. */
  readonly number: number;
};

/** In how many of a hundred cases the act is on record; the rest is never attested. */
const SHARES: Readonly<Partial<Record<EvidenceEvent, number>>> = {
  SortingAdopted: 55,
  MeasuresAdopted: 20,
  CoverageRecorded: 40,
  DeputyPrimeMinisterAttended: 100
};
const USUAL_SHARE = 86;
/** Of a hundred attested acts so many were done late, and so many attestations were taken back. */
const LATE = 9;
const WITHDRAWN = 2;
const DAYS_UNTIL_WITHDRAWAL = 20;

/** A number from 0 to `below`, always the same for the same words (FNV-1a). */
const steadyOf = (words: string, below: number): number => {
  let hash = 2_166_136_261;
  for (const letter of words) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16_777_619);
  return ((hash ^ (hash >>> 15)) >>> 0) % below;
};

const triggerOf = ({ edition, norm }: OpenDuty): Trigger | undefined =>
  editions[edition].norms.find(({ id }) => id === norm)?.trigger;

const laterOf = (one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate =>
  Temporal.PlainDate.compare(one, other) > 0 ? one : other;

/** The day of the deed: before the day due, or some days after it where it comes late. */
const doneOn = (duty: OpenDuty, place: number, late: boolean): Temporal.PlainDate => {
  const { aroseOn, dueOn } = duty;
  if (!dueOn) return aroseOn.add({ days: 8 + (place % 20) });
  if (late) return dueOn.add({ days: 1 + (triggerOf(duty) === 'meeting-planned' ? 0 : place % 4) });
  if (dueOn.equals(aroseOn)) return aroseOn;
  const early = dueOn.subtract({ days: 1 + (place % 8) });
  return triggerOf(duty) === 'meeting-planned' ? early : laterOf(aroseOn, early);
};

/** The bodies with their roles of a day. */
export type BodiesOn = (on: Temporal.PlainDate) => readonly AttestingBody[];

const planOf = (act: EvidenceEvent, duty: OpenDuty, bodiesOn: BodiesOn): PlannedAct[] => {
  // Not by the id of the meeting, which is another in every filling.
  const key = [duty.norm, duty.who, duty.region ?? '', duty.aroseOn.toString(), act].join('/');
  const always = SHARES[act] === 100;
  if (steadyOf(`${key}/share`, 100) >= (SHARES[act] ?? USUAL_SHARE)) return [];
  const place = steadyOf(key, 1000);
  const done = doneOn(duty, place, !always && steadyOf(`${key}/late`, 100) < LATE);
  const attestOn = done.add({ days: 1 + (place % 3) });
  const [by] = attestorsOf(act, duty, bodiesOn(attestOn));
  const isWithdrawn = !always && steadyOf(`${key}/withdrawn`, 100) < WITHDRAWN;
  const withdrawOn = isWithdrawn ? attestOn.add({ days: DAYS_UNTIL_WITHDRAWAL }) : null;
  return by ? [{ obligation: duty.obligation, act, by, doneOn: done, attestOn, withdrawOn, number: place + 1 }] : [];
};

/**
 * What is attested of these duties before today: most in time, some late, some never, a few taken back. Always the same
 * for the same duties. In the order in which it is recorded.
 */
export const plannedActs = (duties: readonly OpenDuty[], today: Temporal.PlainDate, bodiesOn: BodiesOn): PlannedAct[] =>
  duties
    .flatMap((duty) => duty.missing.flatMap((act) => planOf(act, duty, bodiesOn)))
    .filter(({ attestOn }) => Temporal.PlainDate.compare(attestOn, today) < 0)
    .map((act) =>
      act.withdrawOn && Temporal.PlainDate.compare(act.withdrawOn, today) >= 0 ? { ...act, withdrawOn: null } : act
    )
    .toSorted((one, other) => Temporal.PlainDate.compare(one.attestOn, other.attestOn));
