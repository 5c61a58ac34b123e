import { isWorkingDay, type WorkingCalendar } from '#decree/index.ts';

/** p(1,4,6): by our default a meeting is announced so many days before; a proposed day leaves room for it where it can. */
const DAYS_FOR_ANNOUNCING = 14;

const compare = Temporal.PlainDate.compare;

const stepTo = (day: Temporal.PlainDate, days: 1 | -1, calendar: WorkingCalendar): Temporal.PlainDate => {
  let found = day;
  while (!isWorkingDay(calendar, found)) found = found.add({ days });
  return found;
};

/** A day for the meeting, and whether there is room to announce it in time and to hold it by the day due. */
export type ProposedDay = {
  readonly day: Temporal.PlainDate;
  readonly announcedInTime: boolean;
  readonly byDueDay: boolean;
};

/**
 * The day proposed for the meeting outside the schedule, p(1,8): the first working day that leaves fourteen days for the
 * announcement; where that is later than the day due, the last working day up to it; where that has passed, the next working
 * day. Never today or earlier.
 */
export const proposedDay = (
  today: Temporal.PlainDate,
  dueOn: Temporal.PlainDate | null,
  calendar: WorkingCalendar
): ProposedDay => {
  const wished = stepTo(today.add({ days: DAYS_FOR_ANNOUNCING }), 1, calendar);
  if (dueOn === null || compare(wished, dueOn) <= 0) return { day: wished, announcedInTime: true, byDueDay: true };
  const last = stepTo(dueOn, -1, calendar);
  if (compare(last, today) > 0) return { day: last, announcedInTime: false, byDueDay: true };
  return { day: stepTo(today.add({ days: 1 }), 1, calendar), announcedInTime: false, byDueDay: false };
};
