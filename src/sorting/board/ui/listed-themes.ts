import type { SortedGroup, SortingResult } from '../../result.ts';

const LONGEST_TITLE = 120;
const MOST_WHOLE = 400;
const MOST_FOLDED = 4;

/** How the address names the groups without a theme. */
const NO_THEME = '-';

/** The theme of the group that the page shows, as the address names it. */
export const themeOf = ({ groups }: Pick<SortingResult, 'groups'>, group: string | undefined): string | null => {
  const shown = groups.find(({ id }) => id === group);
  return shown ? (shown.theme ?? NO_THEME) : null;
};

type Unfolded = { readonly names: ReadonlyMap<string, string>; readonly unfolded: string | null };

/** A group as a line of the list. */
export type ListedGroup = {
  readonly id: string;
  readonly place: number;
  readonly title: string;
  readonly lang: 'kk' | 'ru';
  readonly questions: number;
  readonly people: number;
  readonly certain: boolean;
  readonly locked: boolean;
};

/** A theme of the list with its groups, the most supported first. */
export type ListedTheme = {
  readonly id: string | null;
  /** The theme as the address names it. */
  readonly key: string;
  readonly name: string | null;
  readonly questions: number;
  /** Is it the one of a long list that is shown whole? */
  readonly unfolded: boolean;
  /** How many of its groups are not shown. */
  readonly more: number;
  readonly groups: readonly ListedGroup[];
};

/** The list of a board: whole where the groups are few; of many the largest of each theme, and all of the theme that is unfolded. */
export const listedThemes = (
  { themes, groups }: Pick<SortingResult, 'themes' | 'groups'>,
  { names, unfolded }: Unfolded
): ListedTheme[] => {
  const byId = new Map(groups.map((group) => [group.id, group]));
  return themes.map((theme) => {
    const key = theme.theme ?? NO_THEME;
    const all = theme.groups
      .flatMap((id) => byId.get(id) ?? [])
      .toSorted((one, other) => one.ranks.support.position - other.ranks.support.position);
    const shown = groups.length <= MOST_WHOLE || key === unfolded ? all : all.slice(0, MOST_FOLDED);
    return {
      id: theme.theme,
      key,
      name: theme.theme === null ? null : (names.get(theme.theme) ?? theme.theme),
      questions: theme.questions,
      unfolded: groups.length > MOST_WHOLE && key === unfolded,
      more: all.length - shown.length,
      groups: shown.map(listed)
    };
  });
};

const listed = ({ id, title, questions, people, certain, locked, ranks }: SortedGroup): ListedGroup => ({
  id,
  place: ranks.support.position,
  title: title.text.replace(/\s+/gu, ' ').trim().slice(0, LONGEST_TITLE),
  lang: title.lang,
  questions: questions.length,
  people,
  certain,
  locked
});
