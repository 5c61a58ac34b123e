import { SCHEDULE_STATUSES, type Schedule, type ScheduleStatus } from '../schedule.ts';
import type { StepAct } from './schedule-path.ts';

/** A step as it was taken. */
export type Step = {
  readonly act: StepAct;
  readonly to: ScheduleStatus;
  readonly takenAt: Temporal.Instant;
  readonly body: string | null;
  readonly letter: string | null;
};

/** One station of the way, with when it was reached last; null while it is ahead, and where nobody kept it. */
export type Station<Taken extends Step = Step> = {
  readonly status: ScheduleStatus;
  readonly state: 'done' | 'now' | 'next';
  readonly reached: Taken | null;
};

/** The way of a schedule, station by station: what lies behind it, where it is, what is ahead. The last station is done when it is reached. */
export const stationsOf = <Taken extends Step>(
  { status }: Pick<Schedule, 'status'>,
  steps: readonly Taken[]
): readonly Station<Taken>[] => {
  const here = SCHEDULE_STATUSES.indexOf(status);
  return SCHEDULE_STATUSES.map((each, place) => ({
    status: each,
    state: place < here || status === 'published' ? 'done' : place === here ? 'now' : 'next',
    reached: place <= here ? (steps.findLast(({ to }) => to === each) ?? null) : null
  }));
};
