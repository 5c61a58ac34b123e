import { deLocalizeHref, localizeHref } from '#paraglide/runtime.js';
import { LOCALES } from '#platform/locale.ts';

const NAMES = { kk: 'Қазақша', ru: 'Русский', en: 'English' };

/** The same page in each language; `address` is its path with its query. */
export const languageLinks = (
  address: string,
  current: string
): { href: string; text: string; lang: string; current: boolean }[] =>
  LOCALES.map((locale) => ({
    href: localizeHref(deLocalizeHref(address), { locale }),
    text: NAMES[locale],
    lang: locale,
    current: locale === current
  }));
