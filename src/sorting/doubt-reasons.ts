import type { Decision } from './pair-decision.ts';

/** What speaks for two groups being one question, or against it. */
export const DOUBT_REASONS = [
  'words-shared',
  'words-own',
  'letters-shared',
  'phrases-shared',
  'rare-word-shared',
  'rare-word-own',
  'length',
  'numbers-shared',
  'number-own',
  'places-shared',
  'places-own',
  'denial',
  'meaning-near',
  'meaning-far'
] as const;
export type DoubtReason = (typeof DOUBT_REASONS)[number];
type Feature = Decision['reasons'][number]['feature'];
type Sides = { readonly toward?: DoubtReason; readonly against?: DoubtReason };

const WORDS: Sides = { toward: 'words-shared', against: 'words-own' };

const SAID_BY: Readonly<Record<Feature, Sides>> = {
  'cosine of stems by rarity': WORDS,
  'stems of the shorter covered by the longer': WORDS,
  'stems of the longer covered by the shorter': WORDS,
  'the same, misspelt stems counted in part': WORDS,
  'stems shared of all': WORDS,
  'grams shared of all': { toward: 'letters-shared' },
  'pairs of neighbouring stems shared': { toward: 'phrases-shared' },
  'rarest stem shared': { toward: 'rare-word-shared' },
  'rarest stem not shared': { against: 'rare-word-own' },
  'length of the shorter by the longer': { against: 'length' },
  'numbers shared of all': { toward: 'numbers-shared' },
  'a number that the other has not': { against: 'number-own' },
  'places shared of all': { toward: 'places-shared' },
  'different places': { against: 'places-own' },
  'one denies or turns round the other': { against: 'denial' },
  'the meaning, across words': { toward: 'meaning-near', against: 'meaning-far' }
};

const MOST_REASONS = 3;

/** Why a pair is left to a person: what speaks for it and against it, the strongest first, each once; at most three. */
export const doubtReasons = (reasons: Decision['reasons']): DoubtReason[] => {
  const said = reasons.flatMap(({ feature, share }) => {
    const { toward, against } = SAID_BY[feature];
    return (share >= 0 ? toward : against) ?? [];
  });
  return [...new Set(said)].slice(0, MOST_REASONS);
};
