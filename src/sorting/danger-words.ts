import { stems, tokens } from '#text/index.ts';

/** Words by which people tell of danger to life and health, in dictionary form. */
const DANGER_WORDS = {
  kk: [
    'өлім',
    'қайтыс',
    'апат',
    'апатты',
    'авария',
    'жарылыс',
    'өрт',
    'тасқын',
    'қауіп',
    'қауіпті',
    'құлап',
    'улану',
    'жұқпалы',
    'мерт',
    'тоңып'
  ],
  ru: [
    'смерть',
    'погибнуть',
    'погиб',
    'умереть',
    'умирать',
    'авария',
    'аварийный',
    'взрыв',
    'пожар',
    'паводок',
    'опасность',
    'опасный',
    'опасно',
    'обрушение',
    'рухнуть',
    'отравление',
    'инфекция',
    'замерзать',
    'угроза'
  ]
} as const;

const stemOf = (word: string): string => stems(word)[0] ?? word;

const STEMS: ReadonlySet<string> = new Set([...DANGER_WORDS.kk, ...DANGER_WORDS.ru].map(stemOf));

/** The words of danger that a text has, as they are written there, each matter once. */
export const dangerIn = (text: string): string[] => {
  const found = new Map<string, string>();
  for (const token of tokens(text)) {
    const stem = stemOf(token);
    if (STEMS.has(stem) && !found.has(stem)) found.set(stem, token.toLowerCase());
  }
  return [...found.values()];
};
