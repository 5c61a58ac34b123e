import type pg from 'pg';
import type { ChainRow } from './journal-chain.ts';

/** So many rows are hashed in some milliseconds: whoever else uses this process hardly waits. */
const PAGE = 1_000;

// A plain pool gives a position as text.
type Cells = [seq: number | string, salted: boolean, text: string, previousHash: string, hash: string];

// The text is put together here and hashed by us: the hash that the database keeps is only compared.
const PAGE_QUERY = `
  select seq, salt is not null, concat_ws(E'\\n', salt, seq, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    actor_kind, actor_id, act, type, object_kind, object_id, facts), encode(previous_hash, 'hex'), encode(hash, 'hex')
  from journal where seq > $1 and seq <= $2 order by seq limit $3`;

/**
 * The rows after `after` up to `until`, both positions, a page at a time; while one page is looked at, PostgreSQL reads the
 * next. Memory is that of two pages.
 */
export async function* chainPages(pool: pg.Pool, after: number, until: number): AsyncGenerator<ChainRow[]> {
  let coming = readPage(pool, after, until);
  for (;;) {
    const page = await coming;
    const last = page.at(-1);
    if (!last) return;
    coming = readPage(pool, last.seq, until);
    // Whoever stops in the middle never awaits it.
    coming.catch(() => undefined);
    yield page;
  }
}

const readPage = async (pool: pg.Pool, after: number, until: number): Promise<ChainRow[]> => {
  if (after >= until) return [];
  const { rows } = await pool.query<Cells>({
    name: 'journal-chain',
    text: PAGE_QUERY,
    values: [after, until, PAGE],
    rowMode: 'array'
  });
  return rows.map(([seq, salted, text, previousHash, hash]) => ({
    seq: Number(seq),
    salted,
    text,
    previousHash,
    hash
  }));
};

/** The position of the last row; 0 in an empty journal. */
export const lastPosition = async (pool: pg.Pool): Promise<number> => {
  const { rows } = await pool.query<{ seq: number | string }>('select coalesce(max(seq), 0) as seq from journal');
  return Number(rows[0]?.seq ?? 0);
};
