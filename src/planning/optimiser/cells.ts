import { closedPeriodAt, daysOutside, isMeetingDay, populationMissed, seasonsAt } from './day-fitness.ts';
import { dayNumber, weekOfDay } from './day-number.ts';
import {
  type Placement,
  type PlanningDay,
  type PlanningYear,
  type StandingVisit,
  weightOf,
  type Wish
} from './planning-year.ts';
import { MET_POINTS } from './score.ts';

/** Where and when a wish may stand by itself, and what it is worth there. `day` counts from the year's first. */
export type Cell = { readonly region: string; readonly day: number; readonly week: number; readonly value: number };

/** Every cell of a wish that no rule about a single visit forbids: region, window, days off, closed periods. */
export const cellsOf = (year: PlanningYear, wish: Wish): readonly Cell[] => {
  const days = year.days.flatMap((day, index) => (isInWindow(year, wish, day) ? [{ day, index }] : []));
  return regionsFor(year, wish).flatMap((region) =>
    days
      .filter(({ day }) => isOpen(year, region, day))
      .map(({ day, index }) => ({
        region,
        day: index,
        week: weekOfDay(dayNumber(day.on)),
        value: cellValue(year, wish, region, day)
      }))
  );
};

const regionsFor = (year: PlanningYear, wish: Wish): readonly string[] =>
  year.rules['wish-region'].on ? wish.regions : year.regions.map(({ id }) => id);

const isInWindow = (year: PlanningYear, wish: Wish, { on }: PlanningDay): boolean => {
  const { on: bound, parameter } = year.rules['wish-window'];
  return !bound || daysOutside(wish, on, dayNumber) <= parameter;
};

const isOpen = (year: PlanningYear, region: string, day: PlanningDay): boolean =>
  (!year.rules['no-day-off'].on || isMeetingDay(year, region, day)) &&
  (!year.rules['closed-period'].on || closedPeriodAt(year, region, day.on) === undefined);

/** What a wish is worth in a cell: met, the region's priority, less what the soft rules about a single visit deduct. */
const cellValue = (year: PlanningYear, wish: Wish, region: string, day: PlanningDay): number => {
  const { rules } = year;
  const cost = (rule: keyof typeof rules): number => (rules[rule].on ? rules[rule].parameter : 0);
  const otherRegion = wish.regions.includes(region) && region !== wish.regions[0] ? cost('first-choice') : 0;
  const missed = Math.round((cost('population-time') * populationMissed(year, region, day)) / 100);
  const seasons = seasonsAt(year, wish, region, day.on).reduce((sum, season) => sum + cost(season.rule), 0);
  return MET_POINTS + weightOf(year, wish.body, region) - otherRegion - missed - seasons;
};

/** Which day of the year an ISO day is, from 0. */
export const dayIndexOf = (year: PlanningYear, on: string): number => dayNumber(on) - dayNumber(year.days[0]?.on ?? on);

/** The cell in which a wish is locked, whatever the rules say of it. Throws for a day outside the year. */
export const lockedCell = (year: PlanningYear, wish: Wish, { region, on }: Pick<Placement, 'region' | 'on'>): Cell => {
  const index = dayIndexOf(year, on);
  const day = year.days[index];
  if (!day) throw new RangeError(`A locked day outside the year: ${on}`);
  return { region, day: index, week: weekOfDay(dayNumber(on)), value: cellValue(year, wish, region, day) };
};

/** The cell of a visit that stands already; it is worth nothing to the plan. The year before has days below 0. */
export const standingCell = (year: PlanningYear, { region, on }: StandingVisit): Cell => ({
  region,
  day: dayIndexOf(year, on),
  week: weekOfDay(dayNumber(on)),
  value: 0
});
