import { type DomainEvent, event } from '#platform/event.ts';
import type { ScheduleStatus } from '../schedule.ts';
import type { RemarkAnswer } from './remark.ts';

/** It is out for remarks until that day. */
export const scheduleSentForRemarks = (year: number, dueOn: Temporal.PlainDate, round: number): DomainEvent =>
  event('ScheduleSentForRemarks', 'schedule', String(year), { dueOn: dueOn.toString(), round });

/** Every remark is answered; so many had said nothing. */
export const scheduleAgreed = (year: number, silent: number): DomainEvent =>
  event('ScheduleAgreed', 'schedule', String(year), { silent });

/** The evidence for p(6,1). */
export const scheduleSubmitted = (year: number, facts: { body: string | null; late: boolean }): DomainEvent =>
  event('ScheduleSubmitted', 'schedule', String(year), facts);

/** Sent back from one status to an earlier one; the reason stands beside the step. */
export const scheduleReturned = (year: number, from: ScheduleStatus, to: ScheduleStatus): DomainEvent =>
  event('ScheduleReturned', 'schedule', String(year), { from, to });

/** Everybody may see it. */
export const schedulePublished = (year: number): DomainEvent => event('SchedulePublished', 'schedule', String(year));

/** A body said something of the schedule, or of one entry. */
export const remarkMade = (id: string, facts: { year: number; body: string; entry: string | null }): DomainEvent =>
  event('ScheduleRemarkMade', 'schedule-remark', id, { ...facts, year: String(facts.year) });

/** The answer to a remark. */
export const remarkAnswered = (id: string, facts: { year: number; body: string; answer: RemarkAnswer }): DomainEvent =>
  event('ScheduleRemarkAnswered', 'schedule-remark', id, { ...facts, year: String(facts.year) });

/** A body agrees without remarks. */
export const agreedWithoutRemarks = (year: number, body: string, round: number): DomainEvent =>
  event('ScheduleAgreedByBody', 'schedule', String(year), { body, round });
