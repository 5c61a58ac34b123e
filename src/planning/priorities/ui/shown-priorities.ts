import * as m from '#paraglide/messages.js';
import type { Locale } from '#platform/locale.ts';
import { groupedNumber, legalDate, percent, periodName } from '#platform/words/index.ts';
import { REGION_SHORT_NAMES, type RegionTileId } from '#ui/region-tiles.ts';
import type { Tile } from '#ui/TileMap.svelte';
import { explanationOf } from '../explanation.ts';
import type { PrioritiesBasis } from '../priorities-content.ts';
import type { RankedRegion } from '../priority-index.ts';
import { componentName, figureText, indicatorTerms, type Reason, reasonWords, sourceWords } from '../priority-words.ts';

/** A region of the order, in words. */
export type ShownRegion = {
  id: string;
  name: string;
  rank: number | null;
  index: string;
  why: Reason[];
  against: Reason[];
  missing: string | null;
  spark: { points: (number | null)[]; label: string } | null;
};

/** What is counted, in words. */
export type ShownComponent = { id: string; name: string; weight: number; share: string; source: string };

/** Priorities of a body's year, live or adopted, as pages show them. */
export type ShownOrder = {
  asOf: string;
  finding: string;
  tiles: Tile[];
  regions: ShownRegion[];
  components: ShownComponent[];
  /** A row for each region in its order: the figures of the components in theirs, null where there is none. */
  figures: { id: string; name: string; cells: (string | null)[] }[];
  quarters: string[];
  history: { id: string; name: string; cells: (string | null)[] }[];
};

/** The index by region of one quarter. */
type Quarter = { readonly quarter: string; readonly index: ReadonlyMap<string, number> };
type Words = { locale: Locale; region: (id: string) => string };

/** Priorities in words; `history` may be empty: what was adopted keeps none. */
export const showOrder = (basis: PrioritiesBasis, history: readonly Quarter[], words: Words): ShownOrder => {
  const { locale, region } = words;
  const { ranked, components } = basis;
  const terms = indicatorTerms(basis);
  const total = components.reduce((sum, { weight }) => sum + weight, 0);
  const weighing = components.filter(({ weight }) => weight > 0);
  const asOf = legalDate(basis.asOf, locale);
  return {
    asOf,
    finding: m.priorities_order_caption({ region: region(ranked[0]?.region ?? '') }, { locale }),
    tiles: ranked.map((one) => tileOf(one, ranked.length, words)),
    regions: ranked.map((one) => regionOf(one, basis, history, words)),
    components: components.map(({ component, weight }) => ({
      id: component,
      name: componentName(component, terms, locale),
      weight,
      share: percent(total === 0 ? 0 : weight / total, locale),
      source: sourceWords(component, terms, locale)
    })),
    figures: ranked.map(({ region: id, parts }) => ({
      id,
      name: region(id),
      cells: weighing.map(({ component }) => {
        const figure = parts.find((part) => part.component === component)?.figure;
        return figure ? figureText(figure, locale) : null;
      })
    })),
    quarters: history.map(({ quarter }) => periodName(quarter, locale)),
    history: ranked.map(({ region: id }) => ({
      id,
      name: region(id),
      cells: history.map(({ index }) => indexText(index.get(id), locale))
    }))
  };
};

const indexText = (index: number | null | undefined, locale: Locale): string | null =>
  index === null || index === undefined ? null : groupedNumber(index, locale, 1);

const LEVELS = [4, 3, 2, 1, 0] as const;

/** Regions in five equal groups by their place; without a place the lightest. */
const levelOf = (rank: number | null, count: number): Tile['level'] =>
  rank === null ? 0 : (LEVELS[Math.floor(((rank - 1) * LEVELS.length) / count)] ?? 0);

const isOnMap = (id: string): id is RegionTileId => id in REGION_SHORT_NAMES;

const tileOf = ({ region: id, rank }: RankedRegion, count: number, { locale, region }: Words): Tile => ({
  id,
  name: region(id),
  short: isOnMap(id) ? REGION_SHORT_NAMES[id][locale] : id,
  value: rank === null ? '–' : String(rank),
  href: `#region-${id}`,
  level: levelOf(rank, count)
});

const regionOf = (
  one: RankedRegion,
  basis: PrioritiesBasis,
  history: readonly Quarter[],
  { locale, region }: Words
): ShownRegion => {
  const terms = indicatorTerms(basis);
  const explained = explanationOf(one);
  const sentences = (parts: typeof explained.for) => parts.flatMap((part) => reasonWords(part, terms, locale) ?? []);
  const missing = explained.missing.map(({ component }) => componentName(component, terms, locale)).join(', ');
  const share = percent(one.coverage, locale);
  return {
    id: one.region,
    name: region(one.region),
    rank: one.rank,
    index: indexText(one.index, locale) ?? '–',
    why: sentences(explained.for),
    against: sentences(explained.against),
    missing: missing ? m.priorities_missing({ components: missing, share }, { locale }) : null,
    spark: sparkOf(one.region, region(one.region), history, locale)
  };
};

const sparkOf = (id: string, name: string, history: readonly Quarter[], locale: Locale): ShownRegion['spark'] => {
  const points = history.map(({ quarter, index }) => ({ quarter, value: index.get(id) ?? null }));
  const known = points.filter(({ value }) => value !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last || known.length < 2) return null;
  return {
    points: points.map(({ value }) => value),
    label: m.priorities_sparkline(
      {
        region: name,
        first: periodName(first.quarter, locale),
        from: indexText(first.value, locale) ?? '',
        last: periodName(last.quarter, locale),
        to: indexText(last.value, locale) ?? ''
      },
      { locale }
    )
  };
};
