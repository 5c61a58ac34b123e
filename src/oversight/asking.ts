import type { EvidenceEvent } from '#decree/index.ts';
import { type Actor, type Duty, holds, isSystem } from '#platform/actor.ts';
import type { AttestedDuty, AttestingBody } from './attestable.ts';
import { attestorsOf } from './attestors.ts';
import type { JudgedRow } from './control.ts';
import { isDoneHere } from './deeds.ts';

/** Above so many bodies that may attest nobody in particular is asked: our default. */
const ATTESTORS_ASKED = 3;

/** A body is asked again after so many days: our default. */
export const DAYS_BETWEEN_ASKING = 7;

const ASKING: readonly Duty[] = ['press-officer', 'first-head', 'deputy-head', 'agency-chair', 'akim', 'controller'];

/** Who asks others to attest: the heads and press officers of the body whose duty it is. */
export const canAskAttestors = (actor: Actor, who: string): boolean => isSystem(actor) || holds(actor, ASKING, who);

/** The act that is missing and the few bodies that are the ones to attest it. */
export type AttestorsAsked = { readonly act: EvidenceEvent; readonly bodies: readonly string[] };

const OPEN = ['overdue', 'due-soon', 'not-due'];

/**
 * Whom to ask about the first missing act of a duty; null where it is not open, is done on a page of ours, or nobody in
 * particular attests it.
 */
export const attestorsToAsk = (
  { kind, missing }: Pick<JudgedRow, 'kind' | 'missing'>,
  about: AttestedDuty,
  bodies: readonly AttestingBody[]
): AttestorsAsked | null => {
  const [act] = missing;
  if (!act || isDoneHere(act) || !OPEN.includes(kind)) return null;
  const found = attestorsOf(act, about, bodies);
  return found.length > 0 && found.length <= ATTESTORS_ASKED ? { act, bodies: found } : null;
};
