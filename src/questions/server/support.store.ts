import { databasePool } from '#platform/server/database/database.ts';
import type { SupportChange } from '../support.ts';
import type { VoteOrigin } from '../vote-groups/server/vote-origin.ts';

/** A vote as it comes in. */
export type Vote = { kind: 'give' | 'withdraw'; question: string; device: string; origin?: VoteOrigin | undefined };
export type VoteAnswer = 'changed' | 'unchanged' | 'closed' | 'unknown';
export type Gathered = { answers: VoteAnswer[]; changes: SupportChange[] };

// Prepared by its name once a connection; a statement by itself is a transaction by itself.
const GATHER = { name: 'gather-support', text: 'select answers, changes from gather_support($1, $2, $3, $4, $5, $6)' };

/**
 * Writes votes in one transaction, with the notice to other nodes and the journal, and answers each, in their order, by what
 * it did; nothing is answered that is not committed. No device may both give and withdraw in one batch. The act itself is
 * `gather_support` in the database (docs/decisions/0005-votes-are-gathered-in-the-database.md).
 */
export const writeVotes = async (votes: readonly Vote[], at: Temporal.Instant): Promise<Gathered> => {
  const values = [
    votes.map(({ kind }) => kind === 'give'),
    votes.map(({ question }) => question),
    votes.map(({ device }) => device),
    votes.map(({ origin }) => origin?.block ?? null),
    votes.map(({ origin }) => origin?.agent ?? null),
    at.toString()
  ];
  const { rows } = await databasePool().query<{ answers: VoteAnswer[]; changes: SupportChange[] | null }>({
    ...GATHER,
    values
  });
  return { answers: rows[0]?.answers ?? [], changes: rows[0]?.changes ?? [] };
};
