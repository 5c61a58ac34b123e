import { editions, type EvidenceEvent } from '#decree/index.ts';
import type { Actor, HeldPost } from '#platform/actor.ts';
import { ATTESTORS, type Attestor, isAttestable } from './attestable.ts';
import { comesBeforeMeeting } from './awaited-acts.ts';
import { speaksOn } from './permissions.ts';

/** What may be attested in one post: which acts by a role of its body, which as holder, which as host. */
export type Reach = {
  body: string;
  region: string | null;
  /** Of any duty that is not the body's own. */
  anywhere: readonly EvidenceEvent[];
  asHolder: readonly EvidenceEvent[];
  asHost: readonly EvidenceEvent[];
};

const ACTS = Object.keys(ATTESTORS).filter(isAttestable);

/** How far each post of the actor reaches: the same rule as `postAttesting`, put so that a search can use it. */
export const reachOf = (actor: Actor): Reach[] => (actor.kind === 'staff' ? actor.posts.map(reachOfPost) : []);

const reachOfPost = (held: HeldPost): Reach => {
  const spoken = ACTS.filter((act) => speaksOn(held, act));
  const by = (attestor: Attestor): EvidenceEvent[] => spoken.filter((act) => ATTESTORS[act]?.includes(attestor));
  const { body, region, roles } = held;
  const isAdministration = roles.includes('administration');
  return {
    body,
    region: roles.includes('akimat') ? region : null,
    anywhere: isAdministration ? spoken : [...new Set(roles.flatMap(by))],
    asHolder: by('holder'),
    asHost: by('host')
  };
};

/** The norms, as "edition/norm", whose acts come before the meeting. */
export const NORMS_BEFORE_MEETINGS: readonly string[] = Object.values(editions).flatMap(({ id, norms }) =>
  norms.filter(comesBeforeMeeting).map((norm) => `${id}/${norm.id}`)
);
