import { z } from 'zod';
import type { FieldIssue } from '../../result.ts';
import type { Tx } from '../database/database.ts';
import { type IncomingFile, MAX_FILE_BYTES, MAX_FILES, storeFile } from './files.store.ts';

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
export const incomingFiles = z
  .array(incomingFile)
  .max(MAX_FILES)
  .optional()
  .transform((files) => files ?? []);

/** Stores the files and gives their ids; the first that is not taken says why, and the act is to be refused. */
export const storeFiles = async (
  tx: Tx,
  files: readonly IncomingFile[]
): Promise<{ ok: true; ids: readonly string[] } | { ok: false; issue: FieldIssue }> => {
  const ids: string[] = [];
  for (const file of files) {
    const stored = await storeFile({ ...file, tx });
    if (!stored.ok) return { ok: false, issue: faultOf(file, stored.fault) };
    ids.push(stored.id);
  }
  return { ok: true, ids };
};

const faultOf = ({ name }: IncomingFile, code: string): FieldIssue => {
  const megabytes = MAX_FILE_BYTES / 1024 / 1024;
  return { field: 'files', code, params: { name: name.slice(0, 100), megabytes } };
};
