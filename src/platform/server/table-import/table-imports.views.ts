import { sql } from 'kysely';
import { database } from '../database/database.ts';
import type { ImportScope } from './import-scope.ts';
import { type StoredImport, storedImport } from './stored-import.ts';

/** The import with this id, of whatever kind. */
export const findImport = async (id: string): Promise<StoredImport | undefined> => {
  const row = await database().selectFrom('tableImports').selectAll().where('id', '=', id).executeTakeFirst();
  return row && storedImport(row);
};

/** An import without its cells, for a list. */
export type ListedImport = Pick<StoredImport, 'id' | 'fileName' | 'status' | 'uploadedAt'> & { rows: number };

const MOST_LISTED = 20;

/** The latest imports of a body's year, but those that were discarded; the newest first. */
export const importsOf = (kind: string, { body, year }: ImportScope): Promise<ListedImport[]> =>
  database()
    .selectFrom('tableImports')
    .select(['id', 'fileName', 'status', 'uploadedAt'])
    .select(sql<number>`jsonb_array_length(cells)`.as('rows'))
    .where('kind', '=', kind)
    .where('body', '=', body)
    .where('year', '=', year)
    .where('status', '<>', 'discarded')
    .orderBy('uploadedAt', 'desc')
    .limit(MOST_LISTED)
    .execute();
