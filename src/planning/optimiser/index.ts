export { clashesOf } from './clashes.ts';
export {
  type Clash,
  type ClosedPeriod,
  type Placement,
  type PlanningDay,
  type PlanningRegion,
  type PlanningYear,
  type PopulationWish,
  isInYear,
  type Season,
  type StandingVisit,
  type Wish,
  wishOfStanding
} from './planning-year.ts';
export {
  isHard,
  isRuleId,
  type Rule,
  RULE_IDS,
  type RuleId,
  ruleOf,
  RULES,
  type RuleSetting,
  type RuleSettings,
  ruleSettings,
  type RuleUnit
} from './rules.ts';
export { clashSays, ruleName, ruleSays } from './rule-words.ts';
export { maySayPopulationWish, maySetPlan } from './permissions.ts';
export { isQuiet } from './plan-run.ts';
export type { PlanReport, Reason, Unmet } from './report.ts';
export { type Score, scoreOf } from './score.ts';
