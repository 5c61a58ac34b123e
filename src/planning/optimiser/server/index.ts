import type { Subscription } from '#platform/server/jobs/subscription.ts';
import { carryOutPlan } from './carry-out-plan.ts';

export { askPlan } from './ask-plan.ts';
export { carryOutPlan } from './carry-out-plan.ts';
export { closePeriod } from './close-period.ts';
export { openPeriod } from './open-period.ts';
export { isReport, planRunsOf, type ShownRun } from './plan-runs.views.ts';
export {
  type ClosedDays,
  closedPeriodsOf,
  populationWishesOf,
  type SaidWish,
  setRules
} from './plan-settings.views.ts';
export { planningYearOf } from './planning-year.ts';
export { SEASONS } from './reference-data.ts';
export { sayPopulationWish } from './say-population-wish.ts';
export { setPlanRule } from './set-plan-rule.ts';
export { stopPlan } from './stop-plan.ts';

export const planSubscriptions: readonly Subscription[] = [
  { name: 'make-plan', on: ['PlanAsked'], run: ({ object }) => carryOutPlan(object.id) }
];
