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

/** Keeps a correction; every later sorting of these questions holds to it. Returns its id. */
export const insertCorrection = async (tx: Tx, { questions, ...correction }: NewCorrection): Promise<string> => {
  const id = newId();
  await tx
    .insertInto('sortingCorrections')
    .values({ id, questions: [...questions], ...correction })
    .execute();
  return id;
};
