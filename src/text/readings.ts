import { cyrillicReadings, isLatin } from './latin.ts';
import { fold } from './letters.ts';
import { remembered } from './remembered.ts';
import { kazakhReadings, type Reading } from './stem-kazakh.ts';
import { stemRussian } from './stem-russian.ts';

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
const MARGIN = 0.7;
const MOST = 3;
const REMEMBERED = 40_000;

const near = (readings: readonly Reading[], margin: number): string[] => {
  const best = readings[0]?.cost ?? 0;
  return readings
    .filter(({ cost }) => cost <= best + margin)
    .slice(0, MOST)
    .map(({ stem }) => stem);
};

const readingsOf = (token: string): [string, Reading[]] => {
  const folded = fold(token);
  if (!isLatin(folded)) return [folded, CYRILLIC.test(folded) ? kazakhReadings(folded) : []];
  const all = cyrillicReadings(token).map((word): [string, Reading[]] => [word, kazakhReadings(word)]);
  const known = all.find(([, readings]) => readings.some((reading) => reading.known));
  return known ?? all[0] ?? [folded, []];
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
