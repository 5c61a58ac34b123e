// Consonants only, so that no code spells a word, and none that are taken for one another (no L, J, Q, W, Y).
// Sixteen letters, so that a random byte picks one without bias: sixteen million codes.
const LETTERS = 'BCDFGHKMNPRSTVXZ';

const LENGTH = 6;

/** What a Kazakh or Russian keyboard gives for letters that look the same. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  В: 'B',
  С: 'C',
  Н: 'H',
  К: 'K',
  М: 'M',
  Р: 'P',
  Т: 'T',
  Х: 'X'
};

/** The code of a session from at least six random bytes. */
export const sessionCode = (random: Uint8Array): string => {
  if (random.length < LENGTH) throw new RangeError('A session code needs six random bytes.');
  return Array.from(random.subarray(0, LENGTH), (byte) => LETTERS.charAt(byte % LETTERS.length)).join('');
};

/** Reads what somebody typed: spaces, hyphens, lower case and Cyrillic look-alikes are forgiven. Undefined when it is no code. */
export const readSessionCode = (typed: string): string | undefined => {
  const letters = Array.from(typed.toUpperCase().replace(/[\s-]/g, ''), (letter) => LOOK_ALIKES[letter] ?? letter);
  const code = letters.join('');
  return code.length === LENGTH && letters.every((letter) => LETTERS.includes(letter)) ? code : undefined;
};
