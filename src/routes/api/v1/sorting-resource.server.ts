import type { Texts } from '#decree/index.ts';
import type { AdoptedGroup, AdoptedPeriod, AdoptedSorting } from '#sorting/index.ts';
import type { PublishedSorting } from '#sorting/server/index.ts';
import { sortingPath } from '../../sorting-page.server.ts';
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
type SortingResource = Pick<AdoptedSorting, 'method' | 'undecided'> & {
  /** The number of the meeting; null where the questions are those of a period. */
  meeting: string | null;
  /** Whose questions of which period; null where they are those of a meeting. */
  scope: { kind: 'body' | 'region' | 'republic'; of: Named; period: string } | null;
  url: string;
  version: number;
  sha256: string;
  publishedAt: string;
  adopted: AdoptedSorting['adopted'];
  reason: AdoptedSorting['reason'];
  questions: number;
  people: number;
  themes: (Omit<AdoptedSorting['themes'][number], 'theme'> & { theme: ThemeResource })[];
  groups: GroupResource[];
};

const namedIn = ({ of, name }: AdoptedPeriod): Named => ({ id: of, name });

type Resourcing = Pick<Naming, 'body' | 'region'> & { url: string; theme: (id: string | null) => ThemeResource };

const groupResource = (group: AdoptedGroup, { url, theme, body, region }: Resourcing): GroupResource => ({
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
});

/** An adopted result for the open interface. */
export const sortingResource = (
  { sorting, version, sha256, publishedAt }: PublishedSorting,
  { body, region }: Naming,
  origin: string
): SortingResource => {
  const url = `${origin}${sortingPath(sorting)}`;
  const theme = (id: string | null): ThemeResource => {
    const names = id === null ? undefined : sorting.themeNames[id];
    return id !== null && names ? { id, names } : null;
  };
  return {
    meeting: 'meeting' in sorting ? sorting.meeting : null,
    scope: 'meeting' in sorting ? null : { kind: sorting.kind, of: namedIn(sorting), period: sorting.period },
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
    themes: sorting.themes.map((one) => ({ ...one, theme: theme(one.theme), trend: one.trend ?? null })),
    groups: sorting.groups.map((group) => groupResource(group, { url, theme, body, region }))
  };
};
