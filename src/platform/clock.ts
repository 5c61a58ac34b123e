/** One zone for the whole country since 1 March 2024. */
export const ZONE = 'Asia/Almaty';

/** The calendar day in Kazakhstan at this instant. */
export const today = (now: Temporal.Instant): Temporal.PlainDate => now.toZonedDateTimeISO(ZONE).toPlainDate();

/** From when to when these days are in Kazakhstan, the first to the last: the second instant is no longer of them. */
export const spanOf = (
  first: Temporal.PlainDate,
  last: Temporal.PlainDate
): { readonly from: Temporal.Instant; readonly to: Temporal.Instant } => ({
  from: first.toZonedDateTime(ZONE).toInstant(),
  to: last.add({ days: 1 }).toZonedDateTime(ZONE).toInstant()
});
