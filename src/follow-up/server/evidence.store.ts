import { z } from 'zod';
import type { FieldIssue } from '#platform/result.ts';
import type { Tx } from '#platform/server/database/database.ts';
import { type IncomingFile, MAX_FILE_BYTES, MAX_FILES, storeFile } from '#platform/server/files/index.ts';

const incomingFile = z.custom<IncomingFile>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    'name' in value &&
    typeof value.name === 'string' &&
    'bytes' in value &&
    value.bytes instanceof Uint8Array,
  'wrong-form'
);

/** The files of a form, already read: at most MAX_FILES; none when the form has none. */
export const evidenceFiles = z
  .array(incomingFile)
  .max(MAX_FILES)
  .optional()
  .transform((files) => files ?? []);

/** Stores the files as evidence of a note or an outcome; the first that is not taken says why. */
export const saveEvidence = async (
  tx: Tx,
  files: readonly IncomingFile[],
  of: { progressNote: string } | { outcome: string }
): Promise<FieldIssue | null> => {
  for (const file of files) {
    const stored = await storeFile({ ...file, tx });
    if (!stored.ok) {
      const megabytes = MAX_FILE_BYTES / 1024 / 1024;
      return { field: 'files', code: stored.fault, params: { name: file.name.slice(0, 100), megabytes } };
    }
    await tx
      .insertInto('evidenceFiles')
      .values({ file: stored.id, ...of })
      .execute();
  }
  return null;
};
