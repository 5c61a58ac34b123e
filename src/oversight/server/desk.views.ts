import { database } from '#platform/server/database/database.ts';
import type { Actor, Duty, HeldPost } from '#platform/actor.ts';
import { today as dayOf } from '#platform/clock.ts';
import { DAYS_BETWEEN_ASKING } from '../asking.ts';
import type { JudgedRow } from '../control.ts';
import type { DeskDuty } from '../desk.ts';
import { withoutPrepared } from '../desk.ts';
import { isOnDeskOf } from '../duties-of-posts.ts';
import { askedSince } from './asked.store.ts';
import { openDuties } from './control.views.ts';
import { type DeskRisk, deskRisks } from './desk-risks.ts';
import { postsStoodInFor } from './deputyships.views.ts';
import { dutyPlaces, type DutyPlaces, preparedActs } from './duty-places.views.ts';
import { judgeOwnActs } from './judge-own-acts.ts';
import { judgedYears } from './judged-years.views.ts';

/** So many days ahead the desk looks. */
export const DESK_DAYS = 30;

/** What is due from somebody's posts, with the meetings behind it and when it was judged. */
export type DeskOfDuties = {
  duties: readonly DeskDuty[];
  places: DutyPlaces;
  risks: ReadonlyMap<string, DeskRisk>;
  judgedAt: Temporal.Instant | null;
};

/** The desk of who asks: nothing for visitors. What the reader did himself is judged before it is shown. */
export const deskDuties = async (actor: Actor, now: Temporal.Instant): Promise<DeskOfDuties> => {
  if (actor.kind !== 'staff' || actor.posts.length === 0)
    return { duties: [], places: new Map(), risks: new Map(), judgedAt: null };
  await judgeOwnActs(actor.person, now);
  const bodies = [...new Set(actor.posts.map(({ body }) => body))];
  const [open, years] = await Promise.all([openDuties(bodies, dayOf(now).add({ days: DESK_DAYS })), judgedYears()]);
  const absent = await postsStoodInFor(actor.person, dayOf(now));
  const seen = open.flatMap((row) => seenFrom(row, actor.posts, absent));
  const [places, risks] = await Promise.all([dutyPlaces(seen), deskRisks(seen, dayOf(now))]);
  const ids = seen.map((row) => row.obligation);
  const [prepared, returned, asked] = await Promise.all([
    preparedActs(places),
    returnedOn(ids),
    askedSince(ids, now.subtract({ hours: 24 * DAYS_BETWEEN_ASKING }))
  ]);
  return {
    duties: withoutPrepared(seen, prepared).map((row) => ({
      ...row,
      returnedOn: returned.get(row.obligation) ?? null,
      askedOn: dayOrNull(asked.get(row.obligation))
    })),
    places,
    risks,
    judgedAt: years.find(({ year }) => year === dayOf(now).year)?.judgedAt ?? null
  };
};

const dayOrNull = (at: Temporal.Instant | undefined): Temporal.PlainDate | null => (at ? dayOf(at) : null);

/** The row as it stands on the desk: of the own posts, else of an absent colleague's; nothing where it is of neither. */
const seenFrom = (
  row: JudgedRow,
  own: readonly HeldPost[],
  absent: readonly { post: string; body: string; duty: Duty }[]
): (JudgedRow & Pick<DeskDuty, 'standsInFor'>)[] => {
  if (own.some((post) => isOnDeskOf(post, row))) return [{ ...row, standsInFor: null }];
  const standsInFor = absent.find((post) => isOnDeskOf(post, row))?.post;
  return standsInFor ? [{ ...row, standsInFor }] : [];
};

/** When an attestation of these open duties was taken back last. */
const returnedOn = async (obligations: readonly string[]): Promise<ReadonlyMap<string, Temporal.PlainDate>> => {
  if (obligations.length === 0) return new Map();
  const rows = await database()
    .selectFrom('attestations')
    .select('obligation')
    .select((is) => is.fn.max('withdrawnAt').$notNull().as('withdrawnAt'))
    .where('obligation', 'in', obligations)
    .where('withdrawnAt', 'is not', null)
    .groupBy('obligation')
    .execute();
  return new Map(rows.map((row) => [row.obligation, dayOf(row.withdrawnAt)]));
};
