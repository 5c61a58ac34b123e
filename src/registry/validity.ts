/** Days something stands: from the first day to the day before `validTo`; null is without an end. */
export type Validity = { validFrom: Temporal.PlainDate; validTo: Temporal.PlainDate | null };

/** The register's first day. What is valid from it stood before, we do not know since when. */
export const REGISTER_BEGINS = Temporal.PlainDate.from('2022-01-01');

const compare = Temporal.PlainDate.compare;

/** Does it stand on this day? */
export const isValidOn = ({ validFrom, validTo }: Validity, day: Temporal.PlainDate): boolean =>
  compare(validFrom, day) <= 0 && (validTo === null || compare(day, validTo) < 0);

/** Do the two stand together on some day? */
export const overlap = (one: Validity, other: Validity): boolean =>
  (other.validTo === null || compare(one.validFrom, other.validTo) < 0) &&
  (one.validTo === null || compare(other.validFrom, one.validTo) < 0);

/** Is there at least one day from the first to the day before the last? */
export const isSpan = ({ validFrom, validTo }: Validity): boolean =>
  validTo === null || compare(validFrom, validTo) < 0;

/** Does the first span lie wholly within the second? */
export const liesWithin = (inner: Validity, outer: Validity): boolean =>
  compare(outer.validFrom, inner.validFrom) <= 0 &&
  (outer.validTo === null || (inner.validTo !== null && compare(inner.validTo, outer.validTo) <= 0));
