import { database } from '#platform/server/database/database.ts';
import type { PlanRun } from '../plan-run.ts';
import type { PlanReport } from '../report.ts';

/** A search with the report of its plan, where it came to one. */
export type ShownRun = PlanRun & { report: PlanReport | null };

/** The last searches of a year, the newest first, with their reports. One query. */
export const planRunsOf = async (year: number, limit: number): Promise<ShownRun[]> => {
  const rows = await database()
    .selectFrom('planRuns as r')
    .leftJoin('scheduleVariants as v', 'v.id', 'r.variant')
    .selectAll('r')
    .select('v.report')
    .where('r.year', '=', year)
    .orderBy('r.askedAt', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ report, ...run }) => ({ ...run, report: isReport(report) ? report : null }));
};

/** Is what was kept with a variant the optimiser's report? Written by this product alone and never changed, so that its shape tells it. */
export const isReport = (value: unknown): value is PlanReport =>
  typeof value === 'object' && value !== null && 'unmet' in value && 'deducted' in value;
