import { sql } from 'kysely';
import type { Database, Tx } from '#platform/server/database/database.ts';
import { readComponent } from '../component.ts';
import type { RegionFigure } from '../figure.ts';
import type { Indicator } from '../indicator.ts';
import type { SetWeights, Weights } from '../weights.ts';

type Db = Database | Tx;

/** A figure with the quarter that it stands for and the last day that it counts. */
export type KeptFigure = RegionFigure & { body: string; quarter: string; takenOn: Temporal.PlainDate };

/** The bodies' figures of quarters before this one, in order of quarters; only of each body's last quarter when asked so. */
export const figuresOf = async (
  db: Db,
  bodies: readonly string[],
  { before, onlyLast = false }: { before: string; onlyLast?: boolean }
): Promise<KeptFigure[]> => {
  const last = sql<string>`(select max(l.quarter) from region_figures l where l.body = f.body and l.quarter < ${before})`;
  let query = db
    .selectFrom('regionFigures as f')
    .selectAll()
    .where('f.body', 'in', [...bodies])
    .where('f.quarter', '<', before)
    .orderBy('f.quarter');
  if (onlyLast) query = query.where('f.quarter', '=', last);
  const rows = await query.execute();
  return rows.flatMap((row) => {
    const component = readComponent(row.component);
    return component === undefined ? [] : [{ ...row, component }];
  });
};

/** The indicators of the bodies' year that count, by body, in the order of their names. */
export const indicatorsOf = async (
  db: Db,
  bodies: readonly string[],
  year: number
): Promise<ReadonlyMap<string, Indicator[]>> => {
  const rows = await db
    .selectFrom('regionIndicators as i')
    .innerJoin('regionIndicatorValues as v', 'v.indicator', 'i.id')
    .select(['i.id', 'i.body', 'i.name', 'i.unit', 'i.period', 'i.source', 'i.pressing', 'i.importedAt'])
    .select(sql<Record<string, number>>`jsonb_object_agg(v.region, v.value)`.as('values'))
    .where('i.body', 'in', [...bodies])
    .where('i.year', '=', year)
    .where('i.droppedAt', 'is', null)
    .groupBy('i.id')
    .orderBy('i.name')
    .execute();
  const byBody = new Map<string, Indicator[]>();
  for (const { body, ...indicator } of rows) byBody.set(body, [...(byBody.get(body) ?? []), indicator]);
  return byBody;
};

/** All versions of the weights that the bodies set for the year, by body, the newest first. */
export const weightsOf = async (
  db: Db,
  bodies: readonly string[],
  year: number
): Promise<ReadonlyMap<string, SetWeights[]>> => {
  const rows = await db
    .selectFrom('priorityWeights')
    .select(['body', 'version', 'reasonKk', 'reasonRu', 'setAt'])
    .select(sql<Weights>`weights`.as('weights'))
    .where('body', 'in', [...bodies])
    .where('year', '=', year)
    .orderBy('version', 'desc')
    .execute();
  const byBody = new Map<string, SetWeights[]>();
  for (const { body, ...set } of rows) byBody.set(body, [...(byBody.get(body) ?? []), set]);
  return byBody;
};
