import { dayStatus, type DayStatus } from '#decree/index.ts';
import { database, type Database, type Tx } from '#platform/server/database/database.ts';
import { listRegions, workingCalendar } from '#registry/server/index.ts';
import { type PlanningDay, type PlanningYear, ruleSettings } from '../../optimiser/index.ts';
import { wishesOf } from './wishes.ts';

const HOLIDAYS: readonly DayStatus[] = ['holiday', 'day-off', 'substitute', 'made-free'];
const WORKING: readonly DayStatus[] = ['working', 'made-working'];

/** What the clashes of a year are judged by. */
export const planningYearOf = async (year: number, db: Database | Tx = database()): Promise<PlanningYear> => {
  const [wishes, calendar, regions] = await Promise.all([wishesOf(year, db), workingCalendar(), listRegions()]);
  const first = Temporal.PlainDate.from({ year, month: 1, day: 1 });
  const days = Array.from({ length: first.daysInYear }, (_, at): PlanningDay => {
    const day = first.add({ days: at });
    const status = dayStatus(calendar, day);
    const off = !WORKING.includes(status);
    return { on: day.toString(), weekday: day.dayOfWeek, off, holiday: HOLIDAYS.includes(status) };
  });
  return {
    year,
    days,
    wishes: wishes.map(({ id, body, regions: asked, from, to, jointWith }) => ({
      id,
      body,
      regions: asked,
      from,
      to,
      rural: false,
      jointWith
    })),
    regions: regions.map(({ id }) => ({ id, travelDays: {} })),
    weights: {},
    rules: ruleSettings(),
    closed: [],
    seasons: [],
    population: []
  };
};
