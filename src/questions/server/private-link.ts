import { createHash, createHmac } from 'node:crypto';
import { secret } from '#platform/server/config.ts';

// Both secrets are made from the question's id and the server's own secret: so a letter can carry the link again, and the
// database alone, which keeps only hashes, opens nothing.
const derived = (purpose: string, question: string): string =>
  createHmac('sha256', secret()).update(`${purpose}:${question}`).digest().subarray(0, 16).toString('base64url');

/** The secret of a question's private link, 128 bits. Whoever has it is its asker. */
export const linkSecretOf = (question: string): string => derived('private-link', question);

/** The path of the asker's own page. */
export const privateLinkOf = (question: string): string => `/q/${linkSecretOf(question)}`;

/** The token in the letter that confirms a contact. */
export const confirmationTokenOf = (question: string): string => derived('confirm-contact', question);

/** What the database keeps of a secret. */
export const hashOf = (secretText: string): Buffer => createHash('sha256').update(secretText).digest();
