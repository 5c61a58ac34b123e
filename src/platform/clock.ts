/** One zone for the whole country since 1 March 2024. */
export const ZONE = 'Asia/Almaty';

/** The calendar day in Kazakhstan at this instant. */
export const today = (now: Temporal.Instant): Temporal.PlainDate => now.toZonedDateTimeISO(ZONE).toPlainDate();
