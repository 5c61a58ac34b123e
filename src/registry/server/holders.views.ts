import type { Duty } from '#platform/actor.ts';
import { database, type Database, type Tx } from '#platform/server/database/database.ts';
import type { Names } from '../names.ts';

/** A post that may hold meetings, with its body. */
export type Holder = { id: string; body: string; titles: Names };

const HOLDING: readonly Duty[] = ['first-head', 'deputy-head', 'agency-chair'];

/** The open posts of heads, deputies and agency chairs in these bodies, or of one such duty: who may be named as holder. One query; a command asks through its transaction. */
export const holdersOf = async (
  bodies: readonly string[],
  on: Temporal.PlainDate,
  duties: readonly Duty[] = HOLDING,
  db: Database | Tx = database()
): Promise<Holder[]> => {
  const rows = await db
    .selectFrom('posts')
    .select(['id', 'body', 'titleKk', 'titleRu', 'titleEn'])
    .where('duty', 'in', duties)
    .where((eb) => eb('body', '=', eb.fn.any(eb.val(bodies))))
    .where((eb) => eb.or([eb('closedOn', 'is', null), eb('closedOn', '>', on)]))
    .orderBy('body')
    .orderBy((eb) => eb.case().when('duty', '=', 'first-head').then(0).else(1).end())
    .orderBy('id')
    .execute();
  return rows.map(({ id, body, titleKk, titleRu, titleEn }) => ({
    id,
    body,
    titles: { kk: titleKk, ru: titleRu, en: titleEn }
  }));
};
