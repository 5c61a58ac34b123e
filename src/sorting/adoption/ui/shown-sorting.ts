// An adopted result in the words of a page or a file.
import * as m from '#paraglide/messages.js';
import type { Locale } from '#platform/locale.ts';
import { groupedNumber, percent } from '#platform/words/index.ts';
import type { Bar } from '#ui/BarChart.svelte';
import { REGION_SHORT_NAMES, type RegionTileId } from '#ui/region-tiles.ts';
import type { Tile } from '#ui/TileMap.svelte';
import type { AdoptedGroup, AdoptedSorting } from '../adopted-sorting.ts';
import { addresseeWords, COLUMN_WORDS, positionWords, reasonWords, trendWords } from '../reason-words.ts';
import { isTelling } from '../../trends.ts';
import { type Column, COLUMNS } from '../../result.ts';

/** What names a page has at hand. */
export type SortingNames = {
  readonly locale: Locale;
  readonly body: (id: string) => string;
  readonly region: (id: string) => string;
};

/** A group as a line of the ranked list. */
export type ShownGroup = {
  readonly id: string;
  readonly position: number;
  readonly title: string;
  readonly lang: 'kk' | 'ru';
  readonly theme: string;
  readonly addressee: string;
  readonly counts: string;
  readonly reason: string;
  readonly positions: string;
  /** How it goes against its past, where it goes otherwise than before. */
  readonly trend: string | null;
};

type Named = Pick<AdoptedSorting, 'themeNames'>;

/** What a theme was called when it was adopted. */
export const themeName = ({ themeNames }: Named, theme: string | null, locale: Locale): string =>
  theme === null ? m.adopted_no_theme({}, { locale }) : (themeNames[theme]?.[locale] ?? theme);

/** The groups in the order of a column; of one theme where one is named. */
export const inOrderOf = ({ groups }: Pick<AdoptedSorting, 'groups'>, column: Column, theme?: string): AdoptedGroup[] =>
  groups
    .filter((group) => theme === undefined || group.theme === theme)
    .toSorted((one, other) => one.ranks[column].position - other.ranks[column].position);

/** A group in words, as it stands in a column. */
export const showGroup = (
  sorting: Named,
  group: AdoptedGroup,
  column: Column,
  { locale, body }: SortingNames
): ShownGroup => ({
  id: group.id,
  position: group.ranks[column].position,
  title: group.title.text,
  lang: group.title.lang,
  theme: themeName(sorting, group.theme, locale),
  addressee: addresseeWords(group.route, group.body, { locale, bodyName: body }),
  counts: m.adopted_counts(
    { questions: groupedNumber(group.questions.length, locale), people: groupedNumber(group.people, locale) },
    { locale }
  ),
  reason: reasonWords(group.ranks[column], locale),
  positions: positionWords(group, locale),
  trend: isTelling(group.trend) ? trendWords(group.trend, locale) : null
});

/** The places of a group in the three columns, each with its reason. */
export const placesInOrders = (
  { ranks }: AdoptedGroup,
  locale: Locale
): { column: string; position: number; reason: string }[] =>
  COLUMNS.map((column) => ({
    column: COLUMN_WORDS[column]({}, { locale }),
    position: ranks[column].position,
    reason: reasonWords(ranks[column], locale)
  }));

/** The themes as bars, the largest first, with the finding above them. */
export const themeBars = (
  sorting: AdoptedSorting,
  locale: Locale,
  href: (theme: string) => string
): { caption: string; bars: Bar[] } => {
  const [first] = sorting.themes;
  const share = first ? first.questions / Math.max(1, sorting.questions) : 0;
  return {
    caption: m.adopted_themes_caption(
      { theme: themeName(sorting, first?.theme ?? null, locale), share: percent(share, locale) },
      { locale }
    ),
    bars: sorting.themes.map(({ theme, questions }) => ({
      label: themeName(sorting, theme, locale),
      value: questions,
      text: groupedNumber(questions, locale),
      href: theme === null ? undefined : href(theme)
    }))
  };
};

/** Which themes are asked about more or less often than in the year before; null where there is no past to compare with. */
export const themeTrends = (
  sorting: Pick<AdoptedSorting, 'themes' | 'themeNames'>,
  locale: Locale
): { theme: string; words: string }[] | null => {
  if (!sorting.themes.some(({ trend }) => trend)) return null;
  return sorting.themes.flatMap(({ theme, trend }) =>
    isTelling(trend) ? [{ theme: themeName(sorting, theme, locale), words: trendWords(trend, locale) }] : []
  );
};

/** How many questions of an adopted result touch each region, the most first. */
export const questionsByRegion = ({
  groups
}: Pick<AdoptedSorting, 'groups'>): [region: string, questions: number][] => {
  const counts = new Map<string, number>();
  for (const { places } of groups)
    for (const { region, questions } of places) counts.set(region, (counts.get(region) ?? 0) + questions);
  return [...counts].toSorted((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1));
};

const levelOf = (questions: number, most: number): Tile['level'] => {
  if (questions === 0) return 0;
  const quarter = Math.ceil((questions / most) * 4);
  return quarter <= 1 ? 1 : quarter === 2 ? 2 : quarter === 3 ? 3 : 4;
};

const TILE_IDS = Object.keys(REGION_SHORT_NAMES).filter((id): id is RegionTileId => id in REGION_SHORT_NAMES);

/** The country with the number of questions in each region. */
export const regionTiles = (sorting: Pick<AdoptedSorting, 'groups'>, { locale, region }: SortingNames): Tile[] => {
  const counts = new Map(questionsByRegion(sorting));
  const most = Math.max(1, ...counts.values());
  return TILE_IDS.map((id) => {
    const questions = counts.get(id) ?? 0;
    return {
      id,
      short: REGION_SHORT_NAMES[id][locale],
      name: region(id),
      value: questions === 0 ? '–' : groupedNumber(questions, locale),
      level: levelOf(questions, most)
    };
  });
};

/** What people changed of the machine's proposal, a sentence each. */
export const differenceLines = (
  sorting: Pick<AdoptedSorting, 'groups' | 'differences' | 'themeNames'>,
  { locale, body }: SortingNames
): string[] => {
  const groups = new Map(sorting.groups.map((group) => [group.id, group]));
  const theme = (id: string | null): string => themeName(sorting, id, locale);
  return sorting.differences.flatMap((difference): string[] => {
    const group = groups.get(difference.group);
    if (!group) return [];
    const title = short(group.title.text);
    switch (difference.kind) {
      case 'joined':
        return [m.adopted_difference_joined({ title, from: difference.from }, { locale })];
      case 'split':
        return [m.adopted_difference_split({ title, count: difference.questions }, { locale })];
      case 'theme':
        return [
          m.adopted_difference_theme({ title, was: theme(difference.was), now: theme(difference.now) }, { locale })
        ];
      case 'route': {
        const was = addresseeWords(difference.was, group.body, { locale, bodyName: body });
        const now = addresseeWords(difference.now, group.body, { locale, bodyName: body });
        return [m.adopted_difference_route({ title, was, now }, { locale })];
      }
      case 'title':
        return [m.adopted_difference_title({ now: title, was: short(difference.was) }, { locale })];
    }
  });
};

const LONGEST_TITLE = 90;

/** A long question cut at a word, for a line of a list. */
const short = (text: string): string => {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= LONGEST_TITLE) return line;
  return `${line.slice(0, LONGEST_TITLE).replace(/\s+\S*$/u, '')}…`;
};
