import { refused, type Refused } from '#platform/result.ts';
import type { Question } from './question.ts';

/** May this question be merged into that one? Both stay, with their askers and supporters; the leader speaks for all. */
export const merge = (question: Question, into: Question): { ok: true } | Refused => {
  if (question.id === into.id) return refused('merge-into-itself');
  if (question.status !== 'awaiting-moderation' && question.status !== 'published') return refused('already-moderated');
  if (into.status !== 'published') return refused('merge-into-unpublished');
  if (question.meeting !== into.meeting) return refused('merge-of-other-meeting');
  return { ok: true };
};

/** What a question is again when its merge is undone: what it was before. Refused when it is not merged. */
export const unmerge = (question: Question): { ok: true; status: 'awaiting-moderation' | 'published' } | Refused => {
  if (question.status !== 'merged') return refused('not-merged');
  return { ok: true, status: question.publishedAt === null ? 'awaiting-moderation' : 'published' };
};
