const CYRILLIC = /\p{Script=Cyrillic}/u;
const LATIN = /\p{Script=Latin}/u;

const FOLDED: Readonly<Record<string, string>> = {
  ә: 'а',
  ғ: 'г',
  қ: 'к',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  һ: 'х',
  і: 'и',
  ё: 'е',
  э: 'е'
};
const TO_FOLD = /[әғқңөұүһіёэ]/gu;

// What a hurried or a deceiving hand takes from the other keyboard because it looks the same.
const LOOKS_CYRILLIC: Readonly<Record<string, string>> = {
  a: 'а',
  c: 'с',
  e: 'е',
  h: 'һ',
  i: 'і',
  k: 'к',
  m: 'м',
  o: 'о',
  p: 'р',
  t: 'т',
  x: 'х',
  y: 'у',
  A: 'А',
  B: 'В',
  C: 'С',
  E: 'Е',
  H: 'Н',
  I: 'І',
  K: 'К',
  M: 'М',
  O: 'О',
  P: 'Р',
  T: 'Т',
  X: 'Х',
  Y: 'У',
  ə: 'ә',
  Ə: 'Ә',
  ɵ: 'ө',
  Ɵ: 'Ө'
};

/** A word of one script: Latin look-alikes inside a Cyrillic word become Cyrillic letters. Idempotent, same length. */
export const unmixed = (word: string): string => {
  if (!CYRILLIC.test(word) || !LATIN.test(word)) return word;
  return word.replace(/\p{Script=Latin}/gu, (letter) => LOOKS_CYRILLIC[letter] ?? letter);
};

/**
 * A lower-case word in the letters that every keyboard has: Kazakh letters become their Russian neighbours (қ → к, і → и),
 * ё and э become е. Idempotent, same length.
 */
export const fold = (word: string): string => word.replace(TO_FOLD, (letter) => FOLDED[letter] ?? letter);
