import { type Actor, type Duty, holds, isSystem } from '#platform/actor.ts';

const READERS: readonly Duty[] = [
  'analyst',
  'moderator',
  'first-head',
  'deputy-head',
  'agency-chair',
  'akim',
  'controller',
  'administrator'
];

/** The taxonomy is one for all bodies: administrators keep it, as they keep the register. */
export const canKeepTaxonomy = (actor: Actor): boolean => isSystem(actor) || holds(actor, ['administrator']);

/** Those who sort, answer or control read it with its words. */
export const canReadTaxonomy = (actor: Actor): boolean => isSystem(actor) || holds(actor, READERS);
