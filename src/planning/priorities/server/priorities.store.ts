import { sql } from 'kysely';
import type { Tx } from '#platform/server/database/database.ts';
import type { TakenFigure } from '../figure.ts';
import type { SetWeights } from '../weights.ts';

/** The body's priorities of a year, locked against others who change what they rest on. */
export const lockPriorities = async (tx: Tx, body: string, year: number): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`priorities/${body}/${year}`}, 0))`.execute(tx);
};

type Taking = { quarter: string; on: Temporal.PlainDate; bodies: readonly string[]; figures: readonly TakenFigure[] };

/** Puts figures in the place of those that the bodies had of the quarter; their indicators of coming plans go with them. */
export const replaceFigures = async (tx: Tx, { quarter, on, bodies, figures }: Taking): Promise<void> => {
  const day = on.toString();
  await tx
    .deleteFrom('regionFigures')
    .where('quarter', '=', quarter)
    .where('body', 'in', [...bodies])
    .execute();
  const column = <Value>(of: (figure: TakenFigure) => Value): Value[] => figures.map(of);
  await sql`
    insert into region_figures (body, region, component, quarter, value, numerator, denominator, taken_on)
    select f.body, f.region, f.component, ${quarter}, f.value, f.numerator, f.denominator, ${day}::date
    from unnest(
      ${column(({ body }) => body)}::text[], ${column(({ region }) => region)}::text[],
      ${column(({ component }) => component)}::text[], ${column(({ value }) => value)}::float8[],
      ${column(({ numerator }) => numerator)}::float8[], ${column(({ denominator }) => denominator)}::float8[]
    ) as f (body, region, component, value, numerator, denominator)`.execute(tx);
  await sql`
    insert into region_figures (body, region, component, quarter, value, taken_on)
    select i.body, v.region, 'indicator:' || i.id, ${quarter}, v.value, ${day}::date
    from region_indicators i join region_indicator_values v on v.indicator = i.id
    where i.dropped_at is null and i.body = any(${[...bodies]}) and i.year > extract(year from ${day}::date)`.execute(
    tx
  );
};

type NewWeights = Omit<SetWeights, 'version'> & { body: string; year: number; version: number; post: string | null };

/** Keeps a version of the weights beside the older ones. */
export const insertWeights = async (tx: Tx, { weights, ...rest }: NewWeights): Promise<void> => {
  await tx
    .insertInto('priorityWeights')
    .values({ ...rest, weights: JSON.stringify(weights) })
    .execute();
};
