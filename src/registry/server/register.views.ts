import type { Selectable } from 'kysely';
import type { Database, Tx } from '#platform/server/database/database.ts';
import type { DB } from '#platform/server/database/schema.ts';
import type { Body } from '../body.ts';
import { calendarOf, type DayOff } from '../day-off.ts';
import type { Named, Names } from '../names.ts';
import type { District, Region } from '../region.ts';
import type { Register } from '../register.ts';

type Row<Table extends keyof DB> = Selectable<DB[Table]>;

/** Reads the whole register: six queries, whatever it holds, one after the other as a transaction wants them. */
export const readRegister = async (db: Database | Tx): Promise<Register> => {
  const bodies = await db.selectFrom('bodies').selectAll().orderBy('nameKk').orderBy('id').execute();
  const roles = await db.selectFrom('bodyRoles').selectAll().orderBy('validFrom').orderBy('role').execute();
  const successions = await db
    .selectFrom('bodySuccessions')
    .selectAll()
    .orderBy('since')
    .orderBy('successor')
    .execute();
  const regions = await db.selectFrom('regions').selectAll().orderBy('kato').execute();
  const districts = await db
    .selectFrom('districts')
    .selectAll()
    .orderBy('region')
    .orderBy('kato')
    .orderBy('id')
    .execute();
  const days = await db.selectFrom('daysOff').selectAll().orderBy('day').execute();
  const rolesOf = Map.groupBy(roles, ({ body }) => body);
  const daysOff = days.map(dayOffOf);
  return {
    bodies: byId(bodies.map((row) => bodyOf(row, rolesOf.get(row.id) ?? []))),
    successions,
    regions: byId(regions.map(regionOf)),
    districts: byId(districts.map(districtOf)),
    daysOff,
    calendar: calendarOf(daysOff)
  };
};

const byId = <Thing extends { id: string }>(things: Thing[]): ReadonlyMap<string, Thing> =>
  new Map(things.map((thing) => [thing.id, thing]));

const namesOf = (row: { nameKk: string; nameRu: string; nameEn: string }): Names => ({
  kk: row.nameKk,
  ru: row.nameRu,
  en: row.nameEn
});

const namedOf = (row: Row<'bodies'>): Named => ({
  names: namesOf(row),
  shortNames: { kk: row.shortKk, ru: row.shortRu }
});

const bodyOf = (row: Row<'bodies'>, roles: Row<'bodyRoles'>[]): Body => ({
  ...namedOf(row),
  id: row.id,
  kind: row.kind,
  parent: row.parent,
  region: row.region,
  keywords: row.keywords,
  site: row.site,
  validFrom: row.validFrom,
  validTo: row.validTo,
  roles: roles.map(({ role, validFrom, validTo }) => ({ role, validFrom, validTo }))
});

const regionOf = (row: Row<'regions'>): Region => ({
  id: row.id,
  kato: row.kato,
  kind: row.kind,
  names: namesOf(row),
  inPlace: { kk: row.inKk, ru: row.inRu },
  centre: { kk: row.centreKk, ru: row.centreRu, en: row.centreEn },
  population: row.population,
  validFrom: row.validFrom,
  validTo: row.validTo
});

const districtOf = (row: Row<'districts'>): District => ({
  id: row.id,
  region: row.region,
  kato: row.kato,
  kind: row.kind,
  names: namesOf(row),
  validFrom: row.validFrom,
  validTo: row.validTo
});

const dayOffOf = (row: Row<'daysOff'>): DayOff => ({ day: row.day, kind: row.kind, names: namesOf(row), act: row.act });
