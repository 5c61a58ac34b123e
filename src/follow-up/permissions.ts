import { type Actor, type Duty, holds, isStaff, isSystem } from '#platform/actor.ts';

const HEADS: readonly Duty[] = ['first-head', 'deputy-head', 'agency-chair', 'akim'];

/** Records the answer to a question of the body: its moderator, press officer, who helps the presenter on the spot, or heads. */
export const canAnswer = (actor: Actor, question: { body: string }): boolean =>
  isSystem(actor) || holds(actor, ['moderator', 'press-officer', 'presenter', ...HEADS], question.body);

/** Reports the outcome: executors and heads of the responsible body. */
export const canReport = (actor: Actor, assignment: { body: string }): boolean =>
  isSystem(actor) || holds(actor, ['executor', ...HEADS], assignment.body);

/** Notes progress: executors and heads of the responsible body and of its co-executors. */
export const canNoteProgress = (actor: Actor, assignment: { body: string; coExecutors: readonly string[] }): boolean =>
  [assignment.body, ...assignment.coExecutors].some((body) => canReport(actor, { body }));

/** Publishes the body's quarterly progress, p(1,7): its press officer or heads. */
export const canPublishQuarter = (actor: Actor, body: string): boolean =>
  isSystem(actor) || holds(actor, ['press-officer', ...HEADS], body);

/** Who holds any post reads every assignment: promises are public anyway. */
export const canReadAssignments = (actor: Actor): boolean =>
  isSystem(actor) || (isStaff(actor) && actor.posts.length > 0);
