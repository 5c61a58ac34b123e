import { z } from 'zod';
import type { EvidenceEvent } from '#decree/index.ts';
import type { Actor, BodyRole } from '#platform/actor.ts';
import { today as dayOf } from '#platform/clock.ts';
import { accepted, refused, refusedField, type Refused } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { incomingFiles, storeFiles } from '#platform/server/files/index.ts';
import { isValidOn } from '#registry/index.ts';
import { findBody } from '#registry/server/index.ts';
import { isAttestable, mayBeAttestedBy } from '../attestable.ts';
import { earliestDeed } from '../awaited-acts.ts';
import { attested } from '../events.ts';
import { postAttesting } from '../permissions.ts';
import { saveAttestation, saveProofFiles } from './attestation.store.ts';
import { dutyToAttest, type DutyToAttest } from './attested-duty.views.ts';

type Attestor = { body: string; post: string | null };

const input = z.object({
  obligation: field.path(),
  act: z.custom<EvidenceEvent>((value) => typeof value === 'string' && isAttestable(value), 'wrong-form'),
  doneOn: field.day(),
  note: field.optionalText(2000),
  files: incomingFiles.refine((files) => files.length > 0, 'file-required'),
  /** For which body the product itself speaks; people speak for that of their post. */
  by: field.optionalCode()
});

type Input = z.output<typeof input>;

/**
 * Attests an act of which only a person can tell: who, on which day it was done, and the attached proof. Refused for the
 * body whose duty it is, for an act that the duty does not await, when the duty binds nobody, before the act can have been
 * done, and while the same act stands on record.
 */
export const attest = command({
  name: 'attest',
  input,
  find: async ({ tx, actor, now, input: asked }) => {
    const found = await dutyToAttest(asked.obligation, tx);
    return found && { ...found, attestor: await attestorOf(actor, found, asked, dayOf(now)) };
  },
  may: (_actor, { attestor }) => attestor !== undefined,
  async run({ tx, now, subject: { attestor, ...found }, input: { act, doneOn, note, files } }) {
    if (!attestor) return refused('not-permitted');
    const fault = faultOf(found, act, doneOn, dayOf(now));
    if (fault) return fault;
    const { obligation, who } = found.duty;
    const id = await saveAttestation(tx, { act, obligation, who, doneOn, note, attestedAt: now, ...attestor });
    if (id === null) return refused('already-attested');
    const stored = await storeFiles(tx, files);
    if (!stored.ok) return refused('invalid', { issues: [stored.issue] });
    await saveProofFiles(tx, id, stored.ids);
    return accepted({ id }, attested({ id, act, duty: found.duty, on: doneOn }, attestor.body, files.length));
  }
});

const attestorOf = async (
  actor: Actor,
  { about }: DutyToAttest,
  { act, by }: Input,
  today: Temporal.PlainDate
): Promise<Attestor | undefined> => {
  const held = postAttesting(actor, act, about);
  if (actor.kind !== 'system') return held && { body: held.body, post: held.post };
  const body = by === null ? undefined : await findBody(by);
  const roles: BodyRole[] = body?.roles.filter((term) => isValidOn(term, today)).map(({ role }) => role) ?? [];
  return body && mayBeAttestedBy(act, about, { body: body.id, roles }) ? { body: body.id, post: null } : undefined;
};

const faultOf = (
  { duty, norm, acts }: DutyToAttest,
  act: EvidenceEvent,
  doneOn: Temporal.PlainDate,
  today: Temporal.PlainDate
): Refused | null => {
  const cites = norm.cites ? { cites: norm.cites } : {};
  if (!acts.includes(act)) return refused('act-not-awaited', cites);
  if (duty.kind === 'not-applicable') return refused('duty-lifted', cites);
  if (Temporal.PlainDate.compare(doneOn, today) > 0) return refusedField('doneOn', 'day-in-future');
  if (Temporal.PlainDate.compare(doneOn, earliestDeed(norm, duty.aroseOn)) < 0)
    return refusedField('doneOn', 'before-duty', cites);
  return null;
};
