import { cyrillicReadings, isLatin } from './latin.ts';
import { fold } from './letters.ts';
import { remembered } from './remembered.ts';
import { kazakhReadings, type Reading } from './stem-kazakh.ts';
import { stemRussian } from './stem-russian.ts';
import { tokens } from './tokens.ts';

/** What the reader knows of one token, whatever the text around it. */
export interface TokenReading {
  /** The token in folded Cyrillic letters (figures and other scripts as they are). */
  readonly folded: string;
  /** Written with Kazakh letters of its own. */
  readonly lettered: boolean;
  readonly latin: boolean;
  readonly figure: boolean;
  /** Kazakh stems that the dictionary knows, likeliest first. */
  readonly kazakh: readonly string[];
  /** Kazakh stems by grammar alone, when the dictionary knows none. */
  readonly guessed: readonly string[];
  readonly inflected: boolean;
  readonly russian: string;
}

const OWN_LETTER = /[әғқңөұүһі]/u;
const CYRILLIC = /^[а-я]+$/u;
const MARGIN = 1.35;
const MOST = 3;
const REMEMBERED = 40_000;

const near = (readings: readonly Reading[], margin: number): string[] => {
  const best = readings[0]?.cost ?? 0;
  return readings
    .filter(({ cost }) => cost <= best + margin)
    .slice(0, MOST)
    .map(({ stem }) => stem);
};

// Latin Kazakh knows no soft sign («asfalt»), so Kazakh stems have none.
const kazakhOf = (word: string): Reading[] => (CYRILLIC.test(word) ? kazakhReadings(word.replace(/[ьъ]/gu, '')) : []);

const readingsOf = (token: string): [string, Reading[]] => {
  const folded = fold(token);
  if (!isLatin(folded)) return [folded, kazakhOf(folded)];
  const words = cyrillicReadings(token);
  const all = words.map(kazakhOf);
  const known = all.flat().filter((reading) => reading.known);
  const best = all.findIndex((readings) => readings.some((reading) => reading.known));
  const [word = folded] = words.slice(Math.max(best, 0));
  return [word, known.length > 0 ? known.toSorted((one, other) => one.cost - other.cost) : (all[0] ?? [])];
};

const read = (token: string): TokenReading => {
  const [folded, readings] = readingsOf(token);
  const known = readings.filter((reading) => reading.known);
  const cyrillic = CYRILLIC.test(folded);
  return {
    folded,
    lettered: OWN_LETTER.test(token),
    latin: isLatin(token),
    figure: /\d/u.test(token),
    kazakh: near(known, MARGIN),
    guessed: known.length === 0 ? near(readings, MOST) : [],
    inflected: (known[0]?.suffixes ?? 0) > 0,
    russian: cyrillic ? stemRussian(folded) : folded
  };
};

/** Reads one lower-case token. Remembers the words it has met, at most 80,000. */
export const readToken: (token: string) => TokenReading = remembered(REMEMBERED, read);

/**
 * A text in the letters that every keyboard has, words parted by one space: Kazakh letters folded (қ → к), Latin Kazakh read
 * as Cyrillic («joq» → «жок»), other scripts and figures as they are. The same text in any spelling gives the same answer.
 */
export const folded = (text: string): string =>
  tokens(text)
    .map((token) => readToken(token).folded)
    .join(' ');
