import type { Insertable, Updateable } from 'kysely';
import type { Tx } from '#platform/server/database/database.ts';
import type { DB } from '#platform/server/database/schema.ts';
import type { Mandate, Post } from '../post.ts';
import { postOf } from './posts.views.ts';

/** The posts of a body, open and closed. */
export const postsOfBody = async (tx: Tx, body: string): Promise<Post[]> =>
  (await tx.selectFrom('posts').selectAll().where('body', '=', body).execute()).map(postOf);

/** The post, locked until the transaction ends. */
export const lockedPost = async (tx: Tx, id: string): Promise<Post | undefined> => {
  const row = await tx.selectFrom('posts').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  return row && postOf(row);
};

export const insertPost = async (tx: Tx, row: Insertable<DB['posts']>): Promise<void> => {
  await tx.insertInto('posts').values(row).execute();
};

export const updatePost = async (tx: Tx, id: string, row: Updateable<DB['posts']>): Promise<void> => {
  await tx.updateTable('posts').set(row).where('id', '=', id).execute();
};

/** All mandates of the post, also those that ended. */
export const mandatesOfPost = (tx: Tx, post: string): Promise<Mandate[]> =>
  tx.selectFrom('mandates').selectAll().where('post', '=', post).execute();

export const findMandate = (tx: Tx, id: string): Promise<Mandate | undefined> =>
  tx.selectFrom('mandates').selectAll().where('id', '=', id).executeTakeFirst();

export const insertMandate = async (tx: Tx, mandate: Mandate): Promise<void> => {
  await tx.insertInto('mandates').values(mandate).execute();
};

export const updateMandateEnd = async (tx: Tx, id: string, validTo: Temporal.PlainDate): Promise<void> => {
  await tx.updateTable('mandates').set({ validTo }).where('id', '=', id).execute();
};

type Which = { body: string } | { post: string };

const postsMeant = (tx: Tx, which: Which) =>
  tx
    .selectFrom('posts')
    .select('posts.id')
    .where((eb) => ('body' in which ? eb('posts.body', '=', which.body) : eb('posts.id', '=', which.post)));

/** Does a mandate on one of these posts begin on or after the day? */
export const mandatesBeginLater = async (tx: Tx, which: Which, day: Temporal.PlainDate): Promise<boolean> => {
  const query = tx.selectFrom('mandates').select('id').where('post', 'in', postsMeant(tx, which));
  return (await query.where('validFrom', '>=', day).executeTakeFirst()) !== undefined;
};

/** Closes these posts on the day, the first without them, unless they closed sooner; mandates on them end the day before. */
export const closePostsOf = async (tx: Tx, which: Which, day: Temporal.PlainDate): Promise<void> => {
  await tx
    .updateTable('mandates')
    .set({ validTo: day.subtract({ days: 1 }) })
    .where('post', 'in', postsMeant(tx, which))
    .where((eb) => eb.or([eb('validTo', 'is', null), eb('validTo', '>=', day)]))
    .execute();
  await tx
    .updateTable('posts')
    .set({ closedOn: day })
    .where('id', 'in', postsMeant(tx, which))
    .where((eb) => eb.or([eb('closedOn', 'is', null), eb('closedOn', '>', day)]))
    .execute();
};
