import type { EvidenceEvent } from '#decree/index.ts';
import { type Actor, type BodyRole, type Duty, type HeldPost, holds, holdsInRole, isSystem } from '#platform/actor.ts';
import { type AttestedDuty, mayBeAttestedBy } from './attestable.ts';
import type { DecidedAbout } from './risk.ts';

const HEADS: readonly Duty[] = ['first-head', 'deputy-head', 'agency-chair', 'akim'];
const SPEAKERS: readonly Duty[] = [...HEADS, 'press-officer', 'controller'];

/** What whoever keeps the hall sees with their own eyes: the parts of the meeting, p(1,5). */
const SEEN_IN_THE_HALL: readonly EvidenceEvent[] = ['PersonalReceptionHeld', 'SectorMeetingHeld', 'BriefingHeld'];

/** May the holder of this post speak for its body on this act? A hall's operator on the parts held there. */
export const speaksOn = ({ duty, roles }: HeldPost, act: EvidenceEvent): boolean =>
  SPEAKERS.includes(duty) || (duty === 'hall-operator' && roles.includes('akimat') && SEEN_IN_THE_HALL.includes(act));

/** The post in which the actor may attest the act for this duty, never one in the body whose duty it is. */
export const postAttesting = (actor: Actor, act: EvidenceEvent, duty: AttestedDuty): HeldPost | undefined =>
  actor.kind === 'staff'
    ? actor.posts.find((held) => speaksOn(held, act) && mayBeAttestedBy(act, duty, held))
    : undefined;

/** Takes an attestation back: the heads of the body that gave it, and the controller, p(7). */
export const canWithdraw = (actor: Actor, attestation: { body: string | null }): boolean =>
  isSystem(actor) ||
  holdsInRole(actor, ['controller'], 'administration') ||
  (attestation.body !== null && holds(actor, HEADS, attestation.body));

type RiskPlace = { body: string; region: string };

const isAkimOf = ({ duty, region, roles }: HeldPost, risk: RiskPlace): boolean =>
  duty === 'akim' && roles.includes('akimat') && region === risk.region;

const controls = ({ duty, roles }: HeldPost): boolean =>
  [...HEADS, 'controller'].includes(duty) && roles.includes('administration');

const governs = ({ duty, roles }: HeldPost): boolean => HEADS.includes(duty) && roles.includes('government');

/** The post in which a risk is recorded: of the Administration, the Government, the region's akim or the body's own heads. */
export const postRecordingRisk = (actor: Actor, risk: RiskPlace): HeldPost | undefined =>
  actor.kind === 'staff'
    ? actor.posts.find(
        (held) =>
          controls(held) ||
          governs(held) ||
          isAkimOf(held, risk) ||
          (HEADS.includes(held.duty) && held.body === risk.body)
      )
    : undefined;

/** The post in which a risk is closed: never one in the body that would owe the meeting. */
export const postClosingRisk = (actor: Actor, risk: RiskPlace): HeldPost | undefined =>
  actor.kind === 'staff'
    ? actor.posts.find((held) => held.body !== risk.body && (controls(held) || governs(held) || isAkimOf(held, risk)))
    : undefined;

/**
 * The post in which the meeting or the participation that a risk asks for is refused, with a reason: of the Administration,
 * p(7), or for the meeting of the Government, p(4,1). Nobody lets itself off: never the body whose duty it is.
 */
export const postRefusing = (actor: Actor, about: DecidedAbout, risk: RiskPlace): HeldPost | undefined =>
  actor.kind === 'staff'
    ? actor.posts.find((held) => held.body !== risk.body && (controls(held) || (about === 'meeting' && governs(held))))
    : undefined;

/** The post in which the Government says which Deputy Prime Minister takes part, p(4,4). */
export const postNaming = (actor: Actor): HeldPost | undefined =>
  actor.kind === 'staff' ? actor.posts.find(governs) : undefined;

/** Those whom the decree makes answer for the whole: they read every proof. */
const OVERSEERS: readonly BodyRole[] = ['administration', 'government', 'prime-ministers-office'];

/**
 * Reads the notes and files behind a duty, which are never public: the body whose duty it is, the holder and the host of
 * its meeting, who may attest one of its acts, and who oversees them all.
 */
export const mayReadProofs = (actor: Actor, duty: AttestedDuty, acts: readonly EvidenceEvent[]): boolean =>
  actor.kind === 'staff' &&
  actor.posts.some(
    ({ body, roles }) =>
      [duty.who, duty.holder, duty.host].includes(body) ||
      roles.some((role) => OVERSEERS.includes(role)) ||
      acts.some((act) => mayBeAttestedBy(act, duty, { body, roles }))
  );

const isHeadOfCentralBody = ({ duty, roles }: HeldPost): boolean =>
  HEADS.includes(duty) && roles.includes('central-body');
const isAkim = ({ duty, roles }: HeldPost): boolean => duty === 'akim' && roles.includes('akimat');

/** Bodies and regions for which the actor may record a risk, null for all of them; undefined when for none. */
export const riskPlaces = (
  actor: Actor
): { bodies: readonly string[] | null; regions: readonly string[] | null } | undefined => {
  const posts = actor.kind === 'staff' ? actor.posts : [];
  const [akims, heads] = [posts.filter(isAkim), posts.filter(isHeadOfCentralBody)];
  const all = posts.some((held) => controls(held) || governs(held));
  if (!all && akims.length === 0 && heads.length === 0) return undefined;
  return {
    bodies: all || akims.length > 0 ? null : heads.map(({ body }) => body),
    regions: all || heads.length > 0 ? null : akims.flatMap(({ region }) => region ?? [])
  };
};

/** Whose risks the actor reads: of their bodies and regions; null for all, as those who oversee do. */
export const risksReadBy = (actor: Actor): { bodies: readonly string[]; regions: readonly string[] } | null => {
  if (isSystem(actor)) return null;
  const posts = actor.kind === 'staff' ? actor.posts : [];
  if (posts.some(({ roles }) => roles.some((role) => OVERSEERS.includes(role)))) return null;
  return {
    bodies: posts.map(({ body }) => body),
    regions: posts.flatMap(({ region, roles }) => (region && roles.includes('akimat') ? [region] : []))
  };
};

/** Whether the actor reads this risk. */
export const mayReadRisk = (actor: Actor, { body, region }: RiskPlace): boolean => {
  const read = risksReadBy(actor);
  return read === null || read.bodies.includes(body) || read.regions.includes(region);
};
