import { database } from '#platform/server/database/database.ts';
import { planningYearOf } from '../../optimiser/server/planning-year.ts';
import type { PlanItem } from '../departmental-plan.ts';
import { type HeadVisit, type PlanWarning, planWarnings } from '../warnings.ts';

/** The days on which first heads meet the population, by the year's schedule as it stands. */
const headVisits = async (year: number): Promise<HeadVisit[]> => {
  const rows = await database()
    .selectFrom('scheduleEntries')
    .select(['id', 'body', 'region', 'plannedOn'])
    .where('year', '=', year)
    .where('precision', '=', 'day')
    .where('withdrawnAt', 'is', null)
    .execute();
  return rows.map(({ plannedOn, ...visit }) => ({ ...visit, on: plannedOn }));
};

/** What the schedule's rules say of the items of a plan. */
export const warningsOf = async (year: number, items: readonly PlanItem[]): Promise<readonly PlanWarning[]> => {
  const [visits, around] = await Promise.all([headVisits(year), planningYearOf(year)]);
  return planWarnings(around, items, visits);
};
