/** Days as whole numbers: days since 1 January 1970, which was a Thursday. For rules that also run in browsers without `Temporal`. */

const DAY_MS = 86_400_000;

/** The number of an ISO day. */
export const dayNumber = (on: string): number =>
  Date.UTC(Number(on.slice(0, 4)), Number(on.slice(5, 7)) - 1, Number(on.slice(8, 10))) / DAY_MS;

/** The ISO week of a day, as a number that grows by one each Monday. */
export const weekOfDay = (day: number): number => Math.floor((day + 3) / 7);

/** The quarter of an ISO day, 0 to 3. */
export const quarterOf = (on: string): number => Math.floor((Number(on.slice(5, 7)) - 1) / 3);
