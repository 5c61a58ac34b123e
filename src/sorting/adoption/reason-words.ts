// Each position says its reason in a sentence of its own; nothing is glued from pieces.
import { isTelling } from '../trends.ts';
import * as m from '#paraglide/messages.js';
import type { Locale } from '#platform/locale.ts';
import { groupedNumber, percent } from '#platform/words/index.ts';
import type { Column, Ranked, Reason, SortedGroup, SortingResult, Trend, UrgencySignal } from '../result.ts';
import type { Route } from '../routing.ts';

type Words = (inputs: Record<string, never>, options: { locale: Locale }) => string;

/** What each column is called. */
export const COLUMN_WORDS: Readonly<Record<Column, Words>> = {
  support: m.adopted_order_support,
  fair: m.adopted_order_fair,
  urgency: m.adopted_order_urgency
};

/** How each column is made, in a sentence. */
export const COLUMN_MEANING: Readonly<Record<Column, Words>> = {
  support: m.adopted_about_support,
  fair: m.adopted_about_fair,
  urgency: m.adopted_about_urgency
};

const supportWords = ({ people, behindBy }: Extract<Reason, { column: 'support' }>, locale: Locale): string => {
  const count = groupedNumber(people, locale);
  if (behindBy === null) return m.adopted_reason_support_first({ people: count }, { locale });
  if (behindBy === 0) return m.adopted_reason_support_same({ people: count }, { locale });
  return m.adopted_reason_support_behind({ people: count, behind: groupedNumber(behindBy, locale) }, { locale });
};

const fairWords = ({ share, places }: Extract<Reason, { column: 'fair' }>, locale: Locale): string => {
  const part = percent(share, locale, share < 0.1 ? 1 : 0);
  return places === 0
    ? m.adopted_reason_fair_new({ share: part }, { locale })
    : m.adopted_reason_fair_served({ share: part, places }, { locale });
};

const signalWords = (signal: UrgencySignal, locale: Locale): string => {
  switch (signal.kind) {
    case 'danger':
      return m.adopted_signal_danger({ word: signal.word }, { locale });
    case 'term':
      return signal.daysLeft < 0
        ? m.adopted_signal_term_over({ days: -signal.daysLeft }, { locale })
        : m.adopted_signal_term({ days: signal.daysLeft }, { locale });
    case 'reopened':
      return m.adopted_signal_reopened({}, { locale });
    case 'promised':
      return m.adopted_signal_promised({}, { locale });
  }
};

/** Why a group stands in its place, in the reader's language. */
export const reasonWords = ({ reason }: Ranked, locale: Locale): string => {
  if (reason.column === 'support') return supportWords(reason, locale);
  if (reason.column === 'fair') return fairWords(reason, locale);
  const said = reason.signals.map((signal) => signalWords(signal, locale));
  return said.length === 0 ? m.adopted_reason_urgency_none({}, { locale }) : said.join(' ');
};

/** The places of a group in all three columns. */
export const positionWords = ({ ranks }: Pick<SortedGroup, 'ranks'>, locale: Locale): string =>
  m.adopted_positions(
    { support: ranks.support.position, fair: ranks.fair.position, urgency: ranks.urgency.position },
    { locale }
  );

/** How a matter goes against its own past, with the least that it can have changed; where the bounds hold 1, nothing can be told. */
export const trendWords = (trend: Trend, locale: Locale): string => {
  const { now, before, ratio, low, high } = trend;
  if (!isTelling(trend)) return m.adopted_trend_none({ now, before }, { locale });
  if (before === 0) return m.adopted_trend_new({ now }, { locale });
  const times = (number: number): string => groupedNumber(number, locale, 1);
  return low > 1
    ? m.adopted_trend_up({ now, before, ratio: times(ratio), least: times(low) }, { locale })
    : m.adopted_trend_down({ now, before, ratio: times(1 / ratio), least: times(1 / high) }, { locale });
};

const ROUTES: Readonly<Record<Exclude<Route, 'ministry'>, Words>> = {
  akimat: m.adopted_route_akimat,
  'quasi-state': m.adopted_route_quasi_state,
  other: m.adopted_route_other
};

/** To whom a group goes: the competent body by its name, or the other path. */
export const addresseeWords = (
  route: Route | null,
  body: string | null,
  { locale, bodyName }: { locale: Locale; bodyName: (id: string) => string }
): string => {
  if (route === 'ministry') return body === null ? m.adopted_route_unknown({}, { locale }) : bodyName(body);
  return (route === null ? m.adopted_route_unknown : ROUTES[route])({}, { locale });
};

/** From how much the machine had learned; undefined for results of before it was kept. */
export const learnedWords = ({ method }: Pick<SortingResult, 'method'>, locale: Locale): string | undefined =>
  method.learned && m.adopted_learned(method.learned, { locale });
