import { refused, refusedField, type Refused } from '#platform/result.ts';
import { groundOf } from './grounds.ts';
import type { Question, QuestionStatus } from './question.ts';

/** Paths outside the meeting: an appeal (АППК) or a request for information. */
export const OUTSIDE_PATHS = ['appeal', 'information-request'] as const;
export type OutsidePath = (typeof OUTSIDE_PATHS)[number];

/** What a moderator decides on one question. `return` takes a decision back: the question waits again. */
export type Verdict =
  | { kind: 'publish' }
  | { kind: 'decline'; ground: string; note: string | null }
  | { kind: 'refer'; path: OutsidePath; outsideNumber: string | null; note: string | null }
  | { kind: 'return'; note: string | null };

export const VERDICTS = ['publish', 'decline', 'refer', 'return'] as const satisfies readonly Verdict['kind'][];

type Transition = { from: readonly QuestionStatus[]; to: QuestionStatus };

/** From where each verdict leads where. Merging has its own rule (merging.ts). */
export const TRANSITIONS: Readonly<Record<Verdict['kind'], Transition>> = {
  publish: { from: ['awaiting-moderation'], to: 'published' },
  decline: { from: ['awaiting-moderation'], to: 'declined' },
  refer: { from: ['awaiting-moderation'], to: 'referred' },
  return: { from: ['published', 'declined', 'referred'], to: 'awaiting-moderation' }
};

/**
 * The status a verdict gives. Refuses what another has decided already (`already-moderated`), a ground that is not
 * listed, a referral without the number it got outside, and to take back a question others are merged into.
 */
export const moderate = (question: Question, verdict: Verdict): { ok: true; status: QuestionStatus } | Refused => {
  const { from, to } = TRANSITIONS[verdict.kind];
  if (!from.includes(question.status)) return refused('already-moderated');
  if (verdict.kind === 'decline' && !groundOf(verdict.ground)) return refusedField('ground', 'ground-not-listed');
  if (verdict.kind === 'refer' && verdict.outsideNumber === null) return refusedField('outsideNumber', 'required');
  if (verdict.kind === 'return' && question.followers > 0) return refused('leads-a-group');
  return { ok: true, status: to };
};
