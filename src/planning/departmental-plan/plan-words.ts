import * as m from '#paraglide/messages.js';
import type { Locale } from '#platform/locale.ts';
import type { PlanAmendment, PlanItemKind, PlanStatus } from './departmental-plan.ts';

type Words = (inputs: Record<string, never>, options: { locale: Locale }) => string;

const KINDS: Readonly<Record<PlanItemKind, Words>> = {
  meeting: m.plan_kind_meeting,
  briefing: m.plan_kind_briefing,
  interview: m.plan_kind_interview,
  publication: m.plan_kind_publication,
  broadcast: m.plan_kind_broadcast,
  'open-day': m.plan_kind_open_day,
  hotline: m.plan_kind_hotline,
  reception: m.plan_kind_reception,
  other: m.plan_kind_other
};

const STATUSES: Readonly<Record<PlanStatus | 'none', Words>> = {
  none: m.plan_status_none,
  draft: m.plan_status_draft,
  adopted: m.plan_status_adopted,
  published: m.plan_status_published
};

const AMENDMENTS: Readonly<Record<PlanAmendment['kind'], Words>> = {
  added: m.plan_amendment_added,
  amended: m.plan_amendment_amended,
  withdrawn: m.plan_amendment_withdrawn
};

const TONES = { none: 'neutral', draft: 'neutral', adopted: 'accent', published: 'kept' } as const;

/** What an item of a departmental plan is, in words. */
export const planItemKindWords = (kind: PlanItemKind, locale: Locale): string => KINDS[kind]({}, { locale });

/** What was done to an item after the adoption, in words. */
export const planAmendmentWords = (kind: PlanAmendment['kind'], locale: Locale): string =>
  AMENDMENTS[kind]({}, { locale });

/** How a departmental plan stands, in words; `none` while the body has not begun. */
export const planStatusWords = (status: PlanStatus | 'none', locale: Locale): string =>
  STATUSES[status]({}, { locale });

/** How the word of a status looks. */
export const planTone = (status: PlanStatus | 'none'): (typeof TONES)[keyof typeof TONES] => TONES[status];
