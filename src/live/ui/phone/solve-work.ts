import { beginsWithZeros, WORK_BITS, workText } from '../../proof-of-work.ts';

/** More tries than ever needed: the chance to miss is one in e^60. */
const MOST_TRIES = 250_000;

/** Finds the nonce of a challenge, in about a tenth of a second to a second; undefined where the browser cannot hash. */
export const solveWork = async (challenge: string): Promise<string | undefined> => {
  // Only pages that came by a safe way have it.
  if (!globalThis.crypto?.subtle) return undefined;
  const encoder = new TextEncoder();
  for (let nonce = 0; nonce < MOST_TRIES; nonce += 1) {
    const text = workText(challenge, String(nonce));
    const hash = await crypto.subtle.digest('SHA-256', encoder.encode(text));
    if (beginsWithZeros(new Uint8Array(hash), WORK_BITS)) return text;
  }
  return undefined;
};
