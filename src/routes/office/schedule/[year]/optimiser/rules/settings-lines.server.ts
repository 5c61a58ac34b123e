import * as m from '#paraglide/messages.js';
import { localizeHref } from '#paraglide/runtime.js';
import { printPoint } from '#decree/index.ts';
import type { Actor } from '#platform/actor.ts';
import type { Locale } from '#platform/locale.ts';
import { dateRange, dayAndMonth, groupedNumber } from '#platform/words/index.ts';
import {
  inTwo,
  maySayPopulationWish,
  type RuleId,
  ruleName,
  ruleOf,
  RULES,
  ruleSays,
  type RuleUnit
} from '#planning/index.ts';
import { type ClosedDays, type SaidWish, SEASONS, type setRules } from '#planning/server/index.ts';
import type { ClosedLine, PopulationLine, RuleLine, SeasonLine } from '#planning/optimiser/ui/plan-settings-lines.ts';
import type { RegisterNames } from '../../../../../register-names.server.ts';

type SetRules = Awaited<ReturnType<typeof setRules>>;

const UNITS: Readonly<Record<RuleUnit, (inputs: Record<string, never>, options: { locale: Locale }) => string>> = {
  days: m.optimiser_rule_parameter_days,
  meetings: m.optimiser_rule_parameter_meetings,
  visits: m.optimiser_rule_parameter_visits,
  points: m.optimiser_rule_parameter_points
};

/** Every rule as it stands in a year, in words. */
export const ruleLines = (set: SetRules, locale: Locale): RuleLine[] =>
  RULES.map(({ id }) => ruleLine(id, set, locale));

const ruleLine = (rule: RuleId, set: SetRules, locale: Locale): RuleLine => {
  const { hard, cites, ours, parameter } = ruleOf(rule);
  const changed = set.find((one) => one.rule === rule);
  const value = changed?.parameter ?? parameter?.standard ?? 0;
  const point = cites.map((cited) => printPoint(cited, locale)).join(', ');
  return {
    rule,
    name: ruleName(rule, locale),
    says: ruleSays(rule, value, locale),
    hard,
    on: changed?.on ?? true,
    source: ours ? m.optimiser_rule_ours({ point }, { locale }) : m.optimiser_rule_source({ point }, { locale }),
    changed: changed ? m.optimiser_rule_changed({ reason: changed.reason }, { locale }) : null,
    parameter: parameter && {
      label: UNITS[parameter.unit]({}, { locale }),
      hint: m.optimiser_rule_limits({ min: parameter.min, max: parameter.max }, { locale }),
      value: String(value)
    },
    version: String(changed?.version ?? 0)
  };
};

/** Closed days in words. */
export const closedLines = (periods: readonly ClosedDays[], names: RegisterNames, locale: Locale): ClosedLine[] =>
  periods.map(({ id, region, fromOn, toOn, reasonKk, reasonRu }) => {
    const { text, lang } = inTwo(reasonKk, reasonRu, locale);
    const everywhere = m.optimiser_closed_everywhere({}, { locale });
    return {
      id,
      days: dateRange(fromOn, toOn, locale),
      region: region === null ? everywhere : names.region(region),
      reason: text,
      lang
    };
  });

/** Each region with what suits its residents; `sayHref` where the reader may say it. */
export const populationLines = (
  said: readonly SaidWish[],
  names: RegisterNames,
  { actor, locale, path }: { actor: Actor; locale: Locale; path: string }
): PopulationLine[] =>
  names.regions.map(({ value: region, text }) => {
    const one = said.find((wish) => wish.region === region);
    return {
      region,
      name: text,
      saturday: one ? String(one.saturday) : null,
      evening: one ? String(one.evening) : null,
      source: sourceWords(one, locale),
      note: one?.note ?? '',
      sayHref: maySayPopulationWish(actor, region) ? `${localizeHref(path)}?region=${region}#say` : null
    };
  });

const sourceWords = (said: SaidWish | undefined, locale: Locale): string => {
  if (!said) return m.optimiser_population_none({}, { locale });
  return said.source === 'akimat'
    ? m.optimiser_population_akimat({}, { locale })
    : m.optimiser_population_poll_of({ asked: groupedNumber(said.asked ?? 0, locale) }, { locale });
};

/** The seasons in words. */
export const seasonLines = (year: number, names: RegisterNames, locale: Locale): SeasonLine[] =>
  SEASONS.map((season) => ({
    id: season.id,
    name: season.names[locale],
    when: [season.from, season.to]
      .map((on) => dayAndMonth(Temporal.PlainDate.from(`${year}-${on}`), locale))
      .join(' – '),
    where: season.regions.map(names.region).join(', '),
    source: season.source[locale]
  }));
