/** A day the law sets free. `moves`: on a weekend it gives the next working day off. Days are ISO text. */
export type Holiday = { readonly on: string; readonly kind: 'holiday' | 'day-off'; readonly moves: boolean };

/** A day the Government made working or free by a resolution (Labour Code, art. 85). */
export type CalendarOverride = { readonly on: string; readonly working: boolean };

export type CalendarYear = {
  readonly year: number;
  readonly holidays: readonly Holiday[];
  readonly overrides: readonly CalendarOverride[];
};

/** What a day is. All but `working` and `made-working` are days off. */
export type DayStatus = 'working' | 'made-working' | 'weekend' | 'holiday' | 'day-off' | 'substitute' | 'made-free';

/** The working calendar of some years: every day that differs from the plain week. Outside them only weekends are free. */
export type WorkingCalendar = {
  readonly years: ReadonlySet<number>;
  readonly exceptions: ReadonlyMap<string, DayStatus>;
};

export type Substitute = { readonly on: string; readonly insteadOf: string };

const isWeekend = (day: Temporal.PlainDate): boolean => day.dayOfWeek >= 6;

/**
 * The days off given for holidays on a weekend: the next working day after each, in the order of the holidays.
 * Source: Law «О праздниках в Республике Казахстан», art. 5. Orthodox Christmas and Kurban Ait do not move.
 */
export const substituteDays = (holidays: readonly Holiday[]): readonly Substitute[] => {
  const taken = new Set(holidays.map(({ on }) => on));
  const inOrder = holidays.filter(({ moves }) => moves).toSorted((a, b) => (a.on < b.on ? -1 : 1));

  return inOrder.flatMap(({ on: insteadOf }) => {
    const holiday = Temporal.PlainDate.from(insteadOf);
    if (!isWeekend(holiday)) return [];

    let day = holiday.add({ days: 1 });
    while (isWeekend(day) || taken.has(day.toString())) day = day.add({ days: 1 });
    taken.add(day.toString());
    return [{ on: day.toString(), insteadOf }];
  });
};

/** The working calendar of these years: holidays, their substitutes, and the Government's moves over both. */
export const workingCalendar = (years: readonly CalendarYear[]): WorkingCalendar => {
  const holidays = years.flatMap((year) => year.holidays);
  const overrides = years.flatMap((year) => year.overrides);
  const exceptions = new Map<string, DayStatus>([
    ...holidays.map(({ on, kind }): [string, DayStatus] => [on, kind]),
    ...substituteDays(holidays).map(({ on }): [string, DayStatus] => [on, 'substitute']),
    ...overrides.map(({ on, working }): [string, DayStatus] => [on, working ? 'made-working' : 'made-free'])
  ]);
  return { years: new Set(years.map(({ year }) => year)), exceptions };
};

/** What the day is and, for a day off, why. */
export const dayStatus = (calendar: WorkingCalendar, day: Temporal.PlainDate): DayStatus =>
  calendar.exceptions.get(day.toString()) ?? (isWeekend(day) ? 'weekend' : 'working');

/** Whether people work on this day. */
export const isWorkingDay = (calendar: WorkingCalendar, day: Temporal.PlainDate): boolean => {
  const status = dayStatus(calendar, day);
  return status === 'working' || status === 'made-working';
};

const nextWorkingDay = (calendar: WorkingCalendar, from: Temporal.PlainDate, step: 1 | -1): Temporal.PlainDate => {
  let day = from.add({ days: step });
  while (!isWorkingDay(calendar, day)) day = day.add({ days: step });
  return day;
};

/** The last working day strictly before this one. */
export const lastWorkingDayBefore = (calendar: WorkingCalendar, day: Temporal.PlainDate): Temporal.PlainDate =>
  nextWorkingDay(calendar, day, -1);

/** So many working days after the day, which itself is not counted; a negative number counts back. 0 is the day itself. */
export const addWorkingDays = (
  calendar: WorkingCalendar,
  day: Temporal.PlainDate,
  count: number
): Temporal.PlainDate => {
  const step = count < 0 ? -1 : 1;
  let reached = day;
  for (let left = Math.abs(count); left > 0; left -= 1) reached = nextWorkingDay(calendar, reached, step);
  return reached;
};

/** Working days after the first day up to and with the second; negative when the second comes first. */
export const workingDaysBetween = (
  calendar: WorkingCalendar,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate
): number => {
  if (Temporal.PlainDate.compare(to, from) < 0) return -workingDaysBetween(calendar, to, from);
  let count = 0;
  for (let day = from.add({ days: 1 }); Temporal.PlainDate.compare(day, to) <= 0; day = day.add({ days: 1 }))
    if (isWorkingDay(calendar, day)) count += 1;
  return count;
};
