import { hash } from 'node:crypto';
import pg from 'pg';

const PAGE = 10_000;

/** `body` is the text of a row's parts, each in a line of its own. */
type Row = { seq: string; salted: boolean; body: string; previous_hash: string; hash: string };

/** What verifying found: all rows in order, or the first row that does not fit and why. */
export type JournalVerdict =
  | { ok: true; rows: number; head: string }
  | { ok: false; rows: number; seq: number; fault: 'gap' | 'broken-link' | 'changed-row' };

/**
 * Reads the whole journal in pages, recomputes each hash here and not in the database, and stops at the first fault.
 * Memory stays flat.
 */
export const verifyJournal = async (pool: pg.Pool): Promise<JournalVerdict> => {
  let rows = 0;
  let head = '00';
  for (;;) {
    const page = await pool.query<Row>(PAGE_QUERY, [rows, PAGE]);
    for (const row of page.rows) {
      const fault = faultOf(row, rows + 1, head);
      if (fault) return { ok: false, rows, seq: Number(row.seq), fault };
      rows += 1;
      head = row.hash;
    }
    if (page.rows.length < PAGE) return { ok: true, rows, head };
  }
};

const PAGE_QUERY = `
  select seq::text, salt is not null as salted, concat_ws(E'\\n', salt, seq,
    to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), actor_kind, actor_id, act, type,
    object_kind, object_id, facts) as body, encode(previous_hash, 'hex') as previous_hash, encode(hash, 'hex') as hash
  from journal where seq > $1 order by journal.seq limit $2`;

const faultOf = (row: Row, expected: number, head: string): 'gap' | 'broken-link' | 'changed-row' | undefined => {
  if (Number(row.seq) !== expected) return 'gap';
  if (row.previous_hash !== head) return 'broken-link';
  return hashOf(row) === row.hash ? undefined : 'changed-row';
};

const sha256 = (text: string): string => hash('sha256', text, 'hex');

/** Rows without a salt are older than 0080_proof.sql: their hash covers the text of the body itself. */
const hashOf = ({ previous_hash, salted, body }: Row): string =>
  sha256(`${previous_hash}\n${salted ? sha256(body) : body}`);
