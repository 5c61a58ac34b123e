import type { SortedGroup, SortedTheme } from './result.ts';

/** The themes of groups with their questions and distinct people (`peopleOf` gives keys), the largest first. */
export const themeTotals = (
  groups: readonly SortedGroup[],
  peopleOf: (group: SortedGroup) => Iterable<string>
): SortedTheme[] =>
  [...Map.groupBy(groups, ({ theme }) => theme)]
    .map(([theme, all]) => ({
      theme,
      groups: all.map(({ id }) => id),
      questions: all.reduce((sum, { questions }) => sum + questions.length, 0),
      people: new Set(all.flatMap((group) => [...peopleOf(group)])).size
    }))
    .toSorted((one, other) => other.questions - one.questions || String(one.theme).localeCompare(String(other.theme)));
