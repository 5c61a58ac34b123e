import type pg from 'pg';
import { sha256Of } from './publication.store.ts';

const PAGE = 100;

type Row = { journal_seq: number; id: string; content: string; sha256: string; named: boolean };

/**
 * The first row of the journal, up to `until`, whose publication is gone, or says something else than its hash in that row.
 * Publications older than db/migrations/0080_proof.sql are named by their hash alone.
 */
export const brokenPublication = async (pool: pg.Pool, until: number): Promise<number | undefined> => {
  const { rows } = await pool.query<{ seq: number }>(LOST, [until]);
  const lost = rows[0]?.seq;
  const changed = await changedPublication(pool, until);
  return lost !== undefined && changed !== undefined ? Math.min(lost, changed) : (lost ?? changed);
};

const LOST = `
  select seq from journal j where facts ? 'publication' and seq <= $1
    and not exists (select from publications p where p.journal_seq = j.seq) order by seq limit 1`;

const changedPublication = async (pool: pg.Pool, until: number): Promise<number | undefined> => {
  let last = { seq: 0, id: '00000000-0000-0000-0000-000000000000' };
  for (;;) {
    const { rows } = await pool.query<Row>(PAGE_QUERY, [until, last.seq, last.id, PAGE]);
    const changed = rows.find(({ named, content, sha256 }) => !named || sha256Of(content) !== sha256);
    if (changed) return changed.journal_seq;
    const end = rows.at(-1);
    if (!end || rows.length < PAGE) return undefined;
    last = { seq: end.journal_seq, id: end.id };
  }
};

const PAGE_QUERY = `
  select p.journal_seq, p.id::text, p.content, p.sha256, coalesce(j.facts ->> 'sha256' = p.sha256
    and coalesce(j.facts ->> 'publication', p.kind || '/' || p.subject) = p.kind || '/' || p.subject
    and coalesce(j.facts ->> 'version', p.version::text) = p.version::text, false) as named
  from publications p left join journal j on j.seq = p.journal_seq
  where p.journal_seq <= $1 and (p.journal_seq, p.id) > ($2, $3::uuid)
  order by p.journal_seq, p.id limit $4`;
