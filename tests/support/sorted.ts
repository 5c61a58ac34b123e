import type { SortedGroup, SortingResult } from '#sorting/index.ts';

/** A group of a made result: of these questions, at this place in every order, without a theme unless said otherwise. */
export const madeGroup = (
  questions: readonly string[],
  position: number,
  over: Partial<SortedGroup> = {}
): SortedGroup => ({
  id: questions[0] ?? '',
  title: { text: 'Ауылда дәрігер қашан болады?', lang: 'kk', question: questions[0] ?? null },
  theme: null,
  route: null,
  body: null,
  certain: false,
  best: [],
  questions,
  places: [],
  terms: { kk: [], ru: [] },
  people: questions.length,
  ranks: {
    support: { position, reason: { column: 'support', people: questions.length, behindBy: null } },
    fair: { position, reason: { column: 'fair', load: 1, share: 0.5, places: 0 } },
    urgency: { position, reason: { column: 'urgency', signals: [] } }
  },
  trend: null,
  locked: false,
  ...over
});

/** What a machine might have come to: these groups, all in the theme of the first; one person behind each question. */
export const madeResult = (
  groups: readonly SortedGroup[],
  { doubts = [], trend = null }: { doubts?: SortingResult['doubts']; trend?: SortedGroup['trend'] } = {}
): SortingResult => {
  const questions = groups.flatMap((group) => group.questions).length;
  const theme = groups[0]?.theme ?? null;
  return {
    method: { version: '1', seed: 1, inputHash: 'a'.repeat(64) },
    questions,
    people: questions,
    themes: [{ theme, groups: groups.map(({ id }) => id), questions, people: questions, trend }],
    groups,
    doubts
  };
};
