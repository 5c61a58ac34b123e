import { type Citation, refused, refusedField, type Refused } from '#platform/result.ts';
import type { Schedule, ScheduleStatus } from '../schedule.ts';

export const STEP_ACTS = ['send', 'agree', 'submit', 'approve', 'publish', 'return'] as const;
/** What is done with a schedule as a whole. */
export type StepAct = (typeof STEP_ACTS)[number];

/** Who takes a step; `permissions.ts` says who that is. */
export type Party = 'keeper' | 'submitter' | 'receiver' | 'approver';

/** What a step depends on besides the status. */
export type Circumstances = {
  /** Entries that are not withdrawn. */
  standing: number;
  /** Remarks without an answer. */
  open: number;
  /** Bodies and akimats that have said nothing in this round. */
  silent: number;
  /** Is it meant although some are silent and their term has not passed? */
  early: boolean;
  today: Temporal.PlainDate;
  /** The day of the Government's document. */
  approvedOn: Temporal.PlainDate | null;
};

type Condition = (circumstances: Circumstances, schedule: Schedule) => Refused | undefined;

type Transition = {
  readonly act: StepAct;
  readonly from: ScheduleStatus;
  readonly to: ScheduleStatus;
  readonly who: Party;
  readonly condition: Condition | null;
};

const hasEntries: Condition = ({ standing }) =>
  standing === 0 ? refused('schedule-empty', { cites: [4, 3] }) : undefined;

const allHeard: Condition = ({ open, silent, early, today }, { remarksDueOn }) => {
  if (open > 0) return refused('schedule-remarks-open', { params: { count: open } });
  const termPassed = remarksDueOn !== null && Temporal.PlainDate.compare(remarksDueOn, today) < 0;
  return silent > 0 && !termPassed && !early
    ? refusedField('early', 'some-are-silent', { params: { count: silent } })
    : undefined;
};

const notOfLaterDay: Condition = ({ approvedOn, today }) =>
  approvedOn && Temporal.PlainDate.compare(approvedOn, today) > 0
    ? refusedField('approvedOn', 'day-in-future')
    : undefined;

/** The way of a schedule: from, to, who, on what condition. A published one never goes back: it is amended. */
export const TRANSITIONS: readonly Transition[] = [
  { act: 'send', from: 'draft', to: 'agreeing', who: 'keeper', condition: hasEntries },
  { act: 'return', from: 'agreeing', to: 'draft', who: 'keeper', condition: null },
  { act: 'agree', from: 'agreeing', to: 'agreed', who: 'keeper', condition: allHeard },
  { act: 'return', from: 'agreed', to: 'agreeing', who: 'keeper', condition: null },
  { act: 'submit', from: 'agreed', to: 'submitted', who: 'submitter', condition: hasEntries },
  { act: 'return', from: 'submitted', to: 'agreeing', who: 'receiver', condition: null },
  { act: 'approve', from: 'submitted', to: 'approved', who: 'approver', condition: notOfLaterDay },
  { act: 'publish', from: 'approved', to: 'published', who: 'keeper', condition: null }
];

const CITES: Partial<Record<StepAct, Citation>> = { submit: [6, 1], approve: [4, 3] };

/** The row of the table for this act from this status; undefined when there is none. */
export const transitionFor = (act: StepAct, from: ScheduleStatus): Transition | undefined =>
  TRANSITIONS.find((transition) => transition.act === act && transition.from === from);

/** The acts that lead on or back from this status. */
export const actsFrom = (status: ScheduleStatus): readonly StepAct[] =>
  TRANSITIONS.filter(({ from }) => from === status).map(({ act }) => act);

/** Why the step cannot be taken now: by the table, then by its condition; undefined when it can. */
export const faultOfStep = (act: StepAct, schedule: Schedule, circumstances: Circumstances): Refused | undefined => {
  const transition = transitionFor(act, schedule.status);
  const cites = CITES[act];
  if (!transition) return refused(`schedule-is-${schedule.status}`, cites ? { cites } : {});
  return transition.condition?.(circumstances, schedule);
};
