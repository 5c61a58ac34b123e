/**
 * A light proof of work: in a burst from one place a device shows that it has spent a moment of its processor, which a person
 * does not feel and a thousand forged votes do. The hash of challenge and nonce must begin with so many zero bits (Back,
 * Hashcash, 2002).
 */
export const WORK_BITS = 12;

/** The header in which a solved challenge comes back: challenge, a dot, nonce. */
export const WORK_HEADER = 'x-work';

/** What is hashed. */
export const workText = (challenge: string, nonce: string): string => `${challenge}.${nonce}`;

/** Do these bytes begin with so many zero bits? */
export const beginsWithZeros = (bytes: Uint8Array, bits: number): boolean => {
  for (let bit = 0; bit < bits; bit += 1) {
    const byte = bytes[bit >> 3];
    if (byte === undefined || (byte & (0x80 >> (bit & 7))) !== 0) return false;
  }
  return true;
};
