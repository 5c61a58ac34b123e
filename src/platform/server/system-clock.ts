/** The only place that asks what time it is. To the microsecond, as PostgreSQL keeps it. */
export const now = (): Temporal.Instant => Temporal.Now.instant().round('microsecond');
