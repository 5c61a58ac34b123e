import { sql } from 'kysely';
import type { Tx } from '#platform/server/database/database.ts';
import { newId } from '#platform/server/ids.ts';
import type { Finding } from '../convenience.ts';
import type { PollFigures } from '../time-poll.ts';

/** Adds a time to be weighed; returns its id. */
export const insertCandidate = async (
  tx: Tx,
  meeting: string,
  startsAt: Temporal.Instant,
  addedAt: Temporal.Instant
): Promise<string> => {
  const id = newId();
  await tx.insertInto('timeCandidates').values({ id, meeting, startsAt, addedAt }).execute();
  return id;
};

/** False when the meeting has no such time standing. */
export const withdrawCandidateRow = async (
  tx: Tx,
  meeting: string,
  id: string,
  withdrawnAt: Temporal.Instant
): Promise<boolean> => {
  const done = await tx
    .updateTable('timeCandidates')
    .set({ withdrawnAt })
    .where('id', '=', id)
    .where('meeting', '=', meeting)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
};

/** Opens a poll on these times; returns its id. */
export const insertPoll = async (
  tx: Tx,
  meeting: string,
  poll: { closesOn: Temporal.PlainDate; openedAt: Temporal.Instant; candidates: readonly string[] }
): Promise<string> => {
  const { candidates, ...row } = poll;
  const id = newId();
  await tx
    .insertInto('timePolls')
    .values({ id, meeting, ...row })
    .execute();
  await tx
    .insertInto('timePollCandidates')
    .values(candidates.map((candidate) => ({ poll: id, candidate })))
    .execute();
  return id;
};

/** The vote of a device, in the place of the one it gave before. */
export const saveVote = async (
  tx: Tx,
  vote: { poll: string; device: string; region: string; suits: string[]; votedAt: Temporal.Instant }
): Promise<void> => {
  const { region, suits, votedAt } = vote;
  await tx
    .insertInto('timeVotes')
    .values(vote)
    .onConflict((conflict) => conflict.columns(['poll', 'device']).doUpdateSet({ region, suits, votedAt }))
    .execute();
};

/** Keeps what was chosen and why; returns its id. */
export const insertChoice = async (
  tx: Tx,
  choice: {
    meeting: string;
    candidate: string;
    startsAt: Temporal.Instant;
    findings: readonly Finding[];
    poll: { id: string; figures: PollFigures } | null;
    reasonKk: string;
    reasonRu: string;
    body: string;
    chosenAt: Temporal.Instant;
  }
): Promise<string> => {
  const id = newId();
  const { poll, findings, ...row } = choice;
  await tx
    .insertInto('timeChoices')
    .values({
      id,
      ...row,
      findings: sql`${JSON.stringify(findings)}::jsonb`,
      poll: poll?.id ?? null,
      figures: poll && sql`${JSON.stringify(poll.figures)}::jsonb`
    })
    .execute();
  return id;
};
