import { languageOf, type Language } from './language.ts';
import { readToken, type TokenReading } from './readings.ts';
import { tokens } from './tokens.ts';

const stemIn = (reading: TokenReading, language: Language): string => {
  const kazakh = reading.kazakh[0];
  if (reading.figure) return reading.folded;
  if (reading.lettered || language === 'kk' || language === 'kk-plain' || reading.latin) {
    return kazakh ?? reading.guessed[0] ?? reading.folded;
  }
  if (language === 'ru' || kazakh === undefined) return reading.russian;
  return reading.inflected ? kazakh : reading.russian;
};

/**
 * The stems of a text, one a token, in their order and in folded Cyrillic letters. A token with Kazakh letters is read as
 * Kazakh, others by the language of the text around them. Total.
 */
export const stems = (text: string): string[] => {
  const parted = tokens(text);
  const language = languageOf(parted);
  return parted.map((token) => stemIn(readToken(token), language));
};
