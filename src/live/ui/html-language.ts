/** The language of a question's words, as HTML names it; nothing where it is not certain. */
export const htmlLanguage = (language: string): string | undefined => {
  if (language === 'ru') return 'ru';
  if (language === 'kk-latin') return 'kk-Latn';
  return language.startsWith('kk') ? 'kk' : undefined;
};
