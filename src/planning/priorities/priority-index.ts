import type { ComponentId, Pressing } from './component.ts';
import type { RegionFigure } from './figure.ts';

/** A component with what it weighs for the body, 0 to 100. */
export type WeightedComponent = {
  readonly component: ComponentId;
  readonly weight: number;
  readonly pressing: Pressing;
};

/** What one component says of one region. A region without a figure has neither score nor place: nothing is made up for it. */
export type IndexPart = {
  readonly component: ComponentId;
  readonly weight: number;
  readonly figure: RegionFigure | null;
  /** 0 to 100: how many of the other regions with a figure are less pressing, of each hundred; equal ones count half. */
  readonly score: number | null;
  /** 1 for the most pressing of `of` regions with a figure; equal ones share a place, `equal` counts the others. */
  readonly place: number | null;
  readonly equal: number;
  readonly of: number;
};

/** A region with its index and its place among all; both null when no component with a weight has a figure of it. */
export type RankedRegion = {
  readonly region: string;
  /** 0 to 100, one decimal: the mean of the scores by their weights. */
  readonly index: number | null;
  readonly rank: number | null;
  /** The share of all weights for which there was a figure, 0 to 1. */
  readonly coverage: number;
  readonly parts: readonly IndexPart[];
};

/**
 * Orders regions by how much speaks for coming there. Each component is turned into a score by the place of the region among
 * the others (mid-rank percentile): a single extreme region does not flatten the rest, every component spreads alike, so a
 * weight means the same for all of them, and the score can be said in words. The index is the mean of a region's scores by
 * weight, over the components of which there is a figure. A more pressing figure never lowers the region's rank.
 * A component without weight is left out.
 */
export const priorityIndex = (
  regions: readonly string[],
  figures: readonly RegionFigure[],
  components: readonly WeightedComponent[]
): readonly RankedRegion[] => {
  const weighing = components.filter(({ weight }) => weight > 0);
  const total = weighing.reduce((sum, { weight }) => sum + weight, 0);
  const scored = weighing.map((component) => scoresOf(component, regions, figures));
  const indexed = [...new Set(regions)].toSorted().map((region) => {
    const parts = scored.flatMap((byRegion) => byRegion.get(region) ?? []);
    const known = parts.filter(({ score }) => score !== null);
    const weight = known.reduce((sum, part) => sum + part.weight, 0);
    return { region, index: meanOf(known, weight), coverage: total === 0 ? 0 : weight / total, parts };
  });
  return indexed
    .map((one) => ({ ...one, rank: rankOf(one.index, indexed) }))
    .toSorted(
      (one, other) => (one.rank ?? Infinity) - (other.rank ?? Infinity) || (one.region < other.region ? -1 : 1)
    );
};

const meanOf = (parts: readonly IndexPart[], weight: number): number | null =>
  weight === 0 ? null : toTenth(parts.reduce((sum, part) => sum + part.weight * (part.score ?? 0), 0) / weight);

/** Rounded, so that what is shown as equal counts as equal. */
const toTenth = (number: number): number => Math.round(number * 10) / 10;

const rankOf = (index: number | null, all: readonly { index: number | null }[]): number | null =>
  index === null ? null : 1 + all.filter((other) => other.index !== null && other.index > index).length;

const MIDDLE = 50;

const scoresOf = (
  { component, weight, pressing }: WeightedComponent,
  regions: readonly string[],
  figures: readonly RegionFigure[]
): ReadonlyMap<string, IndexPart> => {
  const own = new Map(
    figures.filter((one) => one.component === component && regions.includes(one.region)).map((one) => [one.region, one])
  );
  const pressure = ({ value }: RegionFigure): number => (pressing === 'higher' ? value : -value);
  const all = [...own.values()].map(pressure);
  const partOf = (region: string): IndexPart => {
    const figure = own.get(region) ?? null;
    const base = { component, weight, figure, of: all.length };
    if (figure === null) return { ...base, score: null, place: null, equal: 0 };
    const lower = all.filter((other) => other < pressure(figure)).length;
    const equal = all.filter((other) => other === pressure(figure)).length - 1;
    const score = all.length === 1 ? MIDDLE : ((lower + equal / 2) * 100) / (all.length - 1);
    return { ...base, score, place: all.length - lower - equal, equal };
  };
  return new Map(regions.map((region) => [region, partOf(region)]));
};
