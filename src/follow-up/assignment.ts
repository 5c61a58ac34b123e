import { refused, type Refused } from '#platform/result.ts';
import { isFinal, type Outcome } from './outcome.ts';

/** Where an assignment stands. A disputed one is open again: it is worked on like one `in-work`. */
export type AssignmentStatus = 'in-work' | 'outcome-reported' | 'confirmed' | 'disputed';

/** What moves it: the body reports an outcome, an asker confirms or disputes it. */
export type AssignmentAct = 'report' | 'confirm' | 'dispute';

export const ASSIGNMENT_STATUSES = ['in-work', 'outcome-reported', 'confirmed', 'disputed'] as const;

/** What moving needs to know: the latest outcome and the day it is in Kazakhstan. */
export type Situation = { outcome: Outcome | null; today: Temporal.PlainDate };

type Transition = {
  from: AssignmentStatus;
  act: AssignmentAct;
  to: AssignmentStatus;
  condition?: { holds: (situation: Situation) => boolean; otherwise: string };
};

/** Where the outcome named a day still ahead, its body reports again when the day has come. */
const saidMoreToCome = ({ outcome }: Situation): boolean => outcome !== null && !isFinal(outcome);

/** Has the day come on which the asker can say that it was done? Studying alone is nothing to confirm. */
export const canBeJudged = ({ outcome, today }: Situation): boolean =>
  outcome !== null &&
  outcome.kind !== 'to-be-studied' &&
  (outcome.kind !== 'yes' || outcome.onDay === null || Temporal.PlainDate.compare(outcome.onDay, today) <= 0);

export const transitions: readonly Transition[] = [
  { from: 'in-work', act: 'report', to: 'outcome-reported' },
  { from: 'disputed', act: 'report', to: 'outcome-reported' },
  {
    from: 'outcome-reported',
    act: 'report',
    to: 'outcome-reported',
    condition: { holds: saidMoreToCome, otherwise: 'outcome-awaits-asker' }
  },
  {
    from: 'outcome-reported',
    act: 'confirm',
    to: 'confirmed',
    condition: { holds: canBeJudged, otherwise: 'nothing-to-confirm-yet' }
  },
  { from: 'outcome-reported', act: 'dispute', to: 'disputed' },
  // A question can have several askers, each with a word of their own: any of them opens the assignment again.
  {
    from: 'confirmed',
    act: 'confirm',
    to: 'confirmed',
    condition: { holds: canBeJudged, otherwise: 'nothing-to-confirm-yet' }
  },
  { from: 'confirmed', act: 'dispute', to: 'disputed' },
  { from: 'disputed', act: 'dispute', to: 'disputed' }
];

/** Where the act leads from here, or why it leads nowhere. */
export const move = (
  from: AssignmentStatus,
  act: AssignmentAct,
  situation: Situation
): { ok: true; to: AssignmentStatus } | Refused => {
  const transition = transitions.find((one) => one.from === from && one.act === act);
  if (!transition) return refused(whyNot(from));
  if (transition.condition?.holds(situation) === false) return refused(transition.condition.otherwise);
  return { ok: true, to: transition.to };
};

const whyNot = (from: AssignmentStatus): string => {
  if (from === 'confirmed') return 'assignment-closed';
  return from === 'disputed' ? 'already-disputed' : 'no-outcome-yet';
};

/** Progress is noted until the asker has confirmed. */
export const takesProgress = (status: AssignmentStatus): boolean => status !== 'confirmed';

/** The day by which the body's next word is awaited; null when its last word was final or the asker confirmed it. */
export const awaitedOn = (
  status: AssignmentStatus,
  dueOn: Temporal.PlainDate,
  outcome: Outcome | null
): Temporal.PlainDate | null => {
  if (status === 'confirmed') return null;
  if (status !== 'outcome-reported' || outcome === null) return dueOn;
  return isFinal(outcome) ? null : outcome.onDay;
};
