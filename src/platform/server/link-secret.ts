import { createHash, createHmac } from 'node:crypto';
import { secret } from './config.ts';

/**
 * The secret in a link of a letter, 128 bits: made of what it is for, the id it opens and the server's own secret. So a letter
 * can carry it again, and the database alone, which keeps only hashes, opens nothing.
 */
export const linkSecret = (purpose: string, id: string): string =>
  createHmac('sha256', secret()).update(`${purpose}:${id}`).digest().subarray(0, 16).toString('base64url');

/** What the database keeps of a secret. */
export const hashOf = (secretText: string): Buffer => createHash('sha256').update(secretText).digest();
