import type { EvidenceEvent } from '#decree/index.ts';
import { ATTESTORS, type AttestedDuty, type AttestingBody, mayBeAttestedBy } from './attestable.ts';

/**
 * The bodies that are the ones to attest this act for this duty; none where the act comes on record by itself. The
 * Presidential Administration, which may attest anything, is among them only where it is named.
 */
export const attestorsOf = (
  act: EvidenceEvent,
  duty: AttestedDuty,
  bodies: readonly AttestingBody[]
): readonly string[] =>
  bodies
    .filter(({ roles }) => !roles.includes('administration') || ATTESTORS[act]?.includes('administration'))
    .filter((body) => mayBeAttestedBy(act, duty, body))
    .map(({ body }) => body);
