import type { System } from '#platform/actor.ts';
import { log } from '#platform/server/log.ts';
import { now } from '#platform/server/system-clock.ts';
import { placesOf } from '../../variants/server/variants.views.ts';
import type { PlanRun } from '../plan-run.ts';
import type { Placement, PlanningYear } from '../planning-year.ts';
import type { Standing } from '../units.ts';
import { planInThread } from './plan-in-thread.ts';
import { beginRun, moveRun } from './plan-runs.store.ts';
import { planningYearOf } from './planning-year.ts';
import { recordPlan, recordPlanFailure } from './record-plan.ts';

const PLANNER: System = { kind: 'system', name: 'make-plan' };

/** How often a search is begun again whose process died under it. */
const BEGUN_AT_MOST = 3;

/** Looks for the plan that was asked for and keeps it as a variant. Again, it is done once. */
export const carryOutPlan = async (id: string): Promise<void> => {
  const run = await beginRun(id, now());
  if (!run) return;
  if (run.begun > BEGUN_AT_MOST) return void (await recordPlanFailure(PLANNER, { run: id }));
  const year = await planningYearOf(run.year);
  try {
    const { placements, report } = await planInThread(year, await standingOf(run, year), ({ phase, bounds, seconds }) =>
      moveRun(id, { phase, ...bounds, seconds }, now())
    );
    await recordPlan(PLANNER, { run: id, places: placements, rules: year.rules, report });
  } catch (error) {
    log.error({ run: id, error: error instanceof Error ? error.message : 'unknown' }, 'no plan was made');
    await recordPlanFailure(PLANNER, { run: id });
  }
};

/** The places of the variant it is based on, as far as they are still wished for. */
const standingOf = async ({ basedOn, keeps }: PlanRun, year: PlanningYear): Promise<Standing> => {
  const places = basedOn === null ? [] : ((await placesOf([basedOn])).get(basedOn) ?? []);
  const wishes = new Set(year.wishes.map(({ id }) => id));
  const placed = places.flatMap(({ wish, region, on, locked }): Placement[] =>
    region !== null && on !== null && wishes.has(wish) ? [{ wish, region, on: on.toString(), locked }] : []
  );
  return { locked: placed.filter(({ locked }) => locked), keep: keeps ? placed.filter(({ locked }) => !locked) : [] };
};
