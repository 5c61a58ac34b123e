// The only place that asks what time it is.

/** This instant. To the microsecond, as PostgreSQL keeps it. */
export const now = (): Temporal.Instant => Temporal.Now.instant().round('microsecond');

/** This instant in milliseconds since 1970, where it is asked for thousands of times a second. */
export const milliseconds = (): number => Date.now();
