import { KAZAKH_FUNCTION_WORDS, RUSSIAN_FUNCTION_WORDS } from './function-words.ts';
import { languageOf, type Language } from './language.ts';
import { fold } from './letters.ts';
import { readToken, type TokenReading } from './readings.ts';
import { tokens } from './tokens.ts';

const SILENT: ReadonlySet<string> = new Set([...RUSSIAN_FUNCTION_WORDS, ...KAZAKH_FUNCTION_WORDS].map(fold));

const kazakhTerms = ({ folded, kazakh, guessed, inflected }: TokenReading): readonly string[] => {
  if (kazakh.length === 0) return [folded, ...guessed];
  // A name may look like a form of another word (Қоянды, «a hare» in the accusative): it keeps itself as a term.
  return inflected ? [folded, ...kazakh] : kazakh;
};

// «жылу» is no form of a Russian «жыл»: ы never follows a hushing or a back consonant, but for names, which are longer.
const neverRussian = ({ folded, kazakh, russian }: TokenReading): boolean =>
  kazakh.length > 0 && russian.length <= 3 && /[жшщчкгх]ы/u.test(folded);

const termsInDoubt = (reading: TokenReading, token: string): readonly string[] => {
  if (reading.figure) return [reading.folded];
  if (reading.lettered) return kazakhTerms(reading);
  if (reading.latin) return [token, ...kazakhTerms(reading), reading.russian];
  return neverRussian(reading) ? kazakhTerms(reading) : [...kazakhTerms(reading), reading.russian];
};

const SURE_OF_LANGUAGE = 4;

const termsIn = (language: Language, token: string): readonly string[] => {
  const reading = readToken(token);
  if (reading.lettered || reading.latin || reading.figure) return termsInDoubt(reading, token);
  if (language === 'ru') return [reading.russian, ...reading.kazakh];
  if ((language === 'kk' || language === 'kk-plain') && reading.kazakh.length > 0) return kazakhTerms(reading);
  return termsInDoubt(reading, token);
};

/**
 * The terms to store for a text, each once: the stems of its words in the languages they may be of, in folded Cyrillic
 * letters. Every form of a word stores at least one term that `queryTerms` asks for with every other form.
 */
export const indexTerms = (text: string): string[] => {
  const parted = tokens(text);
  const language = languageOf(parted);
  const sure = parted.length >= SURE_OF_LANGUAGE;
  return [...new Set(parted.flatMap((token) => termsIn(sure ? language : 'other', token)))];
};

/**
 * What a text must have to answer a query: for each word of the query (all must be found) the terms of which any will do.
 * Words that carry only grammar are left out unless there is nothing else. An empty query gives an empty list.
 */
export const queryTerms = (query: string): string[][] => {
  const parted = [...new Set(tokens(query))];
  const telling = parted.filter((token) => !SILENT.has(readToken(token).folded));
  return (telling.length > 0 ? telling : parted).map((token) => [...new Set(termsInDoubt(readToken(token), token))]);
};
