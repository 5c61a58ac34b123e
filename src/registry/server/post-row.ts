import type { Selectable } from 'kysely';
import type { DB } from '#platform/server/database/schema.ts';
import type { Post } from '../post.ts';

/** A post as its row says it. */
export const postOf = (row: Selectable<DB['posts']>): Post => ({
  id: row.id,
  body: row.body,
  duty: row.duty,
  titles: { kk: row.titleKk, ru: row.titleRu, en: row.titleEn },
  closedOn: row.closedOn
});
