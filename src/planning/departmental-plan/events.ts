import { type DomainEvent, event, type Facts, publishing, type Frozen } from '#platform/event.ts';
import type { PlanItemTerms } from './departmental-plan.ts';

type Place = { readonly year: number; readonly body: string };

const factsOf = (
  { year, body }: Place,
  { kind, post, region, plannedOn, precision, format }: PlanItemTerms
): Facts => ({
  year,
  body,
  kind,
  post,
  region,
  plannedOn: plannedOn.toString(),
  precision,
  format
});

const ofPlan = (type: string, { year, body }: Place, facts: Facts = {}): DomainEvent =>
  event(type, 'departmental-plan', `${body}/${year}`, { year, body, ...facts });

/** An item of a body's plan, with its terms. */
export const planItemAdded = (id: string, place: Place, terms: PlanItemTerms): DomainEvent =>
  event('PlanItemAdded', 'plan-item', id, factsOf(place, terms));

/** The terms as they stand now, and the day that stood before. */
export const planItemChanged = (id: string, place: Place, terms: PlanItemTerms, was: PlanItemTerms): DomainEvent =>
  event('PlanItemChanged', 'plan-item', id, { ...factsOf(place, terms), wasOn: was.plannedOn.toString() });

/** The item stays visible where the plan was adopted, struck out. */
export const planItemWithdrawn = (id: string, { year, body }: Place): DomainEvent =>
  event('PlanItemWithdrawn', 'plan-item', id, { year, body });

/** The evidence for p(1,4,3). `year` is the year that is planned; the duty is that of the year before, its `period`. */
export const departmentalPlanAdopted = (
  place: Place,
  adoptedOn: Temporal.PlainDate,
  items: number,
  late: boolean
): DomainEvent =>
  ofPlan('DepartmentalPlanAdopted', place, {
    period: String(place.year - 1),
    adoptedOn: adoptedOn.toString(),
    items,
    late
  });

/** The plan is public as it stands now, frozen: when it is published, and after each amendment. */
export const departmentalPlanPublished = (place: Place, frozen: Frozen): DomainEvent =>
  publishing(ofPlan('DepartmentalPlanPublished', place), frozen);
