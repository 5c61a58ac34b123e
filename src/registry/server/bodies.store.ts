import type { Insertable, Updateable } from 'kysely';
import type { Tx } from '#platform/server/database/database.ts';
import type { DB } from '#platform/server/database/schema.ts';
import type { RoleHeld } from '../body.ts';
import type { Succession } from '../succession.ts';

export const insertBody = async (tx: Tx, row: Insertable<DB['bodies']>): Promise<void> => {
  await tx.insertInto('bodies').values(row).execute();
};

export const updateBody = async (tx: Tx, id: string, row: Updateable<DB['bodies']>): Promise<void> => {
  await tx.updateTable('bodies').set(row).where('id', '=', id).execute();
};

/** Roles that last until the day or longer end on it. */
export const endRolesBy = async (tx: Tx, body: string, validTo: Temporal.PlainDate): Promise<void> => {
  await tx
    .updateTable('bodyRoles')
    .set({ validTo })
    .where('body', '=', body)
    .where((eb) => eb.or([eb('validTo', 'is', null), eb('validTo', '>', validTo)]))
    .execute();
};

export const insertSuccession = async (tx: Tx, succession: Succession): Promise<void> => {
  await tx.insertInto('bodySuccessions').values(succession).execute();
};

export const deleteSuccession = async (tx: Tx, { body, successor }: Succession): Promise<void> => {
  await tx.deleteFrom('bodySuccessions').where('body', '=', body).where('successor', '=', successor).execute();
};

export const insertRole = async (tx: Tx, body: string, { role, validFrom, validTo }: RoleHeld): Promise<void> => {
  await tx.insertInto('bodyRoles').values({ body, role, validFrom, validTo }).execute();
};

export const updateRoleEnd = async (tx: Tx, body: string, { role, validFrom, validTo }: RoleHeld): Promise<void> => {
  await tx
    .updateTable('bodyRoles')
    .set({ validTo })
    .where('body', '=', body)
    .where('role', '=', role)
    .where('validFrom', '=', validFrom)
    .execute();
};
