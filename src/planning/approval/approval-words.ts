import * as m from '#paraglide/messages.js';
import type { Locale } from '#platform/locale.ts';
import { datedOn } from '#platform/words/index.ts';
import type { DocumentKind, Schedule, ScheduleStatus } from '../schedule.ts';

type Words = (inputs: Record<string, never>, options: { locale: Locale }) => string;

const STATUSES: Readonly<Record<ScheduleStatus, Words>> = {
  draft: m.approval_status_draft,
  agreeing: m.approval_status_agreeing,
  agreed: m.approval_status_agreed,
  submitted: m.approval_status_submitted,
  approved: m.approval_status_approved,
  published: m.approval_status_published
};

const STEPS: Readonly<Record<ScheduleStatus, Words>> = {
  draft: m.approval_step_draft,
  agreeing: m.approval_step_agreeing,
  agreed: m.approval_step_agreed,
  submitted: m.approval_step_submitted,
  approved: m.approval_step_approved,
  published: m.approval_step_published
};

type Documented = (inputs: { dated: string; number: string }, options: { locale: Locale }) => string;

const DOCUMENTS: Readonly<Record<DocumentKind, Documented>> = {
  resolution: m.approval_document_resolution,
  order: m.approval_document_order,
  minutes: m.approval_document_minutes
};

const KINDS: Readonly<Record<DocumentKind, Words>> = {
  resolution: m.approval_kind_resolution,
  order: m.approval_kind_order,
  minutes: m.approval_kind_minutes
};

/** How far a schedule is, in a word. */
export const scheduleStatusWords = (status: ScheduleStatus, locale: Locale): string => STATUSES[status]({}, { locale });

/** What happens until a schedule has this status. */
export const scheduleStepWords = (status: ScheduleStatus, locale: Locale): string => STEPS[status]({}, { locale });

/** A kind of document of the Government. */
export const documentKindWords = (kind: DocumentKind, locale: Locale): string => KINDS[kind]({}, { locale });

/** By which document of which day the schedule was approved; null while it is not. */
export const approvalWords = (
  { approvedOn, documentKind, document }: Pick<Schedule, 'approvedOn' | 'documentKind' | 'document'>,
  locale: Locale
): string | null =>
  approvedOn && documentKind && document
    ? DOCUMENTS[documentKind]({ dated: datedOn(approvedOn, locale), number: document }, { locale })
    : null;
