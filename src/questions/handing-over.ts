import { refused, type Refused } from '#platform/result.ts';
import type { Question } from './question.ts';

/** May the question go to that body? Only while it waits or is public: what was declined, merged or referred has left. */
export const canHandOver = (question: Question, toBody: string): { ok: true } | Refused => {
  if (question.status !== 'awaiting-moderation' && question.status !== 'published')
    return refused('not-handed-over-now');
  return question.body === toBody ? refused('body-unchanged') : { ok: true };
};
