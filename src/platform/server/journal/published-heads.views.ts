import type pg from 'pg';
import { sql } from 'kysely';
import { database, type Tx } from '../database/database.ts';
import { sha256Of } from '../publication/publication.store.ts';
import { JOURNAL_HEAD, type JournalHead, readHead } from './journal-head.ts';

/** A head that was published, and the hash of the publication itself. */
export type PublishedHead = JournalHead & { sha256: string };

/**
 * Every head that a row up to `until` published, as far as that row still names its hash: a head that was changed afterwards says
 * nothing of the journal, and is found as a changed publication.
 */
export const publishedHeads = async (pool: pg.Pool, until: number): Promise<JournalHead[]> => {
  const { rows } = await pool.query<{ content: string; named: string }>(
    `select p.content, j.facts ->> 'sha256' as named from publications p join journal j on j.seq = p.journal_seq
     where p.kind = $1 and p.journal_seq <= $2 order by p.journal_seq`,
    [JOURNAL_HEAD, until]
  );
  return rows.filter(({ content, named }) => sha256Of(content) === named).map(({ content }) => readHead(content));
};

const heads = () =>
  database().selectFrom('publications').select(['content', 'sha256']).where('kind', '=', JOURNAL_HEAD);

const read = ({ content, sha256 }: { content: string; sha256: string }): PublishedHead => ({
  ...readHead(content),
  sha256
});

/** Published heads, the newest day first, `size` a page from page 1, and how many there are. */
export const newestHeads = async (page: number, size: number): Promise<{ total: number; heads: PublishedHead[] }> => {
  const counted = await database()
    .selectFrom('publications')
    .select((is) => is.fn.countAll<number>().as('total'))
    .where('kind', '=', JOURNAL_HEAD)
    .executeTakeFirstOrThrow();
  const rows = await heads()
    .orderBy('subject', 'desc')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  return { total: counted.total, heads: rows.map(read) };
};

/** The first head published for a row at or after this position: the one that a receipt leads to. */
export const headAfter = async (seq: number): Promise<PublishedHead | undefined> => {
  const row = await heads()
    .where(sql<boolean>`(content::jsonb ->> 'seq')::bigint >= ${seq}`)
    .orderBy('journalSeq')
    .limit(1)
    .executeTakeFirst();
  return row && read(row);
};

/** The journal's last row now; undefined in an empty journal. */
export const currentHead = async (tx: Tx): Promise<Pick<JournalHead, 'seq' | 'hash' | 'rows'> | undefined> => {
  const row = await tx
    .selectFrom('journal')
    .select(['seq', 'hash'])
    .select((is) => is.selectFrom('journal').select(is.fn.countAll<number>().as('rows')).as('rows'))
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && { seq: row.seq, hash: row.hash.toString('hex'), rows: row.rows ?? 0 };
};

/** Whether a row has this hash; `missing` when the journal has no such row. */
export const compareHead = async (seq: number, hash: string): Promise<'same' | 'other' | 'missing'> => {
  const row = await database().selectFrom('journal').select('hash').where('seq', '=', seq).executeTakeFirst();
  if (!row) return 'missing';
  return row.hash.toString('hex') === hash.toLowerCase() ? 'same' : 'other';
};
