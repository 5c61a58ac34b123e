import { type Actor, type BodyRole, type Duty, holds, isSystem } from '#platform/actor.ts';
import { mayPrepareMeetingsOf, mayReadDraftsOf } from '../permissions.ts';

/** The two who exchange, p(1,4,7): the body that holds the meeting and the authorised body for mass media. */
export const SIDES = ['holder', 'media'] as const;
export type ExchangeSide = (typeof SIDES)[number];

export type ExchangeMessage = {
  id: string;
  side: ExchangeSide;
  body: string;
  post: string | null;
  text: string;
  sentAt: Temporal.Instant;
  files: readonly { id: string; name: string }[];
};

const MEDIA_ROLE: BodyRole = 'mass-media-body';
const MEDIA_DESK: readonly Duty[] = ['press-officer', 'first-head', 'deputy-head', 'analyst'];

/** Does the actor speak for the mass-media body? */
const speaksForMedia = (actor: Actor): boolean =>
  actor.kind === 'staff' &&
  actor.posts.some(({ duty, roles }) => MEDIA_DESK.includes(duty) && roles.includes(MEDIA_ROLE));

/** On which side the actor writes; its own meetings come before those of others, undefined for everybody else. */
export const exchangeSide = (actor: Actor, holder: string): ExchangeSide | undefined => {
  if (mayPrepareMeetingsOf(actor, holder)) return 'holder';
  return speaksForMedia(actor) ? 'media' : undefined;
};

/** Who reads along: both sides and who oversees them. */
export const mayReadExchange = (actor: Actor, holder: string): boolean =>
  isSystem(actor) ||
  mayReadDraftsOf(actor, holder) ||
  (actor.kind === 'staff' && actor.posts.some(({ roles }) => roles.includes(MEDIA_ROLE)));

/** The duties whose holders are written to of a new message, on each side. */
export const EXCHANGE_READERS: Readonly<Record<ExchangeSide, readonly Duty[]>> = {
  holder: ['press-officer'],
  media: MEDIA_DESK
};

/** Is this actor told of what waits in the exchanges, and of which meetings? */
export const exchangesOf = (actor: Actor): { holders: readonly string[]; media: boolean } => ({
  holders:
    actor.kind === 'staff'
      ? actor.posts
          .filter(({ body }) => holds(actor, ['press-officer', 'first-head', 'deputy-head'], body))
          .map(({ body }) => body)
      : [],
  media: speaksForMedia(actor)
});
