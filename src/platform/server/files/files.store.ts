import { createHash } from 'node:crypto';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { dataDirectory } from '../config.ts';
import { database, type Database, type Tx } from '../database/database.ts';
import { newId } from '../ids.ts';
import { now } from '../system-clock.ts';
import { extensionAgrees, FILE_KINDS, kindOfContent } from './file-kind.ts';
import { safeFileName } from './file-name.ts';

export const MAX_FILE_BYTES = 10 * 1024 * 1024;

/** The most files one form may bring. */
export const MAX_FILES = 5;

/** A file as a form brings it. */
export type IncomingFile = { name: string; bytes: Uint8Array };

/** Why a file is not taken; the words stand in `messages/` under `field_…`. */
export type FileFault = 'file-empty' | 'file-too-big' | 'file-kind' | 'file-extension';

/** Where the bytes with this hash lie: outside the web root. */
export const pathOfFile = (sha256: string): string => join(dataDirectory, 'files', sha256.slice(0, 2), sha256);

/**
 * Keeps a file: its bytes under their hash, on the disk for good before its row can be committed; its row with `tx`, so
 * that an act that is refused leaves no row. Refuses what is empty, too big, or not by content and name one of FILE_KINDS.
 */
export const storeFile = async ({
  name,
  bytes,
  tx = database()
}: IncomingFile & { tx?: Tx | Database }): Promise<{ ok: true; id: string } | { ok: false; fault: FileFault }> => {
  if (bytes.length === 0) return { ok: false, fault: 'file-empty' };
  if (bytes.length > MAX_FILE_BYTES) return { ok: false, fault: 'file-too-big' };
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kind = kindOfContent(content);
  if (!kind) return { ok: false, fault: 'file-kind' };
  const safeName = safeFileName(name);
  if (!extensionAgrees(safeName, kind)) return { ok: false, fault: 'file-extension' };
  const sha256 = createHash('sha256').update(content).digest('hex');
  await keepBytes(pathOfFile(sha256), content);
  const { mediaType } = FILE_KINDS[kind];
  const row = { id: newId(), sha256, bytes: content.length, mediaType, name: safeName, storedAt: now() };
  await tx.insertInto('files').values(row).execute();
  return { ok: true, id: row.id };
};

/** Written aside, flushed, put in place by one step: a file under its hash is always whole. */
const keepBytes = async (path: string, bytes: Buffer): Promise<void> => {
  if (await isThere(path, bytes.length)) return;
  await mkdir(dirname(path), { recursive: true });
  const aside = `${path}.${newId()}`;
  try {
    await writeFlushed(aside, bytes);
    await rename(aside, path);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
  await flushFolder(dirname(path));
};

const isThere = async (path: string, length: number): Promise<boolean> => {
  try {
    return (await stat(path)).size === length;
  } catch {
    return false;
  }
};

const writeFlushed = async (path: string, bytes: Buffer): Promise<void> => {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
};

/** Only a flushed folder remembers its new name after a power cut. */
const flushFolder = async (path: string): Promise<void> => {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
};
