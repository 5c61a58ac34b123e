import { today as dayOf } from '#platform/clock.ts';
import { type AssignmentStatus, awaitedOn } from './assignment.ts';
import type { Outcome, OutcomeKind } from './outcome.ts';

export type AskerVerdict = 'confirmed' | 'disputed';

/** One outcome with what the asker said of it. */
export type ReportedOutcome = {
  at: Temporal.Instant;
  kind: OutcomeKind;
  onDay: Temporal.PlainDate | null;
  text: string;
  /** One of each asker who spoke: of the question itself, and of those merged into it. */
  responses: readonly { at: Temporal.Instant; verdict: AskerVerdict }[];
};

/** Everything that happened to an assignment, each list in the order of time. */
export type AssignmentHistory = {
  assignedAt: Temporal.Instant;
  dueOn: Temporal.PlainDate;
  notes: readonly { at: Temporal.Instant; text: string }[];
  outcomes: readonly ReportedOutcome[];
};

/** How an assignment stood at a moment. */
export type Standing = {
  status: AssignmentStatus;
  outcome: ReportedOutcome | null;
  awaitedOn: Temporal.PlainDate | null;
};

const isBefore = (one: Temporal.Instant, other: Temporal.Instant): boolean => Temporal.Instant.compare(one, other) < 0;

/** The part of the history that lies before the moment. */
export const historyBefore = (history: AssignmentHistory, moment: Temporal.Instant): AssignmentHistory => ({
  ...history,
  notes: history.notes.filter(({ at }) => isBefore(at, moment)),
  outcomes: history.outcomes
    .filter(({ at }) => isBefore(at, moment))
    .map((one) => ({ ...one, responses: one.responses.filter(({ at }) => isBefore(at, moment)) }))
});

/** What the askers say of it together: one who disputes is enough. Null while none has spoken. */
export const verdictOf = (responses: ReportedOutcome['responses']): AskerVerdict | null => {
  if (responses.some(({ verdict }) => verdict === 'disputed')) return 'disputed';
  return responses.length > 0 ? 'confirmed' : null;
};

/** The outcome as the rules take it. */
export const asOutcome = ({ kind, onDay, at }: ReportedOutcome): Outcome => ({ kind, onDay, reportedOn: dayOf(at) });

/** How the assignment stands at the end of this history: the latest outcome and the words on it say it all. */
export const standing = ({ dueOn, outcomes }: AssignmentHistory): Standing => {
  const outcome = outcomes.at(-1) ?? null;
  const status = outcome === null ? 'in-work' : (verdictOf(outcome.responses) ?? 'outcome-reported');
  return { status, outcome, awaitedOn: awaitedOn(status, dueOn, outcome && asOutcome(outcome)) };
};

/** Was it open at the beginning of the span, or did anything happen to it within? `to` is no longer in the span. */
export const concerns = (
  history: AssignmentHistory,
  { from, to }: { from: Temporal.Instant; to: Temporal.Instant }
): boolean => {
  if (!isBefore(history.assignedAt, to)) return false;
  const within = (at: Temporal.Instant | undefined): boolean =>
    at !== undefined && !isBefore(at, from) && isBefore(at, to);
  const happened = [history.assignedAt, ...history.notes.map(({ at }) => at)].concat(
    history.outcomes.flatMap(({ at, responses }) => [at, ...responses.map((response) => response.at)])
  );
  return happened.some(within) || standing(historyBefore(history, from)).awaitedOn !== null;
};
