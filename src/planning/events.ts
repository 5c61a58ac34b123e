import { type DomainEvent, event } from '#platform/event.ts';
import type { EntryTerms } from './schedule.ts';

/** A year has got its schedule, as a draft. */
export const scheduleOpened = (year: number): DomainEvent => event('ScheduleOpened', 'schedule', String(year));

/** The evidence for p(4,3). */
export const scheduleApproved = (year: number, approvedOn: Temporal.PlainDate, entries: number): DomainEvent =>
  event('ScheduleApproved', 'schedule', String(year), { approvedOn: approvedOn.toString(), entries });

const factsOf = ({ body, region, plannedOn, format }: EntryTerms): Record<string, string> => ({
  body,
  region,
  plannedOn: plannedOn.toString(),
  format
});

/** An entry of the schedule, with its terms. */
export const entryAdded = (id: string, terms: EntryTerms): DomainEvent =>
  event('ScheduleEntryAdded', 'schedule-entry', id, factsOf(terms));

/** The terms as they stand now, and the day and region that stood before. */
export const entryAmended = (id: string, terms: EntryTerms, was: EntryTerms): DomainEvent =>
  event('ScheduleEntryAmended', 'schedule-entry', id, {
    ...factsOf(terms),
    wasOn: was.plannedOn.toString(),
    wasRegion: was.region
  });

/** The entry stays visible, struck out. */
export const entryWithdrawn = (id: string, body: string): DomainEvent =>
  event('ScheduleEntryWithdrawn', 'schedule-entry', id, { body });
