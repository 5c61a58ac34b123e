import { sql } from 'kysely';
import { database, type Database, type Tx } from '#platform/server/database/database.ts';
import type { Hall, MeetingStatus } from '../../meeting.ts';
import type { Access, Equipment, VenueStatus, VenueVersion } from '../venue.ts';
import type { LinkTest } from '../video-link.ts';

/** An agreement with all its versions, the newest first. */
export type VenueAgreement = { host: string; status: VenueStatus; versions: readonly VenueVersion[] };

/** The agreement on a meeting's place; undefined when nothing was asked yet. Two queries. */
export const venueOf = async (meeting: string, db: Database | Tx = database()): Promise<VenueAgreement | undefined> => {
  const agreement = await db
    .selectFrom('venueAgreements')
    .select(['host', 'status'])
    .where('meeting', '=', meeting)
    .executeTakeFirst();
  if (!agreement) return undefined;
  const versions = await db
    .selectFrom('venueVersions')
    .select(['version', 'act', 'side', 'body', 'district', 'placeKk', 'placeRu', 'seats', 'lineMbps', 'note', 'at'])
    .select(['holderPost', 'holderPhone', 'hostPost', 'hostPhone'])
    .select([sql<Access[]>`access`.as('access'), sql<Equipment[]>`equipment`.as('equipment')])
    .where('meeting', '=', meeting)
    .orderBy('version', 'desc')
    .execute();
  return { ...agreement, versions };
};

/** A hall with how its link was tried, the newest first. */
export type HallWithTests = Hall & { tests: readonly (LinkTest & { id: string })[] };

/** The halls of a meeting, the main one first, with their tests. Two queries. */
export const testedHallsOf = async (meeting: string, db: Database | Tx = database()): Promise<HallWithTests[]> => {
  const halls = await db
    .selectFrom('halls')
    .select(['id', 'district', 'nameKk', 'nameRu', 'main'])
    .where('meeting', '=', meeting)
    .orderBy('main', 'desc')
    .orderBy('id')
    .execute();
  const tests = await db
    .selectFrom('linkTests as t')
    .innerJoin('halls as h', 'h.id', 't.hall')
    .select(['t.id', 't.hall', 't.testedAt', 't.result', 't.mbps', 't.note', 't.body', 't.post'])
    .where('h.meeting', '=', meeting)
    .orderBy('t.testedAt', 'desc')
    .orderBy('t.recordedAt', 'desc')
    .execute();
  const byHall = Map.groupBy(tests, ({ hall }) => hall);
  return halls.map((hall) => ({ ...hall, tests: byHall.get(hall.id) ?? [] }));
};

/** The agreed place; null unless the agreement stands. For the public page of a meeting. */
export const agreedPlaceOf = async (
  meeting: string
): Promise<{ status: VenueStatus; placeKk: string; placeRu: string; seats: number; access: Access[] } | undefined> =>
  database()
    .selectFrom('venueAgreements as a')
    .innerJoin('venueVersions as v', (join) =>
      join.onRef('v.meeting', '=', 'a.meeting').onRef('v.version', '=', 'a.version')
    )
    .select(['a.status', 'v.placeKk', 'v.placeRu', 'v.seats', sql<Access[]>`v.access`.as('access')])
    .where('a.meeting', '=', meeting)
    .executeTakeFirst();

/** An agreement that waits for one of its sides. */
export type WaitingVenue = {
  number: string;
  body: string;
  region: string;
  host: string;
  themeKk: string;
  themeRu: string;
  startsAt: Temporal.Instant;
  status: VenueStatus;
  since: Temporal.Instant;
};

const LIVING: readonly MeetingStatus[] = ['draft', 'announced'];

/** What waits for these akimats (requested) and for these bodies (changes asked), of meetings to come; fifty at most. */
export const waitingVenues = async (
  sides: { hosts: readonly string[]; holders: readonly string[] },
  now: Temporal.Instant
): Promise<WaitingVenue[]> => {
  const [hosts, holders] = [[...sides.hosts], [...sides.holders]];
  if (hosts.length + holders.length === 0) return [];
  return database()
    .selectFrom('venueAgreements as a')
    .innerJoin('meetings as m', 'm.id', 'a.meeting')
    .innerJoin('venueVersions as v', (join) =>
      join.onRef('v.meeting', '=', 'a.meeting').onRef('v.version', '=', 'a.version')
    )
    .select(['m.number', 'm.body', 'm.region', 'a.host', 'm.themeKk', 'm.themeRu', 'm.startsAt', 'a.status'])
    .select('v.at as since')
    .where('m.status', 'in', [...LIVING])
    .where('m.startsAt', '>', now)
    .where((eb) =>
      eb.or([
        eb.and([eb('a.status', '=', 'requested'), eb('a.host', '=', eb.fn.any(eb.val(hosts)))]),
        eb.and([eb('a.status', '=', 'changes-asked'), eb('m.body', '=', eb.fn.any(eb.val(holders)))])
      ])
    )
    .orderBy('m.startsAt')
    .orderBy('m.number')
    .limit(50)
    .execute();
};
