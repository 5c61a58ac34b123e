import { KAZAKH_STEMS } from './words/kazakh-stems.ts';

export const NOUN = 1;
export const VERB = 2;

let words: Map<string, number> | undefined;

// Front coding: each entry is a letter for how many letters it shares with the entry before (a = 0), the rest, and its kind.
const decoded = (data: string): Map<string, number> => {
  const all = new Map<string, number>();
  let before = '';
  for (const [, shared = 'a', rest = '', kind = '1'] of data.matchAll(/([a-z])([а-я-]*)([123])/gu)) {
    before = before.slice(0, shared.charCodeAt(0) - 97) + rest;
    all.set(before, Number(kind));
  }
  return all;
};

/**
 * What the dictionary says of a Kazakh stem in folded letters: NOUN, VERB, both (3), or 0 when it does not know it.
 * The dictionary unfolds at the first question (about 20 ms).
 */
export const kazakhKind = (stem: string): number => {
  words ??= decoded(KAZAKH_STEMS);
  return words.get(stem) ?? 0;
};
