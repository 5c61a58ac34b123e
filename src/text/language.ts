import { KAZAKH_FUNCTION_WORDS, RUSSIAN_FUNCTION_WORDS } from './function-words.ts';
import { fold } from './letters.ts';
import { readToken, type TokenReading } from './readings.ts';
import { tokens } from './tokens.ts';

/**
 * kk-plain: Kazakh in Cyrillic without its own letters; kk-latin: Kazakh in any Latin script; mixed: a quarter at least of each
 * language; other: another language, or nothing to tell by.
 */
export type Language = 'kk' | 'ru' | 'mixed' | 'kk-plain' | 'kk-latin' | 'other';

const folded = (words: ReadonlySet<string>): ReadonlySet<string> => new Set([...words].map(fold));
const RUSSIAN = folded(RUSSIAN_FUNCTION_WORDS);
const KAZAKH = folded(KAZAKH_FUNCTION_WORDS);

const RUSSIAN_LETTER = /[ёщъ]/u;
const RUSSIAN_ENDING =
  /(?:ого|его|ому|ему|ыми|ими|ться|тся|ость|ости|стью|ени[еяйю]|ени[ею]м|ани[еяйю]|ый|ий|ая|яя|ое|ые|ие|ую|юю|ых|ой|ить|ать|еть|ешь|ишь|ите|йте|ют|ует|али|или|ели|ало|ило|ала|ила|ями|ами|ьно|ского|ской|ции|ов|ев|ны|ен[аоы])$/u;
const KAZAKH_ENDING =
  /(?:лар|лер|дар|дер|тар|тер)?(?:дын|дин|нын|нин|тын|тин|дан|ден|тан|тен|нан|нен|ган|ген|кан|кен|мыз|миз|ныз|низ|дагы|деги|тагы|теги|лык|лик|сыз|йды|йди|ады|еди|ыпты|мын|мин|лар|лер|тар|тер|дар|дер)$/u;
const LATIN_MARK = /[äáöóüúūğǵñńşıýə]|[aougnsy]'/u;

/** How much a token speaks for Kazakh and for Russian, each from 0 to 1. */
const leaning = (token: string, reading: TokenReading): readonly [kazakh: number, russian: number] => {
  if (reading.lettered) return [1, 0];
  const [kazakh, russian] = [KAZAKH.has(reading.folded), RUSSIAN.has(reading.folded)];
  if (kazakh && russian) return [0.2, 0.2];
  if (kazakh) return [1, 0];
  if (russian || RUSSIAN_LETTER.test(token)) return [0, 1];
  const known = reading.kazakh.length > 0;
  if (RUSSIAN_ENDING.test(reading.folded)) return known ? [0.5, 0.5] : [0, 1];
  if (known && reading.inflected) return [1, 0.1];
  if (KAZAKH_ENDING.test(reading.folded)) return [0.8, 0.1];
  return known ? [0.6, 0.3] : [0.2, 0.5];
};

const latinLanguage = (words: readonly string[]): Language => {
  const marked = words.some((word) => LATIN_MARK.test(word));
  const known = words.filter((word) => readToken(word).kazakh.length > 0 || KAZAKH.has(readToken(word).folded));
  return known.length >= words.length * (marked ? 0.3 : 0.6) ? 'kk-latin' : 'other';
};

const weighed = (kazakh: number, russian: number, lettered: boolean): Language => {
  const share = kazakh / (kazakh + russian);
  if (share >= (lettered ? 0.75 : 0.6)) return lettered ? 'kk' : 'kk-plain';
  if (share <= (lettered ? 0.25 : 0.4)) return 'ru';
  return 'mixed';
};

/** The language of a cleaned or raw short text, from its letters, its function words and its forms. Total. */
export const language = (text: string): Language => languageOf(tokens(text));

/** The same for tokens already parted. */
export const languageOf = (parted: readonly string[]): Language => {
  const words = parted.filter((token) => !/\d/u.test(token));
  const latin = words.filter((word) => readToken(word).latin);
  if (latin.length > words.length / 2) return latinLanguage(latin);
  const cyrillic = words.filter((word) => /[а-яёәғқңөұүһі]/u.test(word));
  if (cyrillic.length === 0 || cyrillic.length < words.length / 2) return 'other';
  let [kazakh, russian, lettered] = [0, 0, false];
  for (const word of cyrillic) {
    const reading = readToken(word);
    const [forKazakh, forRussian] = leaning(word, reading);
    [kazakh, russian, lettered] = [kazakh + forKazakh, russian + forRussian, lettered || reading.lettered];
  }
  return weighed(kazakh, russian, lettered);
};
