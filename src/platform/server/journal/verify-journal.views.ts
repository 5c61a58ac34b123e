import type pg from 'pg';
import { brokenPublication } from '../publication/broken-publication.views.ts';
import { BEFORE_THE_FIRST, type ChainRow, hashOf } from './journal-chain.ts';
import { chainPages, lastPosition } from './journal-chain.views.ts';
import { publishedHeads } from './published-heads.views.ts';

/** A position and the hash that was published, or kept by somebody, as that of its row. */
export type KeptHead = { seq: number; hash: string };

/**
 * Why a row does not fit: there is none with this number; it does not continue the row before; its hash is not that of what it
 * says; its hash is not the one that was published or kept; the journal ends before a row that was published or kept; the
 * publication made by it is gone or says something else.
 */
export const JOURNAL_FAULTS = [
  'gap',
  'broken-link',
  'changed-row',
  'other-head',
  'cut-off',
  'changed-publication'
] as const;
export type JournalFault = (typeof JOURNAL_FAULTS)[number];

/** What verifying found: all is whole, or the first row that does not fit and why. `heads` is how many heads it was compared with. */
export type JournalVerdict =
  | { ok: true; rows: number; head: string; heads: number }
  | { ok: false; rows: number; seq: number; fault: JournalFault };

type Options = {
  /** Heads that somebody kept outside of the database. */
  kept?: readonly KeptHead[];
  /** Told now and then how many rows of how many are read. */
  progress?: (read: number, total: number) => Promise<void> | void;
};

/**
 * Reads the journal as far as it goes now, recomputes each hash here and not in the database, compares the rows with the heads
 * that were published or kept, and each publication with the row that names it. Stops at the first fault. Memory stays flat.
 */
export const verifyJournal = async (pool: pg.Pool, { kept = [], progress }: Options = {}): Promise<JournalVerdict> => {
  const until = await lastPosition(pool);
  const heads = hashesBySeq([...(await publishedHeads(pool, until)), ...kept]);
  const compared = [...heads.values()].reduce((sum, hashes) => sum + hashes.size, 0);
  let rows = 0;
  let head = BEFORE_THE_FIRST;
  for await (const page of chainPages(pool, 0, until)) {
    for (const row of page) {
      const fault = faultOf(row, rows + 1, head, heads);
      if (fault) return { ok: false, rows, seq: fault === 'gap' ? rows + 1 : row.seq, fault };
      rows += 1;
      head = row.hash;
    }
    await progress?.(rows, until);
  }
  const beyond = [...heads.keys()].toSorted((one, other) => one - other).find((seq) => seq > rows);
  if (beyond !== undefined) return { ok: false, rows, seq: beyond, fault: 'cut-off' };
  const changed = await brokenPublication(pool, until);
  if (changed !== undefined) return { ok: false, rows, seq: changed, fault: 'changed-publication' };
  return { ok: true, rows, head, heads: compared };
};

type Heads = ReadonlyMap<number, ReadonlySet<string>>;

const hashesBySeq = (heads: readonly KeptHead[]): Heads => {
  const found = new Map<number, Set<string>>();
  for (const { seq, hash } of heads) found.set(seq, (found.get(seq) ?? new Set()).add(hash));
  return found;
};

const faultOf = (row: ChainRow, expected: number, previous: string, heads: Heads): JournalFault | undefined => {
  if (row.seq !== expected) return 'gap';
  if (row.previousHash !== previous) return 'broken-link';
  if (hashOf(row) !== row.hash) return 'changed-row';
  const known = heads.get(row.seq);
  return known && [...known].some((hash) => hash !== row.hash) ? 'other-head' : undefined;
};
