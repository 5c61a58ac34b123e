import { database } from '../database/database.ts';

/** A stored file without its bytes. */
export type StoredFile = { id: string; sha256: string; bytes: number; mediaType: string; name: string };

/** The file with this id, or undefined. */
export const findFile = (id: string): Promise<StoredFile | undefined> =>
  database()
    .selectFrom('files')
    .select(['id', 'sha256', 'bytes', 'mediaType', 'name'])
    .where('id', '=', id)
    .executeTakeFirst();
