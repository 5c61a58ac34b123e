import { accepted, refused, type Result } from '#platform/result.ts';
import type { Tx } from '#platform/server/database/database.ts';
import type { Question } from '#questions/index.ts';
import { decideWithin, unmergeWithin } from '#questions/server/index.ts';
import type { ActStep } from './board-acts.views.ts';

/** Gives a question the status back that it had before an act: its history shows both the decision and that it was taken back. */
export const restoreStatus = async (
  tx: Tx,
  { from, to }: ActStep,
  question: Question | undefined,
  now: Temporal.Instant
): Promise<Result<null>> => {
  if (from.status === to.status) return accepted(null);
  if (!question) return refused('not-found');
  if (to.status === 'merged') return unmergeWithin(tx, question, now);
  const returned = await decideWithin(tx, question, { kind: 'return', note: null }, now);
  if (!returned.ok || from.status !== 'published') return returned;
  const waiting: Question = { ...question, status: 'awaiting-moderation' };
  const published = await decideWithin(tx, waiting, { kind: 'publish' }, now);
  return published.ok ? accepted(null, ...returned.events, ...published.events) : published;
};
