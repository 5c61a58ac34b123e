import { sql } from 'kysely';
import type { Tx } from '#platform/server/database/database.ts';
import { newId } from '#platform/server/ids.ts';

/** What a person said of questions; of 'apart' the first is kept from all others. */
export type NewCorrection = {
  readonly kind: 'together' | 'apart' | 'theme' | 'route' | 'title' | 'lock';
  readonly questions: readonly string[];
  readonly value: string | null;
  readonly madeBy: string;
  readonly madeAt: Temporal.Instant;
};

const CORRECTING = 4_160;

/** Corrections are made beside one another, but never between the last look of a computing at them and its end. */
export const beginCorrection = async (tx: Tx): Promise<void> => {
  await sql`select pg_advisory_xact_lock_shared(${CORRECTING})`.execute(tx);
};

/** Waits until all corrections that are being made are made, and holds off others until this transaction ends. */
export const awaitCorrections = async (tx: Tx): Promise<void> => {
  await sql`select pg_advisory_xact_lock(${CORRECTING})`.execute(tx);
};

/** Keeps a correction; every later sorting of these questions holds to it. Returns its id. */
export const insertCorrection = async (tx: Tx, { questions, ...correction }: NewCorrection): Promise<string> => {
  const id = newId();
  await beginCorrection(tx);
  await tx
    .insertInto('sortingCorrections')
    .values({ id, questions: [...questions], ...correction })
    .execute();
  return id;
};
