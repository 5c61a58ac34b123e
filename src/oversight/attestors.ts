import type { EvidenceEvent } from '#decree/index.ts';
import { type Body, isValidOn } from '#registry/index.ts';
import { ATTESTORS, type AttestedDuty, type AttestingBody, mayBeAttestedBy } from './attestable.ts';

/** A body of the register as one that would attest, with its roles of the day. */
export const attestingBody = ({ id, roles }: Pick<Body, 'id' | 'roles'>, on: Temporal.PlainDate): AttestingBody => ({
  body: id,
  roles: roles.filter((held) => isValidOn(held, on)).map(({ role }) => role)
});

/**
 * The bodies that are the ones to attest this act for this duty, in the order in which the act names them; none where the act
 * comes on record by itself. The Presidential Administration, which may attest anything, is among them only where it is named.
 * Desk, letters, the page of a duty and the demonstration ask here.
 */
export const attestorsOf = (
  act: EvidenceEvent,
  duty: AttestedDuty,
  bodies: readonly AttestingBody[]
): readonly string[] => {
  const named = ATTESTORS[act] ?? [];
  const asked = bodies
    .filter(({ roles }) => !roles.includes('administration') || named.includes('administration'))
    .filter((body) => mayBeAttestedBy(act, duty, body));
  const place = ({ body, roles }: AttestingBody): number =>
    named.findIndex((one) =>
      one === 'holder' ? body === duty.holder : one === 'host' ? body === duty.host : roles.includes(one)
    );
  return asked.toSorted((one, other) => place(one) - place(other)).map(({ body }) => body);
};
