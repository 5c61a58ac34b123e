import type { WorkingCalendar } from '#decree/index.ts';
import type { Body } from './body.ts';
import type { DayOff } from './day-off.ts';
import type { District, Region } from './region.ts';
import type { Succession } from './succession.ts';

/** The small data of the register as one whole; maps keep the order in which lists are shown. */
export type Register = {
  bodies: ReadonlyMap<string, Body>;
  successions: readonly Succession[];
  regions: ReadonlyMap<string, Region>;
  districts: ReadonlyMap<string, District>;
  daysOff: readonly DayOff[];
  calendar: WorkingCalendar;
};
