import type { VerdictKind, VerdictReason } from '#decree/index.ts';
import * as m from '#paraglide/messages.js';
import type { Locale } from '#platform/locale.ts';
import { onDay } from '#platform/words/index.ts';
import { deedList } from './deed-words.ts';
import type { PlainWords } from './plain-words.ts';

const VERDICTS: Readonly<Record<VerdictKind, PlainWords>> = {
  overdue: m.decree_verdict_overdue,
  'due-soon': m.decree_verdict_due_soon,
  'kept-late': m.decree_verdict_kept_late,
  'not-due': m.decree_verdict_not_due,
  kept: m.decree_verdict_kept,
  'not-applicable': m.decree_verdict_not_applicable
};

/** The verdict in a word or two: «Мерзімі өтіп кетті», «Просрочено», "Overdue". */
export const verdictWord = (kind: VerdictKind, locale: Locale): string => VERDICTS[kind]({}, { locale });

type WithFacts = 'done' | 'done-late' | 'time-left' | 'nothing-recorded' | 'part-missing' | 'does-not-satisfy';

const PLAIN: Readonly<Record<Exclude<VerdictReason['code'], WithFacts>, PlainWords>> = {
  'no-term': m.decree_reason_no_term,
  'meeting-cancelled': m.decree_reason_meeting_cancelled,
  'meeting-not-held': m.decree_reason_meeting_not_held,
  'risk-closed': m.decree_reason_risk_closed,
  'meeting-refused': m.decree_reason_meeting_refused,
  'participation-refused': m.decree_reason_participation_refused,
  'act-repealed': m.decree_reason_act_repealed,
  'no-act-awaited': m.decree_reason_no_act_awaited
};

const timeLeft = (days: number, locale: Locale): string =>
  days === 0 ? m.decree_reason_due_today({}, { locale }) : m.decree_reason_time_left({ days }, { locale });

/** Why the verdict is what it is, without a full stop: «Остался 1 день», "Done on 15 December 2026". */
export const reasonWords = (reason: VerdictReason, locale: Locale): string => {
  switch (reason.code) {
    case 'done':
      return m.decree_reason_done({ on: onDay(reason.on, locale) }, { locale });
    case 'done-late':
      return m.decree_reason_done_late({ on: onDay(reason.on, locale), days: reason.daysLate }, { locale });
    case 'time-left':
      return timeLeft(reason.days, locale);
    case 'nothing-recorded':
      return m.decree_reason_nothing_recorded({ days: reason.daysLate }, { locale });
    case 'part-missing': {
      const deeds = deedList(reason.missing, locale);
      return m.decree_reason_part_missing({ deeds, days: reason.daysLate }, { locale });
    }
    case 'does-not-satisfy':
      return m.decree_reason_does_not_satisfy({ deeds: deedList(reason.events, locale) }, { locale });
    default:
      return PLAIN[reason.code]({}, { locale });
  }
};
