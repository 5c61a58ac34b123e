import type { Citation } from '#platform/result.ts';

/** In what a rule's parameter is counted. */
export type RuleUnit = 'days' | 'meetings' | 'visits' | 'points';

/**
 * A rule of the year's plan. A hard one is never broken by the optimiser; a soft one costs `points` each time.
 * `cites` are the points of the decree it rests on; where it is `ours`, the decree leaves it open and this is our default.
 */
export type Rule = {
  readonly id: string;
  readonly hard: boolean;
  readonly cites: readonly Citation[];
  readonly ours: boolean;
  readonly parameter: {
    readonly unit: RuleUnit;
    readonly standard: number;
    readonly min: number;
    readonly max: number;
  } | null;
};

const points = (standard: number): Rule['parameter'] => ({ unit: 'points', standard, min: 0, max: 100 });

/** The rules in the order in which they are shown; words: `optimiser_rule_…`. */
export const RULES = [
  { id: 'wish-region', hard: true, cites: [[1, 4, 4]], ours: false, parameter: null },
  {
    id: 'wish-window',
    hard: true,
    cites: [[1, 4, 4]],
    ours: false,
    parameter: { unit: 'days', standard: 0, min: 0, max: 60 }
  },
  { id: 'no-day-off', hard: true, cites: [[1, 4, 1]], ours: true, parameter: null },
  { id: 'closed-period', hard: true, cites: [[1, 4, 1]], ours: true, parameter: null },
  { id: 'one-visit-a-week', hard: true, cites: [[1, 4, 5]], ours: true, parameter: null },
  {
    id: 'head-rests',
    hard: true,
    cites: [[1, 1]],
    ours: true,
    parameter: { unit: 'days', standard: 14, min: 1, max: 90 }
  },
  { id: 'travel-days', hard: true, cites: [[1, 1]], ours: true, parameter: null },
  {
    id: 'day-capacity',
    hard: true,
    cites: [[5]],
    ours: true,
    parameter: { unit: 'meetings', standard: 2, min: 1, max: 20 }
  },
  {
    id: 'region-minimum',
    hard: true,
    cites: [[4, 3]],
    ours: true,
    parameter: { unit: 'visits', standard: 1, min: 1, max: 12 }
  },
  {
    id: 'even-quarters',
    hard: true,
    cites: [[1, 1]],
    ours: true,
    parameter: { unit: 'meetings', standard: 1, min: 1, max: 4 }
  },
  { id: 'first-choice', hard: false, cites: [[1, 4, 4]], ours: true, parameter: points(15) },
  { id: 'come-together', hard: false, cites: [[1, 4, 4]], ours: true, parameter: points(20) },
  { id: 'population-time', hard: false, cites: [[1, 4, 1]], ours: false, parameter: points(30) },
  { id: 'sowing-harvest', hard: false, cites: [[1, 4, 1]], ours: true, parameter: points(25) },
  { id: 'weather', hard: false, cites: [[1, 4, 1]], ours: true, parameter: points(10) }
] as const satisfies readonly Rule[];

export type RuleId = (typeof RULES)[number]['id'];

export const RULE_IDS: readonly RuleId[] = RULES.map(({ id }) => id);

/** How a rule is set in a year. `parameter` is 0 where the rule has none. */
export type RuleSetting = { readonly on: boolean; readonly parameter: number };
export type RuleSettings = Readonly<Record<RuleId, RuleSetting>>;

/** Something for every rule, made from its id. */
export const forEachRule = <Made>(make: (id: RuleId) => Made): Record<RuleId, Made> => ({
  'wish-region': make('wish-region'),
  'wish-window': make('wish-window'),
  'no-day-off': make('no-day-off'),
  'closed-period': make('closed-period'),
  'one-visit-a-week': make('one-visit-a-week'),
  'head-rests': make('head-rests'),
  'travel-days': make('travel-days'),
  'day-capacity': make('day-capacity'),
  'region-minimum': make('region-minimum'),
  'even-quarters': make('even-quarters'),
  'first-choice': make('first-choice'),
  'come-together': make('come-together'),
  'population-time': make('population-time'),
  'sowing-harvest': make('sowing-harvest'),
  weather: make('weather')
});

/** Every rule switched on with its standard parameter, but for those given. */
export const ruleSettings = (changed: Partial<RuleSettings> = {}): RuleSettings =>
  forEachRule((id) => changed[id] ?? { on: true, parameter: ruleOf(id).parameter?.standard ?? 0 });

/** The rule of an id. */
export const ruleOf = (id: RuleId): Rule => RULES.find((rule) => rule.id === id) ?? RULES[0];

/** Is the text the id of a rule? */
export const isRuleId = (text: string): text is RuleId => RULE_IDS.some((id) => id === text);

/** Is it a rule the optimiser never breaks? */
export const isHard = (id: RuleId): boolean => ruleOf(id).hard;
