import { ZONE } from '../clock.ts';
import type { Locale } from '../locale.ts';
import { fullDate, shortDate } from './dates.ts';

/** A moment: ISO text with its offset ("2026-12-15T13:30:00Z"), or Temporal's instant. */
export type Moment = string | Temporal.Instant;

const HOUR = 3_600_000;

/** One zone, +05:00, for the whole country from this moment on; the zone data of an old phone may not know it. */
const ONE_ZONE_SINCE = Date.UTC(2024, 1, 29, 18);

let zoned: Intl.DateTimeFormat | undefined;

const byZoneData = (milliseconds: number): string => {
  zoned ??= new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'medium' });
  return zoned.format(milliseconds).replace(' ', 'T');
};

/** The local day and time, "2026-12-15T18:30:00". Throws a RangeError on what is no moment. */
export const localDateTime = (moment: Moment): string => {
  const text = String(moment);
  const milliseconds = /(Z|[+-]\d{2}:?\d{2})$/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(milliseconds)) throw new RangeError(`Not a moment: ${text}`);
  if (milliseconds < ONE_ZONE_SINCE) return byZoneData(milliseconds);
  return new Date(milliseconds + 5 * HOUR).toISOString().slice(0, 19);
};

/** The calendar day in Kazakhstan at this moment, ISO. */
export const localDay = (moment: Moment): string => localDateTime(moment).slice(0, 10);

/** The time in Kazakhstan at this moment, 24 hours: "18:30". */
export const localTime = (moment: Moment): string => localDateTime(moment).slice(11, 16);

/** A time of day without its seconds: "18:30:00" is "18:30". */
export const clockTime = (time: string | Temporal.PlainTime): string => String(time).slice(0, 5);

/** "18:30–20:00". */
export const timeRange = (from: string | Temporal.PlainTime, to: string | Temporal.PlainTime): string =>
  `${clockTime(from)}–${clockTime(to)}`;

/** Day, day of the week and time: «2026 жылғы 15 желтоқсан, сейсенбі, 18:30». */
export const fullDateTime = (moment: Moment, locale: Locale): string =>
  `${fullDate(localDay(moment), locale)}, ${localTime(moment)}`;

/** For tables: «15.12.2026, 18:30». */
export const shortDateTime = (moment: Moment, locale: Locale): string =>
  `${shortDate(localDay(moment), locale)}, ${localTime(moment)}`;
