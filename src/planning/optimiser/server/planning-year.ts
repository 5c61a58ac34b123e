import { dayStatus, type DayStatus, type WorkingCalendar } from '#decree/index.ts';
import { database, type Database, type Tx } from '#platform/server/database/database.ts';
import { isValidOn } from '#registry/index.ts';
import { listDistricts, listRegions, workingCalendar } from '#registry/server/index.ts';
import { priorityWeights } from '../../priorities/server/adopted-priorities.views.ts';
import { standingEntries } from '../../variants/server/standing-entries.views.ts';
import { wishesOf } from '../../variants/server/wishes.ts';
import type { PlanningDay, PlanningYear } from '../planning-year.ts';
import { closedPeriodsOf, populationWishesOf, rulesOf } from './plan-settings.views.ts';
import { seasonsOf, travelDaysFrom } from './reference-data.ts';

const WORKING: readonly DayStatus[] = ['working', 'made-working'];

/** Everything a year's plan rests on, as it stands now. Ten queries for any number of bodies, the registers from memory. */
export const planningYearOf = async (year: number): Promise<PlanningYear> => {
  const ruled = await ruledYearOf(year);
  const weights = await priorityWeights(year, [...new Set(ruled.wishes.map(({ body }) => body))]);
  const rounded = [...weights].map(([body, ofRegions]) => [
    body,
    Object.fromEntries([...ofRegions].map(([region, index]) => [region, Math.round(index)]))
  ]);
  return { ...ruled, weights: Object.fromEntries(rounded) };
};

/**
 * The year without the bodies' priorities: all that clashes are told by. Five queries, also through the one connection of a command.
 */
export const ruledYearOf = async (year: number, db: Database | Tx = database()): Promise<PlanningYear> => {
  const [calendar, regions, districts] = await Promise.all([workingCalendar(), listRegions(), listDistricts()]);
  const rural = new Set(districts.filter(({ kind }) => kind === 'district').map(({ id }) => id));
  const first = Temporal.PlainDate.from({ year, month: 1, day: 1 });
  // One after another: a command has one connection.
  const wishes = await wishesOf(year, db);
  const rules = await rulesOf(year, db);
  const before = first.subtract({ days: Math.max(rules['head-rests'].parameter, LONGEST_WAY) }).toString();
  const standing = (await standingEntries(year, db)).filter(({ on }) => on >= before);
  const closed = await closedPeriodsOf(year, db);
  const population = await populationWishesOf(year, db);
  return {
    year,
    days: daysOf(year, calendar),
    wishes: wishes.map(({ id, body, regions: asked, districts: places, from, to, jointWith }) => ({
      id,
      body,
      regions: asked,
      from,
      to,
      rural: places.some((district) => rural.has(district)),
      jointWith
    })),
    standing: standing.map(({ id, body, region, on }) => ({ id, body, region, on })),
    regions: regions
      .filter((region) => isValidOn(region, first))
      .map(({ id }) => ({ id, travelDays: travelDaysFrom(id) })),
    weights: {},
    rules,
    closed: closed.map(({ region, fromOn, toOn }) => ({ region, from: fromOn.toString(), to: toOn.toString() })),
    seasons: seasonsOf(year),
    population: population.map(({ region, saturday, evening }) => ({ region, saturday, evening }))
  };
};

/** No way between two regions takes more days. */
const LONGEST_WAY = 7;

const daysOf = (year: number, calendar: WorkingCalendar): PlanningDay[] => {
  const first = Temporal.PlainDate.from({ year, month: 1, day: 1 });
  return Array.from({ length: first.daysInYear }, (_, at) => {
    const day = first.add({ days: at });
    const status = dayStatus(calendar, day);
    const off = !WORKING.includes(status);
    return { on: day.toString(), weekday: day.dayOfWeek, off, holiday: off && status !== 'weekend' };
  });
};
