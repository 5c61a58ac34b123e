import type { Insertable, Updateable } from 'kysely';
import type { Tx } from '#platform/server/database/database.ts';
import type { DB } from '#platform/server/database/schema.ts';

export const updateRegion = async (tx: Tx, id: string, row: Updateable<DB['regions']>): Promise<void> => {
  await tx.updateTable('regions').set(row).where('id', '=', id).execute();
};

export const insertDistrict = async (tx: Tx, row: Insertable<DB['districts']>): Promise<void> => {
  await tx.insertInto('districts').values(row).execute();
};

export const updateDistrict = async (tx: Tx, id: string, row: Updateable<DB['districts']>): Promise<void> => {
  await tx.updateTable('districts').set(row).where('id', '=', id).execute();
};
