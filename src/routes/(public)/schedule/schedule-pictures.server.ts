// The same lines as a year and as a map.
import { dayStatus, type WorkingCalendar } from '#decree/index.ts';
import * as m from '#paraglide/messages.js';
import { localizeHref } from '#paraglide/runtime.js';
import type { Locale } from '#platform/locale.ts';
import { groupedNumber, legalDate, monthName, weekdayHeads } from '#platform/words/index.ts';
import { type ScheduleFilters, type ScheduleRow, stands } from '#planning/index.ts';
import { REGION_SHORT_NAMES, type RegionTileId } from '#ui/region-tiles.ts';
import type { Tile } from '#ui/TileMap.svelte';
import type { MarkedDay } from '#ui/YearCalendar.svelte';
import type { RegisterNames } from '../../register-names.server.ts';
import { scheduleHref } from './schedule-page.server.ts';

const groupBy = <Key>(rows: readonly ScheduleRow[], keyOf: (row: ScheduleRow) => Key): Map<Key, ScheduleRow[]> =>
  Map.groupBy(rows, keyOf);

/** The level of a mark or tile: how many there are, up to four. */
const levelOf = (count: number): 1 | 2 | 3 | 4 => {
  if (count >= 4) return 4;
  return count === 3 ? 3 : count === 2 ? 2 : 1;
};

/** The days of the year with their meetings; what is called off is not marked. */
export const markedDays = (
  rows: readonly ScheduleRow[],
  filters: ScheduleFilters,
  names: RegisterNames,
  locale: Locale
): MarkedDay[] =>
  [...groupBy(rows.filter(isOnADay), (row) => row.plannedOn.toString())].flatMap(([date, onDay]) => {
    const [only] = onDay;
    if (!only) return [];
    const day = legalDate(date, locale);
    const label =
      onDay.length === 1
        ? m.planning_day_one({ day, body: names.body(only.body), region: names.region(only.region) }, { locale })
        : m.planning_day_many({ day, count: onDay.length }, { locale });
    const list = `${scheduleHref({ view: 'table', year: only.plannedOn.year }, { ...filters, month: only.plannedOn.month })}#on-${date}`;
    const href = onDay.length === 1 && only.meeting ? localizeHref(`/meetings/${only.meeting.number}`) : list;
    return [{ date, href, label, level: levelOf(onDay.length) }];
  });

const isOnADay = (row: ScheduleRow): boolean => row.precision === 'day' && stands(row.standing);

/** The words and days off of a year's calendar. */
export const yearFrame = (
  year: number,
  calendar: WorkingCalendar,
  locale: Locale
): Record<'months' | 'weekdays' | 'daysOff', string[]> => ({
  months: Array.from({ length: 12 }, (_, place) => monthName(place + 1, locale)),
  weekdays: [...weekdayHeads(locale)],
  daysOff: daysOf(year)
    .filter((day) => !['working', 'made-working'].includes(dayStatus(calendar, day)))
    .map((day) => day.toString())
});

const daysOf = (year: number): Temporal.PlainDate[] => {
  const first = Temporal.PlainDate.from({ year, month: 1, day: 1 });
  return Array.from({ length: first.daysInYear }, (_, days) => first.add({ days }));
};

/** The regions with the number of their meetings, each leading to its list. */
export const tilesOf = (
  rows: readonly ScheduleRow[],
  year: number,
  filters: ScheduleFilters,
  names: RegisterNames,
  locale: Locale
): Tile[] => {
  const counts = groupBy(
    rows.filter((row) => stands(row.standing)),
    (row) => row.region
  );
  const most = Math.max(1, ...[...counts.values()].map((list) => list.length));
  return names.regions.map(({ value, text }) => {
    const count = counts.get(value)?.length ?? 0;
    return {
      id: value,
      short: isTile(value) ? REGION_SHORT_NAMES[value][locale] : text.slice(0, 4),
      name: text,
      value: groupedNumber(count, locale),
      href: scheduleHref({ view: 'table', year }, { ...filters, region: value }),
      current: filters.region === value,
      level: count === 0 ? 0 : levelOf(Math.ceil((count * 4) / most))
    };
  });
};

const isTile = (id: string): id is RegionTileId => id in REGION_SHORT_NAMES;
