import type { Texts } from '#decree/index.ts';
import type { AdoptedGroup, AdoptedSorting } from '#sorting/index.ts';
import type { PublishedSorting } from '#sorting/server/index.ts';
import type { Named, Naming } from './named.server.ts';

type ThemeResource = { id: string; names: Texts } | null;
type GroupResource = Pick<AdoptedGroup, 'id' | 'route' | 'certain' | 'questions' | 'people' | 'terms' | 'trend'> & {
  url: string;
  title: AdoptedGroup['title'];
  theme: ThemeResource;
  body: Named | null;
  regions: { region: Named; questions: number }[];
  ranks: AdoptedGroup['ranks'];
};

/** An adopted result as the open interface gives it. docs/api.md describes the shape. */
type SortingResource = Pick<AdoptedSorting, 'meeting' | 'method' | 'undecided'> & {
  url: string;
  version: number;
  sha256: string;
  publishedAt: string;
  adopted: AdoptedSorting['adopted'];
  reason: AdoptedSorting['reason'];
  questions: number;
  people: number;
  themes: { theme: ThemeResource; groups: readonly string[]; questions: number; people: number }[];
  groups: GroupResource[];
};

/** An adopted result for the open interface. */
export const sortingResource = (
  { sorting, version, sha256, publishedAt }: PublishedSorting,
  { body, region }: Naming,
  origin: string
): SortingResource => {
  const url = `${origin}/meetings/${sorting.meeting}/sorting`;
  const theme = (id: string | null): ThemeResource => {
    const names = id === null ? undefined : sorting.themeNames[id];
    return id !== null && names ? { id, names } : null;
  };
  return {
    meeting: sorting.meeting,
    url,
    version,
    sha256,
    publishedAt: publishedAt.toString(),
    adopted: sorting.adopted,
    reason: sorting.reason,
    method: sorting.method,
    questions: sorting.questions,
    people: sorting.people,
    undecided: sorting.undecided,
    themes: sorting.themes.map((one) => ({ ...one, theme: theme(one.theme) })),
    groups: sorting.groups.map((group) => ({
      id: group.id,
      url: `${url}/${group.id}`,
      title: group.title,
      theme: theme(group.theme),
      route: group.route,
      body: group.body === null ? null : body(group.body),
      certain: group.certain,
      questions: group.questions,
      people: group.people,
      regions: group.places.map((place) => ({ region: region(place.region), questions: place.questions })),
      terms: group.terms,
      trend: group.trend,
      ranks: group.ranks
    }))
  };
};
