import { z } from 'zod';
import { accepted, refused } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import type { Actor } from '#platform/actor.ts';
import { attestationWithdrawn } from '../events.ts';
import { canWithdraw } from '../permissions.ts';
import { lockAttestation, saveWithdrawal } from './attestation.store.ts';

/** Takes an attestation back, with the reason. It stays on record, struck out, and proves nothing any more. */
export const withdrawAttestation = command({
  name: 'withdraw-attestation',
  input: z.object({ attestation: field.id(), reason: field.text(2000) }),
  find: ({ tx, input: { attestation } }) => lockAttestation(tx, attestation),
  may: canWithdraw,
  async run({ tx, actor, now, subject: { id, act, doneOn, body, withdrawnAt, duty }, input: { reason } }) {
    if (withdrawnAt) return refused('already-withdrawn');
    const withdrawnBy = bodyOf(actor, body);
    await saveWithdrawal(tx, id, { withdrawnAt: now, withdrawnReason: reason, withdrawnBy });
    return accepted({ id }, attestationWithdrawn({ id, act, duty, on: doneOn }, withdrawnBy));
  }
});

/** The body for which it is taken back: the attesting one where the actor heads it, else the controller's. */
const bodyOf = (actor: Actor, attestedBy: string | null): string | null => {
  if (actor.kind !== 'staff') return attestedBy;
  const held =
    actor.posts.find(({ body }) => body === attestedBy) ?? actor.posts.find(({ duty }) => duty === 'controller');
  return held?.body ?? null;
};
