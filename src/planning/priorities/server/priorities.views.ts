import { database, type Database, type Tx } from '#platform/server/database/database.ts';
import { isValidOn } from '#registry/index.ts';
import { listRegions } from '#registry/server/index.ts';
import { isBuiltIn } from '../component.ts';
import { type Indicator, indicatorFigures } from '../indicator.ts';
import { type PrioritiesBasis, reasonOf } from '../priorities-content.ts';
import { priorityIndex } from '../priority-index.ts';
import { type SetWeights, weightedComponents } from '../weights.ts';
import { defaultWeights } from './default-weights.ts';
import { figuresOf, indicatorsOf, type KeptFigure, weightsOf } from './priority-parts.views.ts';

/** The index of every region in a quarter, by region; what was not known then is not in it. */
export type QuarterOfHistory = { readonly quarter: string; readonly index: ReadonlyMap<string, number> };

/** The priorities of a body's year as they stand now. `basis` is null while no figures were taken. */
export type ShownPriorities = {
  readonly body: string;
  readonly year: number;
  readonly basis: PrioritiesBasis | null;
  readonly indicators: readonly Indicator[];
  /** Every version of the weights that were set, the newest first; none while the defaults count. */
  readonly weights: readonly SetWeights[];
  /** By the weights of now, the earliest quarter first. */
  readonly history: readonly QuarterOfHistory[];
};

type Db = Database | Tx;

/** A plan for a year rests on what was known before it began. */
const firstQuarterOf = (year: number): string => `${year}-Q1`;

/** The priorities of a body's year with their history. A command asks through its transaction. */
export const prioritiesOf = async (body: string, year: number, db: Db = database()): Promise<ShownPriorities> => {
  const figures = await figuresOf(db, [body], { before: firstQuarterOf(year) });
  const parts = await partsOf(db, [body], year);
  return shown(body, year, figures, parts);
};

type Parts = {
  indicators: ReadonlyMap<string, Indicator[]>;
  weights: ReadonlyMap<string, SetWeights[]>;
  regionsOn: (day: Temporal.PlainDate) => string[];
};

const partsOf = async (db: Db, bodies: readonly string[], year: number): Promise<Parts> => {
  const indicators = await indicatorsOf(db, bodies, year);
  const weights = await weightsOf(db, bodies, year);
  const regions = await listRegions();
  return {
    indicators,
    weights,
    regionsOn: (day) => regions.filter((region) => isValidOn(region, day)).map(({ id }) => id)
  };
};

const shown = (body: string, year: number, figures: readonly KeptFigure[], parts: Parts): ShownPriorities => {
  const indicators = parts.indicators.get(body) ?? [];
  const weights = parts.weights.get(body) ?? [];
  const components = weightedComponents(indicators, weights[0]?.weights ?? {}, defaultWeights());
  const byQuarter = [...Map.groupBy(figures, ({ quarter }) => quarter)];
  const rankedIn = (kept: readonly KeptFigure[]) => {
    const day = kept[0]?.takenOn;
    return day ? priorityIndex(parts.regionsOn(day), kept, components) : [];
  };
  const [, last = []] = byQuarter.at(-1) ?? [];
  const own = last.filter(({ component }) => isBuiltIn(component)).map(figureOnly);
  const asOf = last[0]?.takenOn;
  const ranked = asOf
    ? priorityIndex(parts.regionsOn(asOf), [...own, ...indicatorFigures(indicators)], components)
    : [];
  const basis = asOf
    ? { body, year, asOf, components, indicators, reason: reasonOf(weights[0] ?? null), ranked }
    : null;
  return {
    body,
    year,
    basis,
    indicators,
    weights,
    history: byQuarter.map(([quarter, kept], at) => ({
      quarter,
      index: indexByRegion(at === byQuarter.length - 1 ? ranked : rankedIn(kept))
    }))
  };
};

const figureOnly = ({ component, region, value, numerator, denominator }: KeptFigure) => ({
  component,
  region,
  value,
  numerator,
  denominator
});

const indexByRegion = (ranked: ReturnType<typeof priorityIndex>): ReadonlyMap<string, number> =>
  new Map(ranked.flatMap(({ region, index }) => (index === null ? [] : [[region, index] as const])));

/** The live priorities of many bodies without their history. Four queries for any number of bodies. */
export const livePriorities = async (
  bodies: readonly string[],
  year: number,
  db: Db = database()
): Promise<ReadonlyMap<string, ShownPriorities>> => {
  if (bodies.length === 0) return new Map();
  const figures = await figuresOf(db, bodies, { before: firstQuarterOf(year), onlyLast: true });
  const parts = await partsOf(db, bodies, year);
  const byBody = Map.groupBy(figures, ({ body }) => body);
  return new Map(bodies.map((body) => [body, shown(body, year, byBody.get(body) ?? [], parts)]));
};
