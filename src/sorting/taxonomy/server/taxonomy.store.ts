import { sql } from 'kysely';
import type { Tx } from '#platform/server/database/database.ts';
import type { Addressee, Competence, KeptTheme, Sector } from '../kept-theme.ts';

const LOCK = 5204163;

/** Whether the taxonomy was ever filled, as the journal says; other fillings and additions wait until this transaction ends. */
export const lockTaxonomy = async (tx: Tx): Promise<{ filled: boolean }> => {
  await sql`select pg_advisory_xact_lock(${LOCK})`.execute(tx);
  const row = await tx.selectFrom('journal').select('seq').where('type', '=', 'TaxonomyFilled').executeTakeFirst();
  return { filled: row !== undefined };
};

const named = ({ names }: Pick<Sector, 'names'>) => ({ nameKk: names.kk, nameRu: names.ru, nameEn: names.en });

export const insertSectors = async (tx: Tx, sectors: readonly Sector[]): Promise<void> => {
  const rows = sectors.map((sector, position) => ({ id: sector.id, position, ...named(sector) }));
  await tx.insertInto('taxonomySectors').values(rows).execute();
};

export const insertAddressees = async (tx: Tx, addressees: readonly Addressee[]): Promise<void> => {
  const rows = addressees.flatMap(({ id, route, names }) =>
    route === 'quasi-state' || route === 'other' ? [{ id, route, ...named({ names }) }] : []
  );
  await tx.insertInto('taxonomyAddressees').values(rows).execute();
};

const rowOf = (theme: KeptTheme) => ({
  sector: theme.sector,
  route: theme.route,
  addressee: theme.addressee,
  edition: theme.edition,
  ...named(theme),
  wordsKk: [...theme.words.kk],
  wordsRu: [...theme.words.ru],
  wordsLatin: [...theme.words.latin]
});

/** Puts new themes after those that stand, in their order, with their competence. */
export const insertThemes = async (tx: Tx, themes: readonly KeptTheme[]): Promise<void> => {
  const { last } = await tx
    .selectFrom('taxonomyThemes')
    .select((eb) => eb.fn.coalesce(eb.fn.max('position'), sql<number>`-1`).as('last'))
    .executeTakeFirstOrThrow();
  const rows = themes.map((theme, at) => ({ id: theme.id, position: last + 1 + at, ...rowOf(theme) }));
  await tx.insertInto('taxonomyThemes').values(rows).execute();
  await insertCompetence(tx, themes);
};

const insertCompetence = async (
  tx: Tx,
  themes: readonly { id: string; competent: readonly Competence[] }[]
): Promise<void> => {
  const rows = themes.flatMap(({ id, competent }) => competent.map((period) => ({ theme: id, ...period })));
  await tx.insertInto('taxonomyCompetence').values(rows).execute();
};

/** Saves what a theme now says, with its periods of competence. */
export const saveTheme = async (tx: Tx, theme: KeptTheme): Promise<void> => {
  await tx.updateTable('taxonomyThemes').set(rowOf(theme)).where('id', '=', theme.id).execute();
  await tx.deleteFrom('taxonomyCompetence').where('theme', '=', theme.id).execute();
  await insertCompetence(tx, [theme]);
};

/** Locks a theme for a change; undefined when there is none. */
export const lockTheme = (tx: Tx, id: string): Promise<{ id: string } | undefined> =>
  tx.selectFrom('taxonomyThemes').select('id').where('id', '=', id).forUpdate().executeTakeFirst();
