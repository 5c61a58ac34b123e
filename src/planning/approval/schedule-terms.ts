import { DEFAULT_EDITION, deadlineOf, type Deadline, editions, type WorkingCalendar } from '#decree/index.ts';

const termOf = (norm: string, year: number, calendar: WorkingCalendar): Deadline => {
  const found = editions[DEFAULT_EDITION].norms.find(({ id }) => id === norm);
  const term = found && deadlineOf(found, Temporal.PlainDate.from({ year, month: 1, day: 1 }), calendar);
  if (!term) throw new Error(`Norm ${norm} has no term.`);
  return term;
};

/** p(6,1): by when the schedule of a year is submitted, in the year before it. */
export const submissionTerm = (year: number, calendar: WorkingCalendar): Deadline => termOf('6-1', year - 1, calendar);

/** p(4,3): by when the schedule of a year is approved. */
export const approvalTerm = (year: number, calendar: WorkingCalendar): Deadline => termOf('4-3', year, calendar);
