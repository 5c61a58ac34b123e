import { sql } from 'kysely';
import type { EvidenceEvent } from '#decree/index.ts';
import type { Tx } from '#platform/server/database/database.ts';
import { newId } from '#platform/server/ids.ts';
import type { JudgedRow } from '../control.ts';

type NewAttestation = {
  act: EvidenceEvent;
  obligation: string;
  who: string;
  doneOn: Temporal.PlainDate;
  note: string | null;
  body: string;
  post: string | null;
  attestedAt: Temporal.Instant;
};

/** Saves an attestation and gives its id; null when the same act stands on record for the duty, also when two come at once. */
export const saveAttestation = async (
  tx: Tx,
  { act, note, ...attestation }: NewAttestation
): Promise<string | null> => {
  const saved = await tx
    .insertInto('attestations')
    .values({ id: newId(), event: act, note: note ?? '', ...attestation })
    .onConflict((clash) => clash.columns(['obligation', 'event']).where('withdrawnAt', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst();
  return saved?.id ?? null;
};

export const saveProofFiles = async (tx: Tx, attestation: string, files: readonly string[]): Promise<void> => {
  if (files.length === 0) return;
  await tx
    .insertInto('attestationFiles')
    .values(files.map((file) => ({ file, attestation })))
    .execute();
};

/** An attestation as it is taken back, with the duty it speaks for. */
export type LockedAttestation = {
  id: string;
  act: EvidenceEvent;
  doneOn: Temporal.PlainDate;
  body: string | null;
  withdrawnAt: Temporal.Instant | null;
  duty: Pick<JudgedRow, 'obligation' | 'year' | 'who' | 'subjectKind' | 'subject' | 'region'>;
};

/** Locks an attestation; undefined when there is none, or its duty is no more. */
export const lockAttestation = async (tx: Tx, id: string): Promise<LockedAttestation | undefined> => {
  const row = await tx
    .selectFrom('attestations as a')
    .innerJoin('verdicts as v', 'v.obligation', 'a.obligation')
    .select(['a.id', 'a.doneOn', 'a.body', 'a.withdrawnAt'])
    .select(['v.obligation', 'v.year', 'v.who', 'v.subject', 'v.subjectKind', 'v.region'])
    .select(sql<EvidenceEvent>`a.event`.as('act'))
    .where('a.id', '=', id)
    .forUpdate('a')
    .executeTakeFirst();
  if (!row) return undefined;
  const { act, doneOn, body, withdrawnAt, id: attestation, ...duty } = row;
  return { id: attestation, act, doneOn, body, withdrawnAt, duty };
};

export const saveWithdrawal = async (
  tx: Tx,
  id: string,
  withdrawal: { withdrawnAt: Temporal.Instant; withdrawnReason: string; withdrawnBy: string | null }
): Promise<void> => {
  await tx.updateTable('attestations').set(withdrawal).where('id', '=', id).execute();
};
