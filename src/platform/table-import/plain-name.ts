import { fold, unmixed } from '#text/letters.ts';

/**
 * A name as it is compared: lower case, letters that every keyboard has, words with single spaces between, no marks.
 * «Түркістан обл.» and «туркистан обл» are one.
 */
export const plainName = (text: string): string =>
  (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
    .map((word) => fold(unmixed(word)))
    .join(' ');
