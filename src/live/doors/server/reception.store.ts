import type { Insertable, Updateable } from 'kysely';
import type { Tx } from '#platform/server/database/database.ts';
import type { DB } from '#platform/server/database/schema.ts';

export const insertTicket = async (tx: Tx, row: Insertable<DB['receptionTickets']>): Promise<void> => {
  await tx.insertInto('receptionTickets').values(row).execute();
};

export const insertPerson = async (tx: Tx, row: Insertable<DB['receptionPeople']>): Promise<void> => {
  await tx.insertInto('receptionPeople').values(row).execute();
};

export const changeTicket = async (tx: Tx, id: string, change: Updateable<DB['receptionTickets']>): Promise<void> => {
  await tx.updateTable('receptionTickets').set(change).where('id', '=', id).execute();
};

/** Forgets who came: the ticket stays, nobody can tell whose it was. False when there was nobody to forget. */
export const forgetPerson = async (tx: Tx, ticket: string): Promise<boolean> => {
  const { numDeletedRows } = await tx.deleteFrom('receptionPeople').where('ticket', '=', ticket).executeTakeFirst();
  return numDeletedRows === 1n;
};
