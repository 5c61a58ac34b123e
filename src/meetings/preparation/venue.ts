import { type Actor, type Duty, holds, isSystem } from '#platform/actor.ts';
import { refused, refusedField, type Refused } from '#platform/result.ts';
import { mayPrepareMeetingsOf } from '../permissions.ts';

/** What people with disabilities need of a place. */
export const ACCESS = ['step-free', 'toilet', 'hearing', 'sign-language', 'parking', 'lift'] as const;
export type Access = (typeof ACCESS)[number];

/** What a hall needs so that the meeting is seen and heard. */
export const EQUIPMENT = ['screen', 'microphones', 'camera', 'recording', 'backup-power'] as const;
export type Equipment = (typeof EQUIPMENT)[number];

export const VENUE_STATUSES = ['requested', 'changes-asked', 'agreed', 'withdrawn'] as const;
export type VenueStatus = (typeof VENUE_STATUSES)[number];

/** The two who agree, p(1,4,5): the body that holds the meeting, and the akimat of the region. */
export type VenueSide = 'holder' | 'host';
export type VenueAct = 'request' | 'revise' | 'ask-changes' | 'agree' | 'withdraw';

/** A place as it is proposed: where, how many seats, what is there, and who answers for it on both sides. */
export type Venue = {
  district: string | null;
  placeKk: string;
  placeRu: string;
  seats: number;
  access: readonly Access[];
  equipment: readonly Equipment[];
  lineMbps: number | null;
  holderPost: string;
  holderPhone: string | null;
  hostPost: string | null;
  hostPhone: string | null;
};

/** A version of the agreement: what was proposed, by which act of which side, with a word beside it. */
export type VenueVersion = Venue & {
  version: number;
  act: VenueAct;
  side: VenueSide;
  body: string;
  note: string | null;
  at: Temporal.Instant;
};

type Transition = { act: VenueAct; from: readonly (VenueStatus | null)[]; to: VenueStatus; side: VenueSide };

/** Everything that can become of an agreement. What was agreed can be opened again by either side, with a word why. */
export const VENUE_TRANSITIONS: readonly Transition[] = [
  { act: 'request', from: [null, 'withdrawn'], to: 'requested', side: 'holder' },
  { act: 'revise', from: ['requested', 'changes-asked', 'agreed'], to: 'requested', side: 'holder' },
  { act: 'withdraw', from: ['requested', 'changes-asked', 'agreed'], to: 'withdrawn', side: 'holder' },
  { act: 'ask-changes', from: ['requested', 'agreed'], to: 'changes-asked', side: 'host' },
  { act: 'agree', from: ['requested'], to: 'agreed', side: 'host' }
];

/** The row of the table for this act from this status; undefined when there is none. */
export const venueTransition = (act: VenueAct, from: VenueStatus | null): Transition | undefined =>
  VENUE_TRANSITIONS.find((one) => one.act === act && one.from.includes(from));

/** Which acts a side has from this status. */
export const venueActs = (from: VenueStatus | null, side: VenueSide): VenueAct[] =>
  VENUE_TRANSITIONS.filter((one) => one.side === side && one.from.includes(from)).map(({ act }) => act);

/** Why this version cannot follow; undefined when it can. `from` is null where nothing was asked yet. */
export const faultOfVenueAct = (
  act: VenueAct,
  from: VenueStatus | null,
  { hostPost, note }: Pick<VenueVersion, 'hostPost' | 'note'>
): Refused | undefined => {
  if (!venueTransition(act, from)) return refused(`venue-is-${from ?? 'not-asked'}`);
  if (act === 'agree' && hostPost === null) return refusedField('hostPost', 'nothing-chosen');
  const explained = act === 'ask-changes' || act === 'withdraw' || (act === 'revise' && from === 'agreed');
  return explained && note === null ? refusedField('note', 'required') : undefined;
};

const HOST_DESK: readonly Duty[] = ['akim', 'deputy-head', 'press-officer', 'hall-operator'];

/** Who speaks for the akimat on its halls. */
export const mayHostMeetings = (actor: Actor, akimat: string): boolean =>
  isSystem(actor) || holds(actor, HOST_DESK, akimat);

/** Who agrees on the place: either side. */
export const mayAgreeOnVenue = (actor: Actor, side: VenueSide, parties: { holder: string; host: string }): boolean =>
  side === 'holder' ? mayPrepareMeetingsOf(actor, parties.holder) : mayHostMeetings(actor, parties.host);

/** Of which akimats the actor sees the requests. */
export const akimatsHostedBy = (actor: Actor): readonly string[] =>
  actor.kind === 'staff'
    ? actor.posts
        .filter(({ duty, roles }) => HOST_DESK.includes(duty) && roles.includes('akimat'))
        .map(({ body }) => body)
    : [];
