import * as m from '#paraglide/messages.js';
import type { Locale } from '#platform/locale.ts';
import type { Clash } from './planning-year.ts';
import type { RuleId } from './rules.ts';

type In = { locale: Locale };
type Name = (inputs: Record<string, never>, options: In) => string;
type Says = (inputs: { parameter: number }, options: In) => string;

const NO_FACTS = {
  from: '',
  to: '',
  outside: 0,
  apart: 0,
  rest: 0,
  onTheWay: 0,
  meetings: 0,
  capacity: 0,
  visits: 0,
  minimum: 0,
  first: 0,
  second: 0,
  third: 0,
  fourth: 0,
  missed: 0
};
type Facts = Readonly<Record<keyof typeof NO_FACTS, string | number>>;

const NAMES: Readonly<Record<RuleId, Name>> = {
  'wish-region': m.optimiser_rule_wish_region,
  'wish-window': m.optimiser_rule_wish_window,
  'no-day-off': m.optimiser_rule_no_day_off,
  'closed-period': m.optimiser_rule_closed_period,
  'one-visit-a-week': m.optimiser_rule_one_visit_a_week,
  'head-rests': m.optimiser_rule_head_rests,
  'travel-days': m.optimiser_rule_travel_days,
  'day-capacity': m.optimiser_rule_day_capacity,
  'region-minimum': m.optimiser_rule_region_minimum,
  'even-quarters': m.optimiser_rule_even_quarters,
  'first-choice': m.optimiser_rule_first_choice,
  'come-together': m.optimiser_rule_come_together,
  'population-time': m.optimiser_rule_population_time,
  'sowing-harvest': m.optimiser_rule_sowing_harvest,
  weather: m.optimiser_rule_weather
};

const SAYS: Readonly<Record<RuleId, Says>> = {
  'wish-region': m.optimiser_says_wish_region,
  'wish-window': m.optimiser_says_wish_window,
  'no-day-off': m.optimiser_says_no_day_off,
  'closed-period': m.optimiser_says_closed_period,
  'one-visit-a-week': m.optimiser_says_one_visit_a_week,
  'head-rests': m.optimiser_says_head_rests,
  'travel-days': m.optimiser_says_travel_days,
  'day-capacity': m.optimiser_says_day_capacity,
  'region-minimum': m.optimiser_says_region_minimum,
  'even-quarters': m.optimiser_says_even_quarters,
  'first-choice': m.optimiser_says_first_choice,
  'come-together': m.optimiser_says_come_together,
  'population-time': m.optimiser_says_population_time,
  'sowing-harvest': m.optimiser_says_sowing_harvest,
  weather: m.optimiser_says_weather
};

const CLASHES: Readonly<Record<RuleId, (facts: Facts, options: In) => string>> = {
  'wish-region': m.optimiser_clash_wish_region,
  'wish-window': m.optimiser_clash_wish_window,
  'no-day-off': m.optimiser_clash_no_day_off,
  'closed-period': m.optimiser_clash_closed_period,
  'one-visit-a-week': m.optimiser_clash_one_visit_a_week,
  'head-rests': m.optimiser_clash_head_rests,
  'travel-days': m.optimiser_clash_travel_days,
  'day-capacity': m.optimiser_clash_day_capacity,
  'region-minimum': m.optimiser_clash_region_minimum,
  'even-quarters': m.optimiser_clash_even_quarters,
  'first-choice': m.optimiser_clash_first_choice,
  'come-together': m.optimiser_clash_come_together,
  'population-time': m.optimiser_clash_population_time,
  'sowing-harvest': m.optimiser_clash_sowing_harvest,
  weather: m.optimiser_clash_weather
};

/** The name of a rule. */
export const ruleName = (rule: RuleId, locale: Locale): string => NAMES[rule]({}, { locale });

/** What a rule says with this parameter, as one sentence. */
export const ruleSays = (rule: RuleId, parameter: number, locale: Locale): string =>
  SAYS[rule]({ parameter }, { locale });

/** What is wrong, as one sentence that names the figures. `dayWords` puts an ISO day into words. */
export const clashSays = (clash: Clash, locale: Locale, dayWords: (on: string) => string): string => {
  const { from, to } = clash.facts;
  const days = { from: from ? dayWords(String(from)) : '', to: to ? dayWords(String(to)) : '' };
  return CLASHES[clash.rule]({ ...NO_FACTS, ...clash.facts, ...days }, { locale });
};
