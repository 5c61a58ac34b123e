import { accepted, refused, type Result } from '#platform/result.ts';
import type { Tx } from '#platform/server/database/database.ts';
import { questionMerged, questionModerated, questionUnmerged } from '../events.ts';
import { merge, unmerge } from '../merging.ts';
import { moderate, type Verdict } from '../moderation.ts';
import type { Question } from '../question.ts';
import { joinGroup, leaveGroup } from './group.store.ts';
import { changeQuestion, recordDecision } from './question.store.ts';

/** Decides on a question that the caller has locked, in his transaction; refuses what `moderate` refuses. */
export const decideWithin = async (
  tx: Tx,
  question: Question,
  verdict: Verdict,
  now: Temporal.Instant
): Promise<Result<null>> => {
  const rule = moderate(question, verdict);
  if (!rule.ok) return rule;
  const { kind: _, ...details } = verdict;
  await changeQuestion(tx, question.id, { status: rule.status, publishedAt: rule.status === 'published' ? now : null });
  await recordDecision(tx, { question: question.id, verdict: verdict.kind, ...details, decidedAt: now });
  return accepted(null, questionModerated(question, verdict));
};

/** Merges a question into another; both are locked and votes held back by the caller. Refuses what `merge` refuses. */
export const mergeWithin = async (
  tx: Tx,
  question: Question,
  into: Question,
  now: Temporal.Instant
): Promise<Result<null>> => {
  const rule = merge(question, into);
  if (!rule.ok) return rule;
  const taken = await joinGroup(tx, question.id, into.id);
  await recordDecision(tx, { question: question.id, verdict: 'merge', intoQuestion: into.id, decidedAt: now });
  return accepted(null, questionMerged(question, into.id, taken));
};

/** Undoes a merge; the question is locked and votes held back by the caller. Refuses what `unmerge` refuses. */
export const unmergeWithin = async (tx: Tx, question: Question, now: Temporal.Instant): Promise<Result<null>> => {
  const rule = unmerge(question);
  if (!rule.ok) return rule;
  const leader = question.mergedInto;
  if (leader === null) return refused('not-merged');
  await leaveGroup(tx, { question: question.id, leader, status: rule.status });
  await recordDecision(tx, { question: question.id, verdict: 'unmerge', intoQuestion: leader, decidedAt: now });
  return accepted(null, questionUnmerged(question, leader));
};
