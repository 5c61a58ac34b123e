import * as m from '#paraglide/messages.js';
import type { Locale } from '#platform/locale.ts';
import type { AnswerKind } from './answer.ts';
import type { OutcomeKind } from './outcome.ts';
import type { CountedDays, PromiseState } from './promise.ts';
import type { QuarterState } from './quarter.ts';

type Words = (params?: Record<string, never>, options?: { locale: Locale }) => string;

/** The word of each state of a promise. */
export const STATE_WORDS: Readonly<Record<PromiseState, Words>> = {
  confirmed: m.follow_up_state_confirmed,
  disputed: m.follow_up_state_disputed,
  reported: m.follow_up_state_reported,
  'reported-late': m.follow_up_state_reported_late,
  refused: m.follow_up_state_refused,
  late: m.follow_up_state_late,
  soon: m.follow_up_state_soon,
  'in-work': m.follow_up_state_in_work
};

/** The word of each kind of outcome. */
export const KIND_WORDS: Readonly<Record<OutcomeKind, Words>> = {
  yes: m.follow_up_kind_yes,
  no: m.follow_up_kind_no,
  'another-way': m.follow_up_kind_another_way,
  'to-be-studied': m.follow_up_kind_to_be_studied
};

/** The word of each kind of answer. */
export const ANSWER_WORDS: Readonly<Record<AnswerKind, Words>> = {
  answered: m.follow_up_answer_kind_answered,
  'under-control': m.follow_up_answer_kind_under_control,
  'handed-over': m.follow_up_answer_kind_handed_over
};

/** The word of how a body stands with a quarter. */
export const QUARTER_WORDS: Readonly<Record<QuarterState, Words>> = {
  published: m.follow_up_quarter_published,
  'published-late': m.follow_up_quarter_published_late,
  awaited: m.follow_up_quarter_awaited,
  late: m.follow_up_quarter_late
};

/** «3 күн қалды», «опоздание 3 дня», "in 3 days"; today is said as today. */
export const daysInWords = ({ code, days }: CountedDays): string => {
  if (code === 'took') return days === 0 ? m.follow_up_days_took_none() : m.follow_up_days_took({ days });
  if (days === 0) return m.follow_up_days_today();
  return code === 'late' ? m.follow_up_days_late({ days }) : m.follow_up_days_left({ days });
};
