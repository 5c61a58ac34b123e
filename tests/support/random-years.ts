import fc from 'fast-check';
import {
  type Placement,
  type PlanningYear,
  RULES,
  type RuleId,
  type RuleSetting,
  ruleSettings,
  type Wish
} from '#planning/index.ts';
import { daysOfYear, planningYear, wish } from './planning-year.ts';

const REGIONS = ['abai', 'aqtobe', 'atyrau'] as const;
const BODIES = ['health', 'labour', 'transport'] as const;

/** From 1 March to 15 May: enough for all that is asked, and quick. */
const SPRING = daysOfYear(2027, ['2027-03-22', '2027-05-03']).slice(59, 135);

const isoDay = (index: number): string => new Date(Date.UTC(2027, 0, 1 + index)).toISOString().slice(0, 10);

/** A few weeks around the turn of two quarters, so that random wishes meet each other. */
const dayIndex = fc.integer({ min: 70, max: 125 });

const span = fc.tuple(dayIndex, fc.integer({ min: 0, max: 9 })).map(([first, length]) => ({
  from: isoDay(first),
  to: isoDay(first + length)
}));

const someRegions = fc.uniqueArray(fc.constantFrom(...REGIONS), { minLength: 1, maxLength: 3 });

const aWish = (id: string): fc.Arbitrary<Wish> =>
  fc
    .record({
      body: fc.constantFrom(...BODIES),
      regions: someRegions,
      span,
      rural: fc.boolean(),
      jointWith: fc.oneof(
        { weight: 3, arbitrary: fc.constant<string[]>([]) },
        { weight: 1, arbitrary: fc.constantFrom(...BODIES).map((body) => [body]) }
      )
    })
    .map(({ span: days, jointWith, ...terms }) =>
      wish(id, { ...terms, ...days, jointWith: jointWith.filter((body) => body !== terms.body) })
    );

const settingOf = (rule: (typeof RULES)[number]): fc.Arbitrary<RuleSetting> => {
  const { parameter } = rule;
  const value =
    parameter === null ? fc.constant(0) : fc.integer({ min: parameter.min, max: Math.min(parameter.max, 16) });
  return fc.record({ on: fc.integer({ min: 0, max: 4 }).map((n) => n > 0), parameter: value });
};

const settings = fc
  .tuple(...RULES.map((rule) => settingOf(rule).map((setting): [RuleId, RuleSetting] => [rule.id, setting])))
  .map((pairs) => ruleSettings(Object.fromEntries(pairs)));

const travel = fc.integer({ min: 0, max: 3 });

/** Small years in which about everything may be: few wishes close to each other, rules on and off, seasons, polls, closed days. */
export const randomYear = (most: number): fc.Arbitrary<PlanningYear> =>
  fc
    .record({
      wishes: fc
        .integer({ min: 1, max: most })
        .chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => aWish(`wish-${at}`)))),
      rules: settings,
      near: travel,
      far: travel,
      standing: fc.array(
        fc.record({ body: fc.constantFrom(...BODIES), region: fc.constantFrom(...REGIONS), day: dayIndex }),
        { maxLength: 1 }
      ),
      closed: fc.array(fc.record({ span, region: fc.constantFrom(...REGIONS, null) }), { maxLength: 2 }),
      seasons: fc.array(
        fc.record({
          span,
          region: fc.constantFrom(...REGIONS),
          rule: fc.constantFrom('weather' as const, 'sowing-harvest' as const)
        }),
        { maxLength: 3 }
      ),
      population: fc.uniqueArray(
        fc.record({
          region: fc.constantFrom(...REGIONS),
          saturday: fc.integer({ min: 0, max: 100 }),
          evening: fc.integer({ min: 0, max: 100 })
        }),
        { selector: ({ region }) => region }
      ),
      weights: fc.dictionary(
        fc.constantFrom(...BODIES),
        fc.dictionary(fc.constantFrom(...REGIONS), fc.integer({ min: 0, max: 100 }))
      )
    })
    .map(({ near, far, closed, seasons, standing, ...rest }) =>
      planningYear(rest.wishes, {
        ...rest,
        days: SPRING,
        regions: [
          { id: 'abai', travelDays: { aqtobe: near, atyrau: far } },
          { id: 'aqtobe', travelDays: { abai: near } },
          { id: 'atyrau', travelDays: { abai: far } }
        ],
        standing: standing.map(({ day, ...visit }, at) => ({ ...visit, on: isoDay(day), id: `standing-${at}` })),
        closed: closed.map(({ span: days, region }) => ({ ...days, region })),
        seasons: seasons.map(({ span: days, ...season }, at) => ({ ...season, ...days, id: `season-${at}` }))
      })
    );

/** A year with placements of some of its wishes that people locked, sound or not: often in one week, against each other. */
export const randomYearWithLocks: fc.Arbitrary<{ year: PlanningYear; locked: Placement[] }> = randomYear(6).chain(
  (year) =>
    fc
      .array(
        fc.record({
          at: fc.nat({ max: year.wishes.length - 1 }),
          region: fc.constantFrom(...REGIONS),
          day: fc.oneof(dayIndex, fc.integer({ min: 94, max: 96 }))
        }),
        { maxLength: 4 }
      )
      .map((picks) => ({
        year,
        locked: picks
          .filter(({ at }, index) => picks.findIndex((pick) => pick.at === at) === index)
          .map(({ at, region, day }) => ({ wish: year.wishes[at]?.id ?? '', region, on: isoDay(day), locked: true }))
      }))
);
