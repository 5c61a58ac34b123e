import * as m from '#paraglide/messages.js';
import type { Locale } from '#platform/locale.ts';
import { dateRange, monthAndYear } from '#platform/words/index.ts';
import type { Term } from './differences.ts';
import type { PackageStatus } from './package-status.ts';
import { type DayWindow, type ProposalTerms, windowKind } from './proposal.ts';

type Words = (inputs: Record<string, never>, options: { locale: Locale }) => string;

const STATUSES: Readonly<Record<PackageStatus | 'none', Words>> = {
  none: m.proposals_status_none,
  draft: m.proposals_status_draft,
  submitted: m.proposals_status_submitted,
  returned: m.proposals_status_returned,
  accepted: m.proposals_status_accepted
};

const TERM_WORDS: Readonly<Record<Term, Words>> = {
  place: m.proposals_term_place,
  window: m.proposals_term_window,
  format: m.proposals_term_format,
  theme: m.proposals_term_theme,
  justification: m.proposals_term_justification,
  participants: m.proposals_term_participants,
  jointWith: m.proposals_term_jointWith
};

/** How a package stands, in words; `none` while the body has not begun. */
export const packageWords = (status: PackageStatus | 'none', locale: Locale): string =>
  STATUSES[status]({}, { locale });

const TONES = { none: 'neutral', draft: 'neutral', submitted: 'accent', returned: 'late', accepted: 'kept' } as const;

/** How the word of a status looks. */
export const packageTone = (status: PackageStatus | 'none'): (typeof TONES)[keyof typeof TONES] => TONES[status];

/** A part of a line, in words. */
export const proposalTermWords = (term: Term, locale: Locale): string => TERM_WORDS[term]({}, { locale });

/** The wished day, month or span of days, with its year. */
export const windowWords = (window: DayWindow, locale: Locale): string =>
  windowKind(window) === 'month'
    ? monthAndYear(window.from, locale)
    : dateRange(window.from.toString(), window.to.toString(), locale);

/** Why, in the reader's language where it is given in it, else in the other; null where it is given in none. */
export const justificationOf = (
  { justificationKk: kk, justificationRu: ru }: Pick<ProposalTerms, 'justificationKk' | 'justificationRu'>,
  locale: Locale
): { text: string; lang: 'kk' | 'ru' } | null => {
  const inRussian = { text: ru, lang: 'ru' } as const;
  const inKazakh = { text: kk, lang: 'kk' } as const;
  return (locale === 'ru' ? [inRussian, inKazakh] : [inKazakh, inRussian]).find(({ text }) => text !== '') ?? null;
};
