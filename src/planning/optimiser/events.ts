import { type DomainEvent, event } from '#platform/event.ts';
import type { RuleId, RuleSetting } from './rules.ts';

/** A rule of a year's plan is set, with what stood before. */
export const planRuleSet = (year: number, rule: RuleId, now: RuleSetting, was: RuleSetting): DomainEvent =>
  event('PlanRuleSet', 'plan-rule', `${year}-${rule}`, {
    on: now.on,
    parameter: now.parameter,
    wasOn: was.on,
    wasParameter: was.parameter
  });

/** Days are closed for meetings, in a region or (null) everywhere. */
export const periodClosed = (
  id: string,
  facts: { year: number; region: string | null; from: string; to: string }
): DomainEvent => event('PlanPeriodClosed', 'closed-period', id, { ...facts, year: String(facts.year) });

export const periodOpened = (id: string): DomainEvent => event('PlanPeriodOpened', 'closed-period', id);

/** p(1,4,1): what suits the population of a region, in per cent. */
export const populationWishSaid = (
  year: number,
  region: string,
  facts: { saturday: number; evening: number; source: string }
): DomainEvent => event('PopulationWishSaid', 'population-wish', `${year}-${region}`, facts);

/** The best plan of a year is to be looked for. A job answers. */
export const planAsked = (id: string, year: number): DomainEvent =>
  event('PlanAsked', 'plan-run', id, { year: String(year) });

export const planStopAsked = (id: string): DomainEvent => event('PlanStopAsked', 'plan-run', id);

/** The plan was found, as far as `ended` says, and stands as a variant. */
export const planMade = (
  id: string,
  facts: { variant: string; ended: string; value: number; met: number }
): DomainEvent => event('PlanMade', 'plan-run', id, facts);

/** No plan came of it: the machine failed, or its process died and another was asked for. */
export const planRunEnded = (id: string, outcome: 'failed' | 'interrupted'): DomainEvent =>
  event('PlanRunEnded', 'plan-run', id, { outcome });
