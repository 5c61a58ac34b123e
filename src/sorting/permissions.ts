import { type Actor, type BodyRole, type Duty, type HeldPost, holds, isSystem } from '#platform/actor.ts';
import type { Owner } from './scope.ts';

const HEADS: readonly Duty[] = ['first-head', 'deputy-head', 'agency-chair'];
const SORTERS: readonly Duty[] = ['analyst', 'moderator', ...HEADS];
const OF_AKIMAT: readonly Duty[] = ['akim', 'deputy-head', 'analyst'];
const OF_REPUBLIC: readonly Duty[] = ['analyst', 'controller', ...HEADS];
const ABOVE_ALL: readonly BodyRole[] = ['government', 'prime-ministers-office', 'administration'];

const isAbove = ({ duty, roles }: HeldPost): boolean =>
  OF_REPUBLIC.includes(duty) && ABOVE_ALL.some((role) => roles.includes(role));

const isOfAkimat = ({ duty, roles }: HeldPost): boolean => OF_AKIMAT.includes(duty) && roles.includes('akimat');

/**
 * Has questions sorted: those of a body its analyst, moderator or heads; those of a region its akimat, and those of a region and
 * of the republic the Government, its Office and the Administration.
 */
export const canSort = (actor: Actor, { body, region }: Owner): boolean => {
  if (isSystem(actor)) return true;
  if (body !== null) return holds(actor, SORTERS, body);
  if (actor.kind !== 'staff') return false;
  return actor.posts.some((held) => isAbove(held) || (region !== null && isOfAkimat(held) && held.region === region));
};

/** The bodies whose meetings the actor sorts. */
export const bodiesSortedFor = (actor: Actor): readonly string[] =>
  actor.kind === 'staff'
    ? [...new Set(actor.posts.filter(({ duty }) => SORTERS.includes(duty)).map(({ body }) => body))]
    : [];

/** The regions whose questions the actor sorts; 'all' with those of the republic. */
export const regionsSortedFor = (actor: Actor): readonly string[] | 'all' => {
  if (actor.kind !== 'staff') return [];
  if (actor.posts.some(isAbove)) return 'all';
  return [...new Set(actor.posts.filter(isOfAkimat).flatMap(({ region }) => region ?? []))];
};
