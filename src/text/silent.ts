import { KAZAKH_FUNCTION_WORDS, RUSSIAN_FUNCTION_WORDS } from './function-words.ts';
import { fold } from './letters.ts';
import { stems } from './stem.ts';

const FOLDED: ReadonlySet<string> = new Set([...RUSSIAN_FUNCTION_WORDS, ...KAZAKH_FUNCTION_WORDS].map(fold));
let stemmed: ReadonlySet<string> | undefined;

// Reading the lists takes the dictionary, so it waits for the first who asks.
const silentStems = (): ReadonlySet<string> => {
  stemmed ??= new Set([...FOLDED].flatMap((word) => [word, ...stems(word)]));
  return stemmed;
};

/** Whether a stem, as `stems` gives it, carries grammar rather than meaning: «когд», «жок», «и». */
export const isSilent = (stem: string): boolean => silentStems().has(stem);
