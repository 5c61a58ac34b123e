import { reportFits } from '#decree/index.ts';
import { refused, type Refused } from '#platform/result.ts';
import type { MeetingStatus } from './meeting.ts';
import { missingParts, type PartPlan } from './part.ts';

export const ACTS = ['announce', 'postpone', 'move', 'cancel', 'open', 'close'] as const;
export type Act = (typeof ACTS)[number];

/** What the conditions look at. */
export type Circumstances = {
  startsAt: Temporal.Instant;
  plannedMinutes: number;
  reportMinutes: number;
  parts: readonly Pick<PartPlan, 'kind'>[];
  now: Temporal.Instant;
};

type Condition = (circumstances: Circumstances) => Refused | undefined;

/** Not in the past, the report within its quarter p(1,3), the three obligatory parts there p(1,5). */
const readyToAnnounce: Condition = ({ startsAt, plannedMinutes, reportMinutes, parts, now }) => {
  if (Temporal.Instant.compare(startsAt, now) <= 0) return refused('meeting-in-past');
  if (!reportFits(reportMinutes, plannedMinutes)) return refused('report-too-long', { cites: [1, 3] });
  return missingParts(parts).length > 0 ? refused('parts-missing', { cites: [1, 5] }) : undefined;
};

export type Transition = {
  act: Act;
  from: MeetingStatus;
  to: MeetingStatus;
  /** `desk` prepares the meeting, `board` runs it while it happens (the area live asks for that). */
  who: 'desk' | 'board';
  condition: Condition | null;
};

/** Everything that can become of a meeting. Nothing leads out of held and cancelled. */
export const TRANSITIONS: readonly Transition[] = [
  { act: 'announce', from: 'draft', to: 'announced', who: 'desk', condition: readyToAnnounce },
  { act: 'cancel', from: 'draft', to: 'cancelled', who: 'desk', condition: null },
  { act: 'postpone', from: 'announced', to: 'announced', who: 'desk', condition: readyToAnnounce },
  { act: 'move', from: 'announced', to: 'announced', who: 'desk', condition: null },
  { act: 'cancel', from: 'announced', to: 'cancelled', who: 'desk', condition: null },
  { act: 'open', from: 'announced', to: 'live', who: 'board', condition: null },
  { act: 'close', from: 'live', to: 'held', who: 'board', condition: null }
];

/** The row of the table for this act from this status; undefined when there is none. */
export const transitionFor = (act: Act, from: MeetingStatus): Transition | undefined =>
  TRANSITIONS.find((transition) => transition.act === act && transition.from === from);

/** Why the act is not possible now: by the table, then by its condition; undefined when it is. */
export const faultOfAct = (act: Act, from: MeetingStatus, circumstances: Circumstances): Refused | undefined => {
  const transition = transitionFor(act, from);
  return transition === undefined ? refusedIn(from) : transition.condition?.(circumstances);
};

/** The refusal that names the status a meeting is in. */
export const refusedIn = (status: MeetingStatus): Refused => refused(`meeting-is-${status}`);

/** What the desk may do in this status. */
export const deskActs = (status: MeetingStatus): Act[] =>
  TRANSITIONS.filter(({ from, who }) => from === status && who === 'desk').map(({ act }) => act);
