import type { InsertObject } from 'kysely';
import type { Tx } from '#platform/server/database/database.ts';
import { newId } from '#platform/server/ids.ts';
import type { DB } from '#platform/server/database/schema.ts';
import type { Names } from '../names.ts';
import type { ReferenceBody, ReferenceDistrict, ReferenceRegion, ReferenceYear } from './reference.ts';

type Row<Table extends keyof DB> = InsertObject<DB, Table>;

/** Writes what is not there yet and leaves alone what is; returns nothing, so that nobody counts on how much it was. */
const insertMissing = async <Table extends keyof DB>(tx: Tx, table: Table, rows: Row<Table>[]): Promise<void> => {
  if (rows.length === 0) return;
  await tx
    .insertInto(table)
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};

const nameColumns = (names: Names) => ({ nameKk: names.kk, nameRu: names.ru, nameEn: names.en });

export const insertRegions = (tx: Tx, regions: readonly ReferenceRegion[]): Promise<void> =>
  insertMissing(tx, 'regions', regions.map(regionRow));

const regionRow = (region: ReferenceRegion): Row<'regions'> => ({
  id: region.id,
  kato: region.kato,
  kind: region.type === 'oblast' ? 'oblast' : 'city',
  ...nameColumns(region.names),
  inKk: region.locative.kk,
  inRu: region.locative.ru,
  centreKk: region.centre.kk,
  centreRu: region.centre.ru,
  centreEn: region.centre.en,
  population: region.population.count,
  validFrom: region.validFrom,
  validTo: region.validTo
});

/** Districts stand as long as their region. */
export const insertDistricts = (
  tx: Tx,
  districts: readonly ReferenceDistrict[],
  regions: readonly ReferenceRegion[]
): Promise<void> => {
  const validityOf = new Map(regions.map(({ id, validFrom, validTo }) => [id, { validFrom, validTo }]));
  return insertMissing(
    tx,
    'districts',
    districts.flatMap(({ id, region, kato, kind, names }) => {
      const validity = validityOf.get(region);
      return validity ? [{ id, region, kato, kind, ...nameColumns(names), ...validity }] : [];
    })
  );
};

/** Bodies with their roles, successors and the posts of their heads. */
export const insertBodies = async (tx: Tx, bodies: readonly ReferenceBody[]): Promise<void> => {
  await insertMissing(tx, 'bodies', bodies.map(bodyRow));
  await insertMissing(
    tx,
    'bodyRoles',
    bodies.flatMap((body) => body.roles.map((held) => ({ body: body.id, ...held })))
  );
  await insertMissing(
    tx,
    'bodySuccessions',
    bodies.flatMap(({ id, validTo, successors }) =>
      validTo ? successors.map((successor) => ({ body: id, successor, since: validTo })) : []
    )
  );
  await insertMissing(
    tx,
    'posts',
    bodies.flatMap((body) => headPostRow(body))
  );
};

const bodyRow = (body: ReferenceBody): Row<'bodies'> => ({
  id: body.id,
  kind: body.kind,
  region: body.region,
  ...nameColumns(body.names),
  shortKk: body.abbreviations.kk ?? body.names.kk,
  shortRu: body.abbreviations.ru ?? body.names.ru,
  keywords: [...body.keywords.kk, ...body.keywords.ru],
  site: body.govKz?.checked ? `https://www.gov.kz/memleket/entities/${body.govKz.slug}` : null,
  validFrom: body.validFrom,
  validTo: body.validTo
});

const headPostRow = ({ id, kind, head, validTo }: ReferenceBody): Row<'posts'>[] =>
  head
    ? [
        {
          id: newId(),
          body: id,
          duty: kind === 'akimat' ? 'akim' : 'first-head',
          titleKk: head.kk,
          titleRu: head.ru,
          titleEn: head.en,
          closedOn: validTo
        }
      ]
    : [];

export const insertDaysOff = (tx: Tx, years: readonly ReferenceYear[]): Promise<void> =>
  insertMissing(
    tx,
    'daysOff',
    years.flatMap(({ holidays, overrides }) => [
      ...holidays.map(({ on, kind, names }) => ({ day: on, kind, ...nameColumns(names) })),
      ...overrides.map(({ on, working, names, source }) => ({
        day: on,
        kind: working ? ('moved-work' as const) : ('moved-rest' as const),
        ...nameColumns(names),
        act: source
      }))
    ])
  );
