import type { Selectable } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { HeldPost } from '#platform/actor.ts';
import { database, type Database, type Tx } from '#platform/server/database/database.ts';
import type { DB } from '#platform/server/database/schema.ts';
import type { Names } from '../names.ts';
import type { Post } from '../post.ts';

/** A post as its row says it. */
export const postOf = (row: Selectable<DB['posts']>): Post => ({
  id: row.id,
  body: row.body,
  duty: row.duty,
  titles: { kk: row.titleKk, ru: row.titleRu, en: row.titleEn },
  closedOn: row.closedOn
});

/** The posts this person holds on this day, each with its body's roles of the day. One query; never kept. */
export const heldPosts = async (person: string, on: Temporal.PlainDate): Promise<HeldPost[]> => {
  const rows = await database()
    .selectFrom('mandates')
    .innerJoin('posts', 'posts.id', 'mandates.post')
    .innerJoin('bodies', 'bodies.id', 'posts.body')
    .select((eb) => [
      'posts.id as post',
      'posts.duty',
      'posts.body',
      'bodies.region',
      jsonArrayFrom(
        eb
          .selectFrom('bodyRoles')
          .select('role')
          .whereRef('bodyRoles.body', '=', 'posts.body')
          .where('bodyRoles.validFrom', '<=', on)
          .where((or) => or.or([or('bodyRoles.validTo', 'is', null), or('bodyRoles.validTo', '>', on)]))
          .orderBy('role')
      ).as('roles')
    ])
    .where('mandates.person', '=', person)
    .where('mandates.validFrom', '<=', on)
    .where((eb) => eb.or([eb('mandates.validTo', 'is', null), eb('mandates.validTo', '>=', on)]))
    .where((eb) => eb.or([eb('posts.closedOn', 'is', null), eb('posts.closedOn', '>', on)]))
    .orderBy('mandates.validFrom')
    .orderBy('posts.id')
    .execute();
  return rows.map((row) => ({ ...row, roles: row.roles.map(({ role }) => role) }));
};

/** The post of the body's head: its first head, for an akimat the akim. Closed ones only when there is no other. */
export const firstHeadPost = async (body: string): Promise<Post | undefined> => {
  const row = await database()
    .selectFrom('posts')
    .selectAll()
    .where('body', '=', body)
    .where('duty', 'in', ['first-head', 'akim', 'agency-chair'])
    .orderBy('closedOn', (order) => order.desc().nullsFirst())
    .orderBy('duty', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return row && postOf(row);
};

/** The post with this id. A command asks through its transaction. */
export const findPost = async (id: string, db: Database | Tx = database()): Promise<Post | undefined> => {
  const row = await db.selectFrom('posts').selectAll().where('id', '=', id).executeTakeFirst();
  return row && postOf(row);
};

/** The titles of these posts, by id. A command asks through its transaction. */
export const postTitles = async (
  ids: readonly string[],
  db: Database | Tx = database()
): Promise<ReadonlyMap<string, Names>> => {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('posts').selectAll().where('id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.id, postOf(row).titles]));
};
