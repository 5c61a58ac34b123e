import type { Brand } from '#platform/brand.ts';

/** `26-000123-R`: the year of asking, the place in that year, a check letter. */
export type QuestionNumber = Brand<string, 'QuestionNumber'>;

// One for each remainder of ISO/IEC 7064, MOD 11-2. None looks like a figure or like another, and each is one and the same
// letter whether a reader of Kazakh writes it by its look or by its sound.
const CHECK_LETTERS = 'ADEFKLMNRTU';

const LONGEST_WRITTEN = 40;

const paired = (from: string, to: string): ReadonlyMap<string, string> =>
  new Map([...from].map((letter, at) => [letter, to.charAt(at)]));

/** Cyrillic letters as the Latin ones of the same look or sound; none of the two readings leads to two letters. */
const LETTERS = paired('АӘДЕЭФКҚЛМНҢРТУҰҮ', 'AADEEFKKLMNNRTUUU');
const FIGURES = paired('OОІILЗ', '001113');

const checkLetter = (digits: string): string => {
  const sum = [...digits].reduce((carried, digit) => ((carried + Number(digit)) * 2) % 11, 0);
  return CHECK_LETTERS.charAt((12 - sum) % 11);
};

/** The number of the `sequence`-th question of a year. Refuses (throws) beyond the seven figures a year can hold. */
export const questionNumber = (year: number, sequence: number): QuestionNumber => {
  if (!Number.isInteger(sequence) || sequence < 1 || sequence > 9_999_999) throw new RangeError(`sequence ${sequence}`);
  const digits = String(year % 100).padStart(2, '0') + String(sequence).padStart(6, '0');
  // The one place where a question's number is made.
  return `${digits.slice(0, 2)}-${digits.slice(2)}-${checkLetter(digits)}` as QuestionNumber;
};

/**
 * Reads a number as people write it: small letters, spaces, no hyphens, Cyrillic letters, O for zero. Null for what is
 * none: every single wrong character and every swap of two neighbours is found (ISO/IEC 7064, MOD 11-2).
 */
export const readQuestionNumber = (text: string): QuestionNumber | null => {
  if (text.length > LONGEST_WRITTEN) return null;
  const plain = [
    ...text
      .normalize('NFC')
      .toUpperCase()
      .replace(/[\s\-‐-―−№#._]/gu, '')
  ];
  const last = plain.at(-1) ?? '';
  const digits = plain.slice(0, -1).map(asFigure).join('');
  if (!/^\d{2}(\d{6}|[1-9]\d{6})$/.test(digits)) return null;
  const number = questionNumber(Number(digits.slice(0, 2)), Math.max(1, Number(digits.slice(2))));
  return Number(digits.slice(2)) > 0 && number.endsWith(LETTERS.get(last) ?? last) ? number : null;
};

const asFigure = (letter: string): string => FIGURES.get(letter) ?? letter;
