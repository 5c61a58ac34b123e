import { type Actor, isStaff } from '#platform/actor.ts';
import { mayOpenYear } from '../permissions.ts';

/** p(1,4,4), p(4,3): who gathers the proposals and who approves set the rules of the plan, close days, and have it looked for. */
export const maySetPlan = (actor: Actor): boolean => mayOpenYear(actor);

/** p(1,4,1): what suits the population is said by them, and for its own region by the akimat. */
export const maySayPopulationWish = (actor: Actor, region: string): boolean =>
  maySetPlan(actor) || isAkimatOf(actor, region);

const isAkimatOf = (actor: Actor, region: string): boolean =>
  isStaff(actor) && actor.posts.some((post) => post.roles.includes('akimat') && post.region === region);

/** The body in whose name somebody acts on a year's plan; null for the product itself. */
export const bodyPlanning = (actor: Actor): string | null =>
  isStaff(actor) ? (actor.posts.find((post) => maySetPlan({ ...actor, posts: [post] }))?.body ?? null) : null;

/** The body in whose name somebody says what suits a region. */
export const bodySaying = (actor: Actor, region: string): string | null =>
  isStaff(actor)
    ? (actor.posts.find((post) => maySayPopulationWish({ ...actor, posts: [post] }, region))?.body ?? null)
    : null;
