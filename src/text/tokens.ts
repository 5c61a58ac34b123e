import { clean } from './clean.ts';
import { unmixed } from './letters.ts';

// Letters, their marks and figures; an apostrophe inside a word is a letter's mark in the Latin script of 2017 (a'l, s'y), one
// that stands alone is nothing.
const WORD = /(?!ʼ)[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’ʼ`´][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*['’ʼ`´]?/gu;
const LATIN = /[A-Za-z]/u;
const APOSTROPHE = /['’ʼ`´]/gu;
const MARKED_LETTER = /[aougnsczyi]['’ʼ`´]/iu;
const LONGEST = 40;

// A closing quotation mark is no part of a word, a mark of a Latin letter is.
const bare = (word: string): string => {
  if (MARKED_LETTER.test(word)) return word.replace(APOSTROPHE, "'");
  return word.replace(APOSTROPHE, '');
};

/**
 * The words and figures of a text in their order: lower case, proper script inside each word, hyphens part words, none
 * longer than 40 characters (what is longer is cut: nobody searches for it). Cleans first; total.
 */
export const tokens = (text: string): string[] => {
  // The capital of the dotted i, whose small letter JavaScript writes as two signs.
  const cleaned = clean(text).replaceAll('İ', 'I');
  const found = cleaned.match(WORD) ?? [];
  if (!LATIN.test(cleaned)) return found.map((word) => bare(word).toLowerCase().slice(0, LONGEST));
  return found.map((word) => unmixed(bare(word)).toLowerCase().slice(0, LONGEST));
};
