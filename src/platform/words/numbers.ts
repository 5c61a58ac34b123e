import type { Locale } from '../locale.ts';

const NO_BREAK_SPACE = '\u00A0';
const MINUS = '\u2212';

/** Groups of three and a fixed number of decimals: «1 234 567,89», "1,234,567.89". Spaces do not break. */
export const groupedNumber = (number: number, locale: Locale, decimals = 0): string => {
  const [whole = '0', fraction] = Math.abs(number).toFixed(decimals).split('.');
  const english = locale === 'en';
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, english ? ',' : NO_BREAK_SPACE);
  const text = fraction === undefined ? grouped : `${grouped}${english ? '.' : ','}${fraction}`;
  return number < 0 && /[1-9]/.test(text) ? MINUS + text : text;
};

/** A share as per cent: 0.74 is «74%», in Russian «74 %». */
export const percent = (share: number, locale: Locale, decimals = 0): string => {
  const sign = locale === 'ru' ? `${NO_BREAK_SPACE}%` : '%';
  return groupedNumber(share * 100, locale, decimals) + sign;
};

export type PluralForm = 'one' | 'few' | 'many' | 'other';

const russianForm = (number: number): PluralForm => {
  if (!Number.isInteger(number)) return 'other';
  const [tens, ones] = [Math.abs(number) % 100, Math.abs(number) % 10];
  if (ones === 1 && tens !== 11) return 'one';
  return ones >= 2 && ones <= 4 && (tens < 12 || tens > 14) ? 'few' : 'many';
};

/** The form of a noun after a number. A Kazakh noun does not change: «1 сұрақ», «5 сұрақ». */
export const pluralForm = (number: number, locale: Locale): PluralForm => {
  if (locale === 'ru') return russianForm(number);
  return locale === 'en' && number === 1 ? 'one' : 'other';
};
