import { type DomainEvent, event, type Facts } from '#platform/event.ts';
import type { Suitability } from './convenience.ts';

const about = (type: string, meeting: string, facts: Facts = {}): DomainEvent => event(type, 'meeting', meeting, facts);

/** A day and hour is weighed for the meeting. */
export const timeCandidateAdded = (meeting: string, candidate: string, startsAt: Temporal.Instant): DomainEvent =>
  about('TimeCandidateAdded', meeting, { candidate, startsAt: startsAt.toString() });

/** It is weighed no more. */
export const timeCandidateWithdrawn = (meeting: string, candidate: string): DomainEvent =>
  about('TimeCandidateWithdrawn', meeting, { candidate });

/** The residents are asked which of the times suit them. */
export const timePollOpened = (
  meeting: string,
  poll: string,
  { closesOn, candidates }: { closesOn: Temporal.PlainDate; candidates: readonly string[] }
): DomainEvent => about('TimePollOpened', meeting, { poll, closesOn: closesOn.toString(), candidates });

/** Somebody voted, or voted anew. Neither who nor how. */
export const timeVoted = (meeting: string, poll: string): DomainEvent => about('TimeVoted', meeting, { poll });

/** p(1,4,1): the time was checked and chosen, with or without a poll. */
export const convenienceChecked = (
  meeting: string,
  chosen: { choice: string; startsAt: Temporal.Instant; suitability: Suitability; poll: string | null; body: string }
): DomainEvent => about('ConvenienceChecked', meeting, { ...chosen, startsAt: chosen.startsAt.toString() });

/** p(1,4,5): a step of the agreement on the place. */
export const venueStep = (
  type: 'VenueRequested' | 'VenueChangesAsked' | 'VenueWithdrawn' | 'VenueAgreed',
  meeting: string,
  facts: { body: string; host: string; version: number }
): DomainEvent => about(type, meeting, facts);

/** What was agreed is open again. */
export const venueReopened = (meeting: string, version: number): DomainEvent =>
  about('VenueReopened', meeting, { version });

/** p(1,4,5): the place is agreed and every hall's link holds. */
export const videoLinkAgreed = (meeting: string, body: string): DomainEvent =>
  about('VideoLinkAgreed', meeting, { body });

/** The video link is not agreed any more. */
export const videoLinkReopened = (meeting: string): DomainEvent => about('VideoLinkReopened', meeting);

/** A hall's link was tried. */
export const linkTested = (
  meeting: string,
  test: { test: string; hall: string; result: string; mbps: number | null }
): DomainEvent => about('LinkTested', meeting, test);

/**
 * p(1,4,6): the meeting was made public on a channel. `complete`: by now on all that the decree names, since the day `since`.
 */
// Not `publication`: by that fact the journal names what was frozen with its hash.
export const publicationRecorded = (
  meeting: string,
  facts: { record: string; channel: string; complete: boolean; since: string | null; missing: readonly string[] }
): DomainEvent => about('PublicationRecorded', meeting, facts);

/** A record of a publication was taken back. */
export const publicationWithdrawn = (
  meeting: string,
  facts: { record: string; channel: string; complete: boolean; since: string | null; missing: readonly string[] }
): DomainEvent => about('PublicationWithdrawn', meeting, facts);

/** p(1,4,7): one side wrote to the other. The words stay out of the journal. */
export const exchangeLogged = (
  meeting: string,
  facts: { message: string; side: string; body: string; holder: string; files: number }
): DomainEvent => about('ExchangeLogged', meeting, facts);
