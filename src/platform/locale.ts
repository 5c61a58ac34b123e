/** The languages of the product, Kazakh first. */
export const LOCALES = ['kk', 'ru', 'en'] as const;

export type Locale = (typeof LOCALES)[number];

/** True for the code of a language the product speaks. */
export const isLocale = (code: string): code is Locale => LOCALES.some((locale) => locale === code);
