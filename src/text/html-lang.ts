import { language } from './language.ts';

const TAGS = {
  kk: 'kk',
  'kk-plain': 'kk',
  'kk-latin': 'kk-Latn',
  ru: 'ru',
  mixed: 'kk',
  other: undefined
} as const;

/** The language of a text as an attribute `lang` says it; undefined where the text does not tell. For texts typed by people. */
export const htmlLang = (text: string): 'kk' | 'kk-Latn' | 'ru' | undefined => TAGS[language(text)];
