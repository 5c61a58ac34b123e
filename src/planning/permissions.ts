import { type Actor, type Duty, holds, holdsInRole, isSystem } from '#platform/actor.ts';
import type { ScheduleStatus } from './schedule.ts';

const DESK: readonly Duty[] = ['press-officer', 'first-head', 'deputy-head'];
/** Who speaks for a body or an akimat on a schedule. */
const SPEAKERS: readonly Duty[] = [...DESK, 'agency-chair', 'akim'];

/** p(4,3): who acts for the Government on the schedule. */
export const mayApproveSchedule = (actor: Actor): boolean => isSystem(actor) || holdsInRole(actor, DESK, 'government');

/** p(1,4,4): proposals are gathered by the body for mass media, so it may open the year as well. */
export const mayOpenYear = (actor: Actor): boolean =>
  mayApproveSchedule(actor) || holdsInRole(actor, DESK, 'mass-media-body');

/** p(6,1): who submits the schedule to the Prime Minister's Chancellery. */
export const maySubmitSchedule = (actor: Actor): boolean =>
  isSystem(actor) || holdsInRole(actor, DESK, 'access-to-information-body');

/** Who keeps the draft, sends it out for remarks and answers them: who gathers proposals, who submits, who approves. Our default. */
export const mayKeepSchedule = (actor: Actor): boolean => mayOpenYear(actor) || maySubmitSchedule(actor);

/** Who receives a submitted schedule and may send it back: the Chancellery and the Government. */
export const mayReceiveSchedule = (actor: Actor): boolean =>
  mayApproveSchedule(actor) || holdsInRole(actor, DESK, 'prime-ministers-office');

/** Who speaks for a body or an akimat: remarks, agreement. */
export const maySpeakFor = (actor: Actor, body: string): boolean => isSystem(actor) || holds(actor, SPEAKERS, body);

/** The bodies for which the actor may speak. */
export const bodiesSpokenFor = (actor: Actor): readonly string[] =>
  actor.kind === 'staff'
    ? [...new Set(actor.posts.filter(({ duty }) => SPEAKERS.includes(duty)).map(({ body }) => body))]
    : [];

/** Entries of a body: its own desk, and who may approve. The decree does not say who amends: this is our default. */
export const mayKeepEntriesOf = (actor: Actor, body: string): boolean =>
  mayApproveSchedule(actor) || holds(actor, DESK, body);

/**
 * Who may touch an entry of this body in a schedule of this status: in a draft its desk and who keeps the draft; while it is out
 * for remarks who keeps it; once it is published its desk and the Government. In between nobody: what was agreed stands.
 */
export const mayChangeEntry = (actor: Actor, body: string, status: ScheduleStatus): boolean => {
  if (status === 'draft') return mayKeepEntriesOf(actor, body) || mayKeepSchedule(actor);
  if (status === 'agreeing') return mayKeepSchedule(actor);
  return status === 'published' && mayKeepEntriesOf(actor, body);
};

/** The bodies whose entries the actor may keep; null means all. */
export const bodiesKeptBy = (actor: Actor): readonly string[] | null => {
  if (mayApproveSchedule(actor)) return null;
  if (actor.kind !== 'staff') return [];
  return actor.posts.filter((held) => DESK.includes(held.duty)).map((held) => held.body);
};
