import type { Locale } from '../locale.ts';

type PeriodWords = Readonly<Record<Locale, (ordinal: number, year: string) => string>>;

const ORDINALS = {
  kk: ['бірінші', 'екінші', 'үшінші', 'төртінші'],
  ruQuarter: ['первый', 'второй', 'третий', 'четвертый'],
  ruHalf: ['первое', 'второе'],
  en: ['first', 'second', 'third', 'fourth']
} as const;

const word = (words: readonly string[], ordinal: number): string => words[ordinal - 1] ?? String(ordinal);

const QUARTER: PeriodWords = {
  kk: (ordinal, year) => `${year} жылғы ${word(ORDINALS.kk, ordinal)} тоқсан`,
  ru: (ordinal, year) => `${word(ORDINALS.ruQuarter, ordinal)} квартал ${year} года`,
  en: (ordinal, year) => `${word(ORDINALS.en, ordinal)} quarter of ${year}`
};

const HALF_YEAR: PeriodWords = {
  kk: (ordinal, year) => `${year} жылғы ${word(ORDINALS.kk, ordinal)} жартыжылдық`,
  ru: (ordinal, year) => `${word(ORDINALS.ruHalf, ordinal)} полугодие ${year} года`,
  en: (ordinal, year) => `${word(ORDINALS.en, ordinal)} half of ${year}`
};

const YEAR: PeriodWords = {
  kk: (_, year) => `${year} жыл`,
  ru: (_, year) => `${year} год`,
  en: (_, year) => year
};

/**
 * A period by its code in the nominative: "2026-Q3" is «2026 жылғы үшінші тоқсан», «третий квартал 2026 года»,
 * "2026-H1" «первое полугодие 2026 года», "2026" «2026 год». Throws a RangeError on what is no code.
 */
export const periodName = (code: string, locale: Locale): string => {
  const [, year, quarter, half] = /^(\d{4})(?:-Q([1-4])|-H([12]))?$/.exec(code) ?? [];
  if (year === undefined) throw new RangeError(`Not a period: ${code}`);
  if (quarter !== undefined) return QUARTER[locale](Number(quarter), year);
  return half === undefined ? YEAR[locale](1, year) : HALF_YEAR[locale](Number(half), year);
};
