import snowball from 'snowball-stemmers';
import { RUSSIAN_IRREGULARS } from './russian-irregulars.ts';

const stemmer = snowball.newStemmer('russian');

// After Snowball: one stem for -овать and -ует, for «отключать» and «отключить», for «посёлок» and «посёлка», «денег» and
// «деньги». It may join different words (замок, замка), never part forms of one.
const joined = (stem: string): string => {
  if (stem.length < 4) return stem;
  return stem
    .replace(/(?<=.{3})[ое]ва$/u, '')
    .replace(/(?<=[чжшщ])ат$/u, '')
    .replace(/(?<=.{4})у$/u, '')
    .replace(/(?<=.{3})[ая]н?$/u, '')
    .replace(/(?<=[аеоу])[ей](?=к$)/u, '')
    .replace(/ь(?=[бвгдзклмнрстцш]$)/u, '')
    .replace(/(?<=[^аеиоуыюя])[ео](?=[кцнглрм]$)/u, '');
};

// What Snowball leaves of words that are not Russian («ауыл» → «ау»).
const TOO_SHORT = /^.?[аеиоуыюя]?$/u;

/**
 * The stem of a Russian word given in lower-case folded letters (without ё and э). Snowball's algorithm (M. Porter) with
 * fleeting vowels, -овать verbs and the commonest irregular words joined. Total; never longer than the word, except for an
 * irregular one.
 */
export const stemRussian = (word: string): string => {
  const irregular = RUSSIAN_IRREGULARS.get(word);
  if (irregular !== undefined) return irregular;
  const stem = joined(stemmer.stem(word));
  return TOO_SHORT.test(stem) ? word : stem;
};
