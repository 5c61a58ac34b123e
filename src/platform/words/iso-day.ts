/** A calendar day: ISO text, or Temporal's day. The text may go on (a time, a zone); only the day is read. */
export type Day = string | Temporal.PlainDate;

export type DayParts = { readonly year: number; readonly month: number; readonly day: number };

const MILLISECONDS_A_DAY = 86_400_000;

/** Reads a day without Temporal, which old browsers lack. Throws a RangeError on what is no day. */
export const dayParts = (input: Day): DayParts => {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(String(input)) ?? [];
  const parts = { year: Number(year), month: Number(month), day: Number(day) };
  const real = new Date(Date.UTC(parts.year, parts.month - 1, parts.day));
  if (real.getUTCMonth() !== parts.month - 1 || real.getUTCDate() !== parts.day)
    throw new RangeError(`Not a calendar day: ${String(input)}`);
  return parts;
};

/** The number of the day since 1 January 1970, for counting. */
export const dayNumber = (input: Day): number => {
  const { year, month, day } = dayParts(input);
  return Date.UTC(year, month - 1, day) / MILLISECONDS_A_DAY;
};

/** 1 for Monday to 7 for Sunday. */
export const dayOfWeek = (input: Day): number => ((((dayNumber(input) + 3) % 7) + 7) % 7) + 1;
