/** Whether the first day comes before the second. */
export const isBefore = (first: Temporal.PlainDate, second: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(first, second) < 0;

/** The later of two days. */
export const later = (one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate =>
  isBefore(one, other) ? other : one;
