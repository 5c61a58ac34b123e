import type { EvidenceEvent } from '#decree/index.ts';
import { type Actor, type Duty, type HeldPost, holds, holdsInRole, isSystem } from '#platform/actor.ts';
import { type AttestedDuty, mayBeAttestedBy } from './attestable.ts';

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
