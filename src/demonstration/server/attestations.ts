import { occasionsBetween } from '#meetings/server/index.ts';
import { type AttestingBody, attestingBody } from '#oversight/index.ts';
import {
  attest,
  judgedDuties,
  judgeYear,
  publishControlTable,
  replyToVerdicts,
  withdrawAttestation
} from '#oversight/server/index.ts';
import { today as dayOf, ZONE } from '#platform/clock.ts';
import { type Body, hasRole } from '#registry/index.ts';
import { listBodies } from '#registry/server/index.ts';
import { type BodiesOn, type OpenDuty, type PlannedAct, plannedActs } from '../attesting.ts';
import { act } from './act.ts';
import { seedOversight, seedProof } from './seed.ts';

/**
 * Last year and this one are judged month by month, with what was attested in between, so that each verdict has a history;
 * the others as they stand now.
 */
export const fillAttestations = async (firstYear: number, now: Temporal.Instant): Promise<void> => {
  const { year } = dayOf(now);
  for (const told of [year - 1, year]) await tellYear(told, now);
  await reply(year, now);
  for (let other = firstYear; other <= year + 1; other += 1)
    if (other !== year - 1 && other !== year) await judgeYear(other, now);
};

/** One body has its word beside its row. */
const reply = async (year: number, now: Temporal.Instant): Promise<void> => {
  const { body, kk, ru } = seedOversight().reply;
  const texts = { norm: '1-3', textKk: kk, textRu: ru };
  await act(replyToVerdicts, { body, year: String(year), ...texts }, now.subtract({ hours: 20 }));
};

const tellYear = async (year: number, now: Temporal.Instant): Promise<void> => {
  const first = instantOf(Temporal.PlainDate.from({ year, month: 1, day: 1 }), '00:10');
  if (Temporal.Instant.compare(first, now) < 0) await judgeYear(year, first);
  const bodies = await listBodies();
  const record = recorder(plannedActs(await openDuties(year, bodies), dayOf(now), bodiesOnDays(bodies)));
  for (const night of nights(year, now)) {
    await record(night);
    await judgeYear(year, night);
    if (isAfterQuarter(night)) await act(publishControlTable, { year }, night.add({ minutes: 10 }));
  }
};

/** The night after a quarter ended: its table is published. */
const isAfterQuarter = (night: Temporal.Instant): boolean => {
  const { month, day } = dayOf(night);
  return day === 1 && month % 3 === 1;
};

const instantOf = (day: Temporal.PlainDate, plainTime: string): Temporal.Instant =>
  day.toZonedDateTime({ timeZone: ZONE, plainTime }).toInstant();

/** The first night of each month until the February after the year, and now. */
const nights = (year: number, now: Temporal.Instant): Temporal.Instant[] => {
  const february = Temporal.PlainDate.from({ year, month: 2, day: 1 });
  const months = Array.from({ length: 13 }, (_, at) => instantOf(february.add({ months: at }), '00:02'));
  return [...months.filter((night) => Temporal.Instant.compare(night, now) < 0), now];
};

const openDuties = async (year: number, bodies: readonly Body[]): Promise<OpenDuty[]> => {
  const [{ rows }, occasions] = await Promise.all([
    judgedDuties({ year }, { limit: 100_000 }),
    occasionsBetween(year, year)
  ]);
  const holders = new Map(occasions.map(({ id, body }) => [id, body]));
  const hosts = new Map(bodies.flatMap((body) => (hasRole(body, 'akimat') ? [[body.region, body.id]] : [])));
  return rows
    .filter(({ kind }) => kind !== 'not-applicable')
    .map((duty) => ({
      ...duty,
      holder: holders.get(duty.subject) ?? null,
      host: duty.subjectKind === 'meeting' ? (hosts.get(duty.region) ?? null) : null
    }));
};

/** Asked for thousands of acts on a few hundred days: worked out once a day. */
const bodiesOnDays = (bodies: readonly Body[]): BodiesOn => {
  const known = new Map<string, readonly AttestingBody[]>();
  return (on) => {
    const found = known.get(on.toString()) ?? bodies.map((body) => attestingBody(body, on));
    known.set(on.toString(), found);
    return found;
  };
};

/** Returns how to record what was attested and taken back since the night before. */
const recorder = (acts: readonly PlannedAct[]): ((night: Temporal.Instant) => Promise<void>) => {
  type Withdrawal = { id: string; on: Temporal.PlainDate };
  const waiting: { acts: readonly PlannedAct[]; withdrawals: Withdrawal[] } = { acts, withdrawals: [] };
  return async (night) => {
    const day = dayOf(night);
    const isPast = (on: Temporal.PlainDate): boolean => Temporal.PlainDate.compare(on, day) < 0;
    for (const planned of waiting.acts.filter(({ attestOn }) => isPast(attestOn))) {
      const { id } = await act(attest, inputOf(planned), instantOf(planned.attestOn, '15:00'));
      if (planned.withdrawOn) waiting.withdrawals.push({ id, on: planned.withdrawOn });
    }
    for (const { id, on } of waiting.withdrawals.filter((each) => isPast(each.on)))
      await act(withdrawAttestation, { attestation: id, reason: seedOversight().withdrawal }, instantOf(on, '16:00'));
    waiting.acts = waiting.acts.filter(({ attestOn }) => !isPast(attestOn));
    waiting.withdrawals = waiting.withdrawals.filter(({ on }) => !isPast(on));
  };
};

const inputOf = ({ obligation, act: event, by, doneOn, number }: PlannedAct) => {
  const { notes } = seedOversight();
  const note = (notes[number % notes.length] ?? '').replace('{number}', String(number));
  const files = [{ name: `dalel-${number}.pdf`, bytes: seedProof() }];
  return { obligation, act: event, by, doneOn: doneOn.toString(), note, files };
};
