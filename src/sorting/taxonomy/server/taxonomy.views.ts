import { sql } from 'kysely';
import type { Texts } from '#decree/index.ts';
import { database, type Database, type Tx } from '#platform/server/database/database.ts';
import type { TaxonomyTheme } from '../../knowledge.ts';
import type { Competence, KeptTheme, Sector, Taxonomy } from '../kept-theme.ts';

type Db = Database | Tx;

const namesOf = (row: { nameKk: string; nameRu: string; nameEn: string }): Texts => ({
  kk: row.nameKk,
  ru: row.nameRu,
  en: row.nameEn
});

/** The sectors in their order. */
const sectorsOf = async (db: Db): Promise<Sector[]> => {
  const rows = await db.selectFrom('taxonomySectors').selectAll().orderBy('position').orderBy('id').execute();
  return rows.map((row) => ({ id: row.id, names: namesOf(row) }));
};

const competenceOf = async (db: Db): Promise<Map<string, Competence[]>> => {
  const rows = await db
    .selectFrom('taxonomyCompetence')
    .selectAll()
    .orderBy('theme')
    .orderBy('validFrom', (order) => order.asc().nullsFirst())
    .execute();
  return Map.groupBy(
    rows.map(({ theme, body, validFrom, validTo }) => ({ theme, body, validFrom, validTo })),
    ({ theme }) => theme
  );
};

/** The whole taxonomy as it stands, closed themes too. Four queries; empty before the first filling. */
export const taxonomy = async (db: Db = database()): Promise<Taxonomy> => {
  const sectors = await sectorsOf(db);
  const addressees = await db.selectFrom('taxonomyAddressees').selectAll().orderBy('id').execute();
  const themes = await db
    .selectFrom('taxonomyThemes as t')
    .innerJoin('taxonomySectors as s', 's.id', 't.sector')
    .selectAll('t')
    .orderBy('s.position')
    .orderBy('t.position')
    .orderBy('t.id')
    .execute();
  const competence = await competenceOf(db);
  return {
    sectors,
    addressees: addressees.map((row) => ({ id: row.id, route: row.route, names: namesOf(row) })),
    themes: themes.map((row): KeptTheme => ({
      id: row.id,
      sector: row.sector,
      route: row.route,
      addressee: row.addressee,
      edition: row.edition,
      names: namesOf(row),
      words: { kk: row.wordsKk, ru: row.wordsRu, latin: row.wordsLatin },
      competent: (competence.get(row.id) ?? []).map(({ body, validFrom, validTo }) => ({ body, validFrom, validTo }))
    }))
  };
};

/** The themes as the sorter learns from them; days are ISO. The order is always the same for the same taxonomy. */
export const themesToLearn = async (db: Db = database()): Promise<TaxonomyTheme[]> =>
  learnable((await taxonomy(db)).themes);

/** Kept themes in the shape the sorter learns from. */
export const learnable = (themes: readonly KeptTheme[]): TaxonomyTheme[] =>
  themes.map(({ id, sector, route, names, words, competent }) => ({
    id,
    sector,
    route,
    names,
    words,
    competent: competent.map(({ body, validFrom, validTo }) => ({
      body,
      validFrom: validFrom?.toString() ?? null,
      validTo: validTo?.toString() ?? null
    }))
  }));

/** A group of an adopted result that stands in a theme: where its questions would go with it. */
export type GroupOfTheme = {
  readonly meeting: string;
  readonly group: string;
  readonly title: string;
  readonly lang: string;
  readonly questions: number;
};

const MOST_GROUPS = 20;

/** What stands in a theme in the newest adopted results: how many groups and questions in all, and the largest twenty. */
export const groupsOfTheme = async (
  theme: string
): Promise<{ groups: number; questions: number; largest: GroupOfTheme[] }> => {
  const size = sql<number>`jsonb_array_length(g.content -> 'questions')`;
  const rows = await database()
    .selectFrom('adoptedGroups as g')
    .innerJoin('meetings as m', 'm.id', 'g.meeting')
    .select(['g.id as group', 'm.number as meeting', size.as('questions')])
    .select(sql<string>`g.content -> 'title' ->> 'text'`.as('title'))
    .select(sql<string>`g.content -> 'title' ->> 'lang'`.as('lang'))
    .select(sql<number>`count(*) over ()`.as('groups'))
    .select(sql<number>`sum(jsonb_array_length(g.content -> 'questions')) over ()::int`.as('all'))
    .where(sql<boolean>`g.content ->> 'theme' = ${theme}`)
    .orderBy(size, 'desc')
    .orderBy('g.id')
    .limit(MOST_GROUPS)
    .execute();
  return {
    groups: rows[0]?.groups ?? 0,
    questions: rows[0]?.all ?? 0,
    largest: rows.map(({ meeting, group, title, lang, questions }) => ({ meeting, group, title, lang, questions }))
  };
};
