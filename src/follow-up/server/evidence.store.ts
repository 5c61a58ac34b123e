import type { FieldIssue } from '#platform/result.ts';
import type { Tx } from '#platform/server/database/database.ts';
import { type IncomingFile, storeFiles } from '#platform/server/files/index.ts';

/** Stores the files as evidence of a note or an outcome; the first that is not taken says why. */
export const saveEvidence = async (
  tx: Tx,
  files: readonly IncomingFile[],
  of: { progressNote: string } | { outcome: string }
): Promise<FieldIssue | null> => {
  const stored = await storeFiles(tx, files);
  if (!stored.ok) return stored.issue;
  for (const file of stored.ids)
    await tx
      .insertInto('evidenceFiles')
      .values({ file, ...of })
      .execute();
  return null;
};
