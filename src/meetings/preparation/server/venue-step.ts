import { z } from 'zod';
import { today } from '#platform/clock.ts';
import type { DomainEvent } from '#platform/event.ts';
import { accepted, refused, refusedField, type Refused, type Result } from '#platform/result.ts';
import { field } from '#platform/server/command/input.ts';
import type { Tx } from '#platform/server/database/database.ts';
import { findPost } from '#registry/server/index.ts';
import { refusedIn } from '../../status.ts';
import { lockMeeting, type LockedMeeting } from '../../server/meeting.store.ts';
import { faultOfPlace } from '../../server/plan-input.ts';
import { venueReopened, venueStep } from '../events.ts';
import { ACCESS, EQUIPMENT, faultOfVenueAct, type Venue, type VenueAct, venueTransition } from '../venue.ts';
import { akimatOf } from './parties.views.ts';
import { linkChanged, linkStands } from './link-events.ts';
import { movedTo } from './meeting-place.ts';
import { lockVenue, saveVenue } from './venue.store.ts';
import { venueOf } from './venue.views.ts';

const listed = <Code extends string>(codes: readonly Code[]) =>
  field.codes(codes.length).transform((chosen) => codes.filter((code) => chosen.includes(code)));

const optionalNumber = (min: number, max: number) =>
  z
    .string()
    .optional()
    .transform((text) => text?.trim() || null)
    .pipe(field.wholeNumber(min, max).nullable());

/** What every step says besides its act: which meeting, and which version the form was shown with (0: none yet). */
export const stepFields = { meeting: field.id(), seen: field.wholeNumber(0, 100_000), note: field.optionalText(2000) };

/** A place as a form proposes it. */
export const venueFields = {
  district: field.optionalCode(),
  placeKk: field.text(300),
  placeRu: field.text(300),
  seats: field.wholeNumber(1, 100_000),
  access: listed(ACCESS),
  equipment: listed(EQUIPMENT),
  lineMbps: optionalNumber(1, 100_000),
  holderPost: field.optionalId(),
  holderPhone: field.optionalText(40),
  hostPost: field.optionalId(),
  hostPhone: field.optionalText(40)
};

/** A meeting with the akimat of its region. */
export type Parties = { meeting: LockedMeeting; host: string | undefined };

/** The meeting, locked, and who hosts it. */
export const lockParties = async (tx: Tx, id: string, now: Temporal.Instant): Promise<Parties | undefined> => {
  const meeting = await lockMeeting(tx, id);
  return meeting && { meeting, host: await akimatOf(meeting.region, today(now)) };
};

type Step = {
  act: VenueAct;
  seen: number;
  note: string | null;
  /** What changes of the last version; all of it in the first. */
  proposed: Partial<Omit<Venue, 'holderPost'>> & { holderPost?: string | null };
  now: Temporal.Instant;
};

const TYPES = {
  request: 'VenueRequested',
  revise: 'VenueRequested',
  'ask-changes': 'VenueChangesAsked',
  withdraw: 'VenueWithdrawn',
  agree: 'VenueAgreed'
} as const;

/**
 * One step of the agreement p(1,4,5): by the table of transitions, as a new version beside the old ones. Refused when somebody
 * made a version meanwhile, for a place that does not exist, for a post of another body, and once the meeting has begun.
 */
export const takeVenueStep = async (
  tx: Tx,
  { meeting, host }: Parties,
  { act, seen, note, proposed, now }: Step
): Promise<Result<{ number: string; version: number }>> => {
  const { id, number, body, status } = meeting;
  if (status !== 'draft' && status !== 'announced') return refusedIn(status);
  if (host === undefined) return refused('no-akimat');
  const standing = await lockVenue(tx, id);
  if ((standing?.version ?? 0) !== seen) return refused('venue-changed-meanwhile');
  const [last] = (await venueOf(id, tx))?.versions ?? [];
  const venue = { ...last, ...proposed };
  const to = venueTransition(act, standing?.status ?? null);
  const fault =
    faultOfVenueAct(act, standing?.status ?? null, { hostPost: venue.hostPost ?? null, note }) ??
    (await faultOfVenue(tx, venue, meeting, host));
  if (fault || !to) return fault ?? refused('not-found');
  const version = seen + 1;
  const next = {
    ...whole(venue),
    version,
    act,
    side: to.side,
    body: to.side === 'holder' ? body : host,
    note,
    at: now
  };
  const stood = await linkStands(tx, id);
  await saveVenue(tx, id, { ...next, host, status: to.to });
  const events: DomainEvent[] = [venueStep(TYPES[act], id, { body, host, version })];
  if (standing?.status === 'agreed') events.push(venueReopened(id, version));
  if (act === 'agree') events.push(...(await movedTo(tx, meeting, next, now)));
  return accepted({ number, version }, ...events, ...(await linkChanged(tx, meeting, stood)));
};

/** All of a place; a form that was checked leaves nothing out. */
const whole = (venue: Partial<Venue> | Step['proposed']): Venue => {
  const { placeKk, placeRu, seats, holderPost } = venue;
  if (!placeKk || !placeRu || !seats || !holderPost) throw new Error('A version of the agreement lacks its place.');
  return {
    district: venue.district ?? null,
    placeKk,
    placeRu,
    seats,
    access: venue.access ?? [],
    equipment: venue.equipment ?? [],
    lineMbps: venue.lineMbps ?? null,
    holderPost,
    holderPhone: venue.holderPhone ?? null,
    hostPost: venue.hostPost ?? null,
    hostPhone: venue.hostPhone ?? null
  };
};

const faultOfVenue = async (
  tx: Tx,
  { district = null, holderPost, hostPost }: Step['proposed'],
  { region, body }: LockedMeeting,
  host: string
): Promise<Refused | undefined> => {
  const place = await faultOfPlace({ region, district });
  if (place) return place;
  if (!holderPost) return refusedField('holderPost', 'nothing-chosen');
  if ((await findPost(holderPost, tx))?.body !== body) return refusedField('holderPost', 'post-elsewhere');
  if (hostPost && (await findPost(hostPost, tx))?.body !== host) return refusedField('hostPost', 'post-elsewhere');
  return undefined;
};
