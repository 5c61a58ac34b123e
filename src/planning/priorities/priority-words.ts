import * as m from '#paraglide/messages.js';
import type { Locale } from '#platform/locale.ts';
import { groupedNumber, percent } from '#platform/words/index.ts';
import { type BuiltIn, type ComponentId, indicatorComponent, isBuiltIn, MEASURES } from './component.ts';
import { explanationOf } from './explanation.ts';
import type { RegionFigure } from './figure.ts';
import type { IndicatorTerms } from './indicator.ts';
import type { PrioritiesBasis } from './priorities-content.ts';
import type { IndexPart } from './priority-index.ts';

type Words = (inputs: Record<string, never>, options: { locale: Locale }) => string;

const NAMES: Readonly<Record<BuiltIn, Words>> = {
  questions: m.priorities_component_questions,
  support: m.priorities_component_support,
  unresolved: m.priorities_component_unresolved,
  disputed: m.priorities_component_disputed,
  risks: m.priorities_component_risks,
  visit: m.priorities_component_visit,
  systemic: m.priorities_component_systemic
};

const SOURCES: Readonly<Record<BuiltIn, Words>> = {
  questions: m.priorities_source_questions,
  support: m.priorities_source_support,
  unresolved: m.priorities_source_unresolved,
  disputed: m.priorities_source_disputed,
  risks: m.priorities_source_risks,
  visit: m.priorities_source_visit,
  systemic: m.priorities_source_systemic
};

/** What is known of the imported indicators, by their component. */
export type IndicatorsOf = ReadonlyMap<ComponentId, IndicatorTerms>;

/** The indicators of these priorities by their component. */
export const indicatorTerms = ({ indicators }: Pick<PrioritiesBasis, 'indicators'>): IndicatorsOf =>
  new Map(indicators.map((one) => [indicatorComponent(one.id), one]));

/** What a component is called: ours in the reader's language, an indicator as the body named it. */
export const componentName = (component: ComponentId, indicators: IndicatorsOf, locale: Locale): string =>
  isBuiltIn(component) ? NAMES[component]({}, { locale }) : (indicators.get(component)?.name ?? component);

/** Where a component's figures come from. */
export const sourceWords = (component: ComponentId, indicators: IndicatorsOf, locale: Locale): string => {
  if (isBuiltIn(component)) return SOURCES[component]({}, { locale });
  const terms = indicators.get(component);
  return terms ? m.priorities_source_indicator({ source: terms.source, period: terms.period }, { locale }) : '';
};

const MOST_DECIMALS = 6;

/** As many decimals as the number has. */
const plainDecimal = (number: number, locale: Locale): string => {
  const decimals = /\.(\d+)$/.exec(String(number))?.[1]?.length ?? 0;
  return groupedNumber(number, locale, Math.min(decimals, MOST_DECIMALS));
};

const valueText = ({ component, value }: Pick<RegionFigure, 'component' | 'value'>, locale: Locale): string => {
  if (!isBuiltIn(component)) return plainDecimal(value, locale);
  const { unit, decimals } = MEASURES[component];
  return unit === 'share' ? percent(value, locale, decimals) : groupedNumber(value, locale, decimals);
};

const isNever = ({ component, numerator }: RegionFigure): boolean => component === 'visit' && numerator === null;

/** A figure as it stands in a table. */
export const figureText = (figure: RegionFigure, locale: Locale): string => {
  const text = valueText(figure, locale);
  return isNever(figure) ? m.priorities_never_short({ days: text }, { locale }) : text;
};

/** What a part says of its region, and its place among all; nothing where there is no figure. */
export type Reason = { readonly fact: string; readonly place: string };

/** A part in words: the fact by itself, and the place of the region by it. */
export const reasonWords = (part: IndexPart, indicators: IndicatorsOf, locale: Locale): Reason | undefined => {
  const { figure, place, of, equal } = part;
  if (figure === null || place === null) return undefined;
  return {
    fact: factWords(figure, indicators, locale),
    place:
      equal === 0
        ? m.priorities_place({ place, of }, { locale })
        : m.priorities_place_shared({ place, of, equal }, { locale })
  };
};

const factWords = (figure: RegionFigure, indicators: IndicatorsOf, locale: Locale): string => {
  const { component, numerator, denominator } = figure;
  const value = valueText(figure, locale);
  if (!isBuiltIn(component)) {
    const { name, unit } = indicators.get(component) ?? { name: component, unit: '' };
    return m.priorities_reason_indicator({ value, name, unit }, { locale });
  }
  const [part, whole] = [groupedNumber(numerator ?? 0, locale), groupedNumber(denominator ?? 0, locale)];
  const words = isNever(figure) ? m.priorities_reason_never : FACTS[component];
  return words({ value, part, whole }, { locale });
};

type Said = { value: string; part: string; whole: string };

const FACTS: Readonly<Record<BuiltIn, (said: Said, options: { locale: Locale }) => string>> = {
  questions: m.priorities_reason_questions,
  support: m.priorities_reason_support,
  unresolved: m.priorities_reason_unresolved,
  disputed: m.priorities_reason_disputed,
  risks: m.priorities_reason_risks,
  visit: m.priorities_reason_visit,
  systemic: m.priorities_reason_systemic
};

/**
 * Why a body goes to a region in a year, as a proposal says it: its place, its index and what speaks for it. Undefined for
 * a region without a place.
 */
export const priorityJustification = (basis: PrioritiesBasis, region: string, locale: Locale): string | undefined => {
  const found = basis.ranked.find((one) => one.region === region);
  if (!found || found.rank === null || found.index === null) return undefined;
  const reasons = explanationOf(found).for.flatMap((part) => {
    const reason = reasonWords(part, indicatorTerms(basis), locale);
    return reason ? [`${reason.fact} (${reason.place})`] : [];
  });
  return m.priorities_justification(
    {
      year: basis.year,
      rank: found.rank,
      index: groupedNumber(found.index, locale, 1),
      reasons: reasons.length > 0 ? reasons.join('; ') : m.priorities_nothing_stands_out({}, { locale })
    },
    { locale }
  );
};
