import type { SortedGroup, SortedTheme, Trend } from './result.ts';

/**
 * The themes of groups with their questions and distinct people (`peopleOf` gives keys), the largest first; `trendOf` tells how a
 * theme of so many questions goes.
 */
export const themeTotals = (
  groups: readonly SortedGroup[],
  peopleOf: (group: SortedGroup) => Iterable<string>,
  trendOf: (theme: string | null, questions: number) => Trend | null
): SortedTheme[] =>
  [...Map.groupBy(groups, ({ theme }) => theme)]
    .map(([theme, all]) => {
      const questions = all.reduce((sum, { questions: asked }) => sum + asked.length, 0);
      const people = new Set(all.flatMap((group) => [...peopleOf(group)])).size;
      return { theme, groups: all.map(({ id }) => id), questions, people, trend: trendOf(theme, questions) };
    })
    .toSorted((one, other) => other.questions - one.questions || String(one.theme).localeCompare(String(other.theme)));
