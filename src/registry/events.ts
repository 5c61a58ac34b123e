import { type DomainEvent, event } from '#platform/event.ts';
import type { RoleHeld } from './body.ts';
import type { ChangedDay, DayOffKind } from './day-off.ts';
import type { Mandate, Post } from './post.ts';
import type { Succession } from './succession.ts';
import type { Validity } from './validity.ts';

const days = ({ validFrom, validTo }: Validity): { validFrom: string; validTo: string | null } => ({
  validFrom: validFrom.toString(),
  validTo: validTo?.toString() ?? null
});

/** What happened to the body itself: `BodyCreated`, `BodyChanged`, `BodyClosed`, `BodyReopened`. */
export const bodyEvent = (
  what: 'Created' | 'Changed' | 'Closed' | 'Reopened',
  id: string,
  validity: Validity
): DomainEvent => event(`Body${what}`, 'body', id, days(validity));

/** `SuccessorNamed`, `SuccessorWithdrawn`: who is competent since which day. */
export const successorEvent = (what: 'Named' | 'Withdrawn', { body, successor, since }: Succession): DomainEvent =>
  event(`Successor${what}`, 'body', body, { successor, since: since.toString() });

/** `RoleGiven`, `RoleEnded`, with the days it is held. */
export const roleEvent = (what: 'Given' | 'Ended', body: string, held: RoleHeld): DomainEvent =>
  event(`Role${what}`, 'body', body, { role: held.role, ...days(held) });

/** `PostCreated`, `PostChanged`, `PostClosed`; titles are texts and stay out of the journal. */
export const postEvent = (
  what: 'Created' | 'Changed' | 'Closed',
  { id, body, duty, closedOn }: Omit<Post, 'titles'>
): DomainEvent => event(`Post${what}`, 'post', id, { body, duty, closedOn: closedOn?.toString() ?? null });

/** `MandateGiven`, `MandateEnded`: the post and the id of the person, never a name. */
export const mandateEvent = (what: 'Given' | 'Ended', mandate: Mandate): DomainEvent =>
  event(`Mandate${what}`, 'mandate', mandate.id, { post: mandate.post, person: mandate.person, ...days(mandate) });

/** An account was made; whose, only by its id. */
export const personCreated = (id: string): DomainEvent => event('PersonCreated', 'person', id);

/** A region or a district, with its days of validity. */
export const placeEvent = (
  what: 'RegionChanged' | 'DistrictCreated' | 'DistrictChanged',
  id: string,
  validity: Validity
): DomainEvent => event(what, what === 'RegionChanged' ? 'region' : 'district', id, days(validity));

/** `changed` names the days whose status this changed, the substitutes it moved among them; `was` and `is` what each was and became. */
export const dayOffEvent = (
  what: 'Added' | 'Changed' | 'Removed',
  { day, kind }: { day: Temporal.PlainDate; kind: DayOffKind },
  changed: readonly ChangedDay[]
): DomainEvent =>
  event(`DayOff${what}`, 'day-off', day.toString(), {
    kind,
    changed: changed.map((one) => one.day),
    was: changed.map(({ was }) => was),
    is: changed.map(({ is }) => is)
  });
