import type { WorkingCalendar } from '#decree/index.ts';
import type { DayOff } from '../day-off.ts';
import { register } from './kept-register.ts';

/** The working calendar of all years kept: for the rules of decree/working-days. */
export const workingCalendar = async (): Promise<WorkingCalendar> => (await register()).calendar;

/** The days of a year that differ from the plain week, in their order; substitutes follow from the rule and are not among them. */
export const daysOffOf = async (year: number): Promise<readonly DayOff[]> =>
  (await register()).daysOff.filter(({ day }) => day.year === year);
