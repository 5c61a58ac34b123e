import { type Actor, type Duty, holds, isSystem } from '#platform/actor.ts';

const PREPARING: readonly Duty[] = ['press-officer', 'first-head', 'deputy-head', 'agency-chair', 'analyst'];
const PUBLISHING: readonly Duty[] = ['press-officer', 'first-head', 'deputy-head'];

/** Prepares the plan of its body: its desk, the agency chairs whose meetings it holds, its analysts. */
export const mayPreparePlan = (actor: Actor, body: string): boolean => isSystem(actor) || holds(actor, PREPARING, body);

/** p(1,4,3): the body adopts its plan; its first head does. */
export const mayAdoptPlan = (actor: Actor, body: string): boolean =>
  isSystem(actor) || holds(actor, ['first-head'], body);

/** Makes the adopted plan public, and changes it visibly afterwards. The decree does not say who: our default. */
export const mayPublishPlan = (actor: Actor, body: string): boolean =>
  isSystem(actor) || holds(actor, PUBLISHING, body);

/** Changes an item: while the plan is a draft who prepares it, afterwards who may publish. */
export const mayChangePlan = (actor: Actor, plan: { body: string; status: string }): boolean =>
  plan.status === 'draft' ? mayPreparePlan(actor, plan.body) : mayPublishPlan(actor, plan.body);
