import { databasePool } from '../database/database.ts';
import { bodyOf } from './journal-chain.ts';
import { chainPages } from './journal-chain.views.ts';
import { newestHeads } from './published-heads.views.ts';

/** So many rows have one file of the chain. */
export const CHAIN_BLOCK = 10_000;

/**
 * The bodies of the rows after `after` up to `until`; undefined where one of them is older than the salts, and has none to
 * show.
 */
export const chainBodies = async (after: number, until: number): Promise<string[] | undefined> => {
  const bodies: string[] = [];
  for await (const page of chainPages(databasePool(), after, until)) {
    if (page.some(({ salted }) => !salted)) return undefined;
    bodies.push(...page.map(bodyOf));
  }
  return bodies;
};

/**
 * The chain of rows `block` × 10,000 + 1 to + 10,000 as far as a head was published: a line for each, its position and body.
 * Undefined where there is nothing to show.
 */
export const chainBlock = async (block: number): Promise<string | undefined> => {
  const published = (await newestHeads(1, 1)).heads[0]?.seq ?? 0;
  const after = block * CHAIN_BLOCK;
  const until = Math.min(after + CHAIN_BLOCK, published);
  const bodies = await chainBodies(after, until);
  if (!bodies || bodies.length === 0) return undefined;
  return bodies.map((body, place) => `${after + 1 + place} ${body}\n`).join('');
};
