import { ZONE } from '#platform/clock.ts';

/** A meeting that the demonstration is to have. Times are instants; `fate` says how far it has come today. */
export type PlannedMeeting = {
  body: string;
  region: string;
  startsAt: Temporal.Instant;
  format: 'offline' | 'online' | 'mixed';
  theme: { kk: string; ru: string };
  fate: 'held' | 'live' | 'announced' | 'scheduled';
  /** Where it took place, when that is known. */
  place: string | null;
};

export type Themes = Readonly<Record<string, readonly (readonly [string, string])[]>>;

/** A meeting of the press's record: what is known of it, the date as text with its precision. */
export type RecordedMeeting = {
  bodies: string[];
  regions: string[];
  date: string;
  precision: string;
  format: string;
  place: string | null;
};

const FORMATS = ['offline', 'mixed', 'mixed', 'online'] as const;
/** Meetings for whom something is always near, whatever the date: days from today and who holds them. */
const NEAR: readonly (readonly [days: number, body: string, region: string])[] = [
  [-9, 'transport', 'aqmola'],
  [-20, 'industry', 'shymkent'],
  [-34, 'interior', 'almaty'],
  [-48, 'energy', 'mangystau'],
  [3, 'transport', 'abai'],
  [5, 'health', 'almaty-obl'],
  [9, 'industry', 'astana'],
  [13, 'education', 'aqtobe'],
  [18, 'energy', 'qaragandy'],
  [24, 'labour', 'bqo'],
  [25, 'transport', 'turkistan']
];
const ANNOUNCED_DAYS = 45;

const at = (day: Temporal.PlainDate, hour: number): Temporal.Instant =>
  day.toZonedDateTime({ timeZone: ZONE, plainTime: Temporal.PlainTime.from({ hour }) }).toInstant();

const pick = <T>(list: readonly T[], index: number): T => {
  const found = list[((index % list.length) + list.length) % list.length];
  if (found === undefined) throw new Error('An empty list has nothing to pick.');
  return found;
};

const themeOf = (themes: Themes, body: string, index: number): { kk: string; ru: string } => {
  const [kk, ru] = pick(themes[body] ?? [['Өңір тұрғындарының сұрақтары', 'Вопросы жителей региона']], index);
  return { kk, ru };
};

const offWeekend = (day: Temporal.PlainDate): Temporal.PlainDate =>
  day.dayOfWeek > 5 ? day.add({ days: 8 - day.dayOfWeek }) : day;

const fateOn = (day: Temporal.PlainDate, today: Temporal.PlainDate): PlannedMeeting['fate'] => {
  const days = today.until(day).total('days');
  if (days < 0) return 'held';
  return days > 0 && days <= ANNOUNCED_DAYS ? 'announced' : 'scheduled';
};

/** From this day the schedule of the next year stands in the demonstration; until then it is a draft. */
const NEXT_YEAR_STANDS = { month: 12, day: 16 } as const;

/** Has the schedule of this year gone the whole way by today? */
export const scheduleStands = (year: number, today: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(Temporal.PlainDate.from({ year: year - 1, ...NEXT_YEAR_STANDS }), today) <= 0;

/** What stands in a draft is not announced yet. */
export const asScheduled = (meeting: PlannedMeeting, today: Temporal.PlainDate): PlannedMeeting =>
  meeting.fate === 'announced' && !scheduleStands(meeting.startsAt.toZonedDateTimeISO(ZONE).year, today)
    ? { ...meeting, fate: 'scheduled' }
    : meeting;

/** The meetings of a year: three for each body, spread over the year and the regions, always the same for the same year. */
export const yearOfMeetings = (
  year: number,
  today: Temporal.PlainDate,
  bodies: readonly string[],
  regions: readonly string[],
  themes: Themes
): PlannedMeeting[] =>
  bodies.flatMap((body, index) =>
    [0, 1, 2].map((turn) => {
      const dayOfYear = 12 + ((index * 23 + turn * 118 + year) % 340);
      const day = offWeekend(Temporal.PlainDate.from({ year, month: 1, day: 1 }).add({ days: dayOfYear }));
      return {
        body,
        region: pick(regions, index * 7 + turn * 6 + year),
        startsAt: at(day.year === year ? day : day.subtract({ days: 4 }), pick([10, 11, 15, 18], index + turn)),
        format: pick(FORMATS, index + turn),
        theme: themeOf(themes, body, turn),
        fate: fateOn(day, today),
        place: null
      };
    })
  );

/** What is near at any date: one that is being held right now, some just held, some soon to come. */
export const nearMeetings = (now: Temporal.Instant, today: Temporal.PlainDate, themes: Themes): PlannedMeeting[] => [
  {
    body: 'transport',
    region: 'turkistan',
    startsAt: now.subtract({ minutes: 25 }).round({ smallestUnit: 'minute', roundingIncrement: 5 }),
    format: 'mixed',
    theme: themeOf(themes, 'transport', 0),
    fate: 'live',
    place: null
  },
  ...NEAR.map(([days, body, region], index) => ({
    body,
    region,
    startsAt: at(today.add({ days }), pick([11, 15, 18], index)),
    format: pick(FORMATS, index),
    theme: themeOf(themes, body, index),
    fate: fateOn(today.add({ days }), today),
    place: null
  }))
];

const dayOfRecord = ({ date, precision }: RecordedMeeting): Temporal.PlainDate => {
  if (precision === 'day') return Temporal.PlainDate.from(date.slice(0, 10));
  const [year, month] = date.slice(0, 7).split('-');
  return offWeekend(Temporal.PlainDate.from(`${year}-${month ?? '06'}-15`));
};

/** The meetings of the press's record that took place before today; of several bodies or regions the first is taken. */
export const recordedMeetings = (
  record: readonly RecordedMeeting[],
  today: Temporal.PlainDate,
  themes: Themes
): PlannedMeeting[] =>
  record.flatMap((entry, index) => {
    const day = dayOfRecord(entry);
    const [body] = entry.bodies;
    const [region] = entry.regions;
    if (!body || !region || Temporal.PlainDate.compare(day, today) >= 0) return [];
    const format = FORMATS.find((known) => known === entry.format) ?? 'offline';
    const theme = themeOf(themes, body, index);
    return [{ body, region, startsAt: at(day, 11), format, theme, fate: 'held' as const, place: entry.place }];
  });
