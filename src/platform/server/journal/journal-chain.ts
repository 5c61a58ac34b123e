import { hash } from 'node:crypto';

/** What the hash before the first row is taken to be. */
export const BEFORE_THE_FIRST = '00';

/** A row as the chain sees it; `text` is its parts, each in a line of its own, the salt first where there is one. */
export type ChainRow = { seq: number; salted: boolean; text: string; previousHash: string; hash: string };

const sha256 = (text: string): string => hash('sha256', text, 'hex');

/** The hash of a salted row's parts: what a receipt shows of a row that it does not show. */
export const bodyOf = ({ text }: Pick<ChainRow, 'text'>): string => sha256(text);

/**
 * The hash that a row should have, in hex. Rows without a salt are older than db/migrations/0080_proof.sql: their hash covers
 * the text itself and not its hash.
 */
export const hashOf = (row: Pick<ChainRow, 'salted' | 'text' | 'previousHash'>): string =>
  sha256(`${row.previousHash}\n${row.salted ? bodyOf(row) : row.text}`);
