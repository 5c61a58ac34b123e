/** Executors are written to so many days before the day their word is awaited by, and on it; our default. */
export const DUE_PLAN: readonly { daysBefore: number }[] = [{ daysBefore: 7 }, { daysBefore: 1 }, { daysBefore: 0 }];

/** The awaited days that are written about today. */
export const awaitedDaysToday = (today: Temporal.PlainDate): readonly Temporal.PlainDate[] =>
  DUE_PLAN.map(({ daysBefore }) => today.add({ days: daysBefore }));
