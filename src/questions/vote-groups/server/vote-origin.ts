import { createHmac } from 'node:crypto';
import { secret } from '#platform/server/config.ts';

/** Where a vote came from, as the database keeps it: two 64-bit keyed hashes in decimal. */
export type VoteOrigin = { block: string; agent: string };

/** So many origins are remembered, since hashing one costs more than counting its vote. */
const MOST_KNOWN = 20_000;
const known = new Map<string, string>();

/**
 * The origin of a vote in a meeting: of the block of addresses (never a single address) and of the program's own name. Hashed with our
 * secret and the meeting's id: nobody can tell the address from it, and one meeting's cannot be held against another's.
 */
export const voteOrigin = (meeting: string, block: string, agent: string): VoteOrigin => ({
  block: hashOf(`vote-block:${meeting}:${block}`),
  agent: hashOf(`vote-agent:${meeting}:${agent.slice(0, 300)}`)
});

const hashOf = (text: string): string => {
  const there = known.get(text);
  if (there !== undefined) return there;
  if (known.size >= MOST_KNOWN) known.clear();
  const hash = String(createHmac('sha256', secret()).update(text).digest().readBigInt64BE(0));
  known.set(text, hash);
  return hash;
};
