import type { Locale } from '#platform/locale.ts';

/** In which language to write to who asked in this one: Kazakh in any script, and mixed texts, in Kazakh. */
export const letterLocale = (language: string): Locale => {
  if (language === 'ru') return 'ru';
  return language === 'other' ? 'en' : 'kk';
};
