import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysOfYear, planningYear, wish } from '../../../tests/support/planning-year.ts';
import { clashesOf } from './clashes.ts';
import type { Clash, Placement, PlanningYear } from './planning-year.ts';
import { type RuleId, ruleSettings } from './rules.ts';

const at = (id: string, on: string, region = 'abai'): Placement => ({ wish: id, region, on, locked: false });

/** The clashes of one rule alone. */
const broken = (rule: RuleId, year: PlanningYear, placements: readonly Placement[]): Clash[] =>
  clashesOf(year, placements).filter((clash) => clash.rule === rule);

const one = wish('one');
const other = wish('other', { body: 'health' });

const missed = (saturday: number, evening: number, on: string) =>
  broken('population-time', planningYear([one], { population: [{ region: 'abai', saturday, evening }] }), [
    at('one', on)
  ]).map(({ facts }) => facts);
const twoVisits = (day: string) => [at('one', '2027-03-01'), at('two', day, 'atyrau')];

test('a region its body did not name breaks the rule of regions, its second choice costs points', () => {
  const year = planningYear([wish('one', { regions: ['abai', 'aqtobe'] })]);
  expect(broken('wish-region', year, [at('one', '2027-03-02', 'atyrau')])).toEqual([
    { rule: 'wish-region', hard: true, wishes: ['one'], region: 'atyrau', days: ['2027-03-02'], facts: {} }
  ]);
  expect(broken('wish-region', year, [at('one', '2027-03-02', 'aqtobe')])).toEqual([]);
  expect(broken('first-choice', year, [at('one', '2027-03-02', 'aqtobe')])).toEqual([
    {
      rule: 'first-choice',
      hard: false,
      wishes: ['one'],
      region: 'aqtobe',
      days: ['2027-03-02'],
      facts: { wished: 'abai' }
    }
  ]);
});

test('a day outside the window is told with how far it lies, and days of grace are granted', () => {
  const year = planningYear([wish('one', { from: '2027-03-01', to: '2027-03-31' })]);
  const facts = { outside: 2, from: '2027-03-01', to: '2027-03-31' };
  expect(broken('wish-window', year, [at('one', '2027-04-02')])).toEqual([
    { rule: 'wish-window', hard: true, wishes: ['one'], region: 'abai', days: ['2027-04-02'], facts }
  ]);
  const lenient = { ...year, rules: ruleSettings({ 'wish-window': { on: true, parameter: 2 } }) };
  expect(broken('wish-window', lenient, [at('one', '2027-04-02')])).toEqual([]);
  expect(broken('wish-window', lenient, [at('one', '2027-02-26')])).toHaveLength(1);
});

const offDays = (days: PlanningYear) =>
  ['2027-03-20', '2027-03-21', '2027-03-22', '2027-03-23'].filter(
    (on) => broken('no-day-off', days, [at('one', on)]).length > 0
  );

test('holidays and Sundays are never days of a meeting, Saturdays only where the population asked for them', () => {
  const year = planningYear([one], { days: daysOfYear(2027, ['2027-03-22']) });
  const asked = { ...year, population: [{ region: 'abai', saturday: 60, evening: 20 }] };
  expect(offDays(year)).toEqual(['2027-03-20', '2027-03-21', '2027-03-22']);
  expect(offDays(asked)).toEqual(['2027-03-21', '2027-03-22']);
});

test('a working day costs as many in a hundred as more people asked for Saturdays, and the other way round', () => {
  expect(missed(60, 20, '2027-03-02')).toEqual([{ missed: 40 }]);
  expect(missed(60, 20, '2027-03-20')).toEqual([]);
  expect(missed(20, 60, '2027-03-20')).toEqual([{ missed: 40 }]);
  expect(missed(20, 60, '2027-03-02')).toEqual([]);
});

test('a closed period holds in its region, or everywhere', () => {
  const here = { region: 'abai', from: '2027-05-01', to: '2027-05-10' };
  const year = planningYear([wish('one', { regions: ['abai', 'aqtobe'] })], { closed: [here] });
  expect(broken('closed-period', year, [at('one', '2027-05-04')])).toMatchObject([{ days: ['2027-05-04'] }]);
  expect(broken('closed-period', year, [at('one', '2027-05-04', 'aqtobe')])).toEqual([]);
  const everywhere = { ...year, closed: [{ ...here, region: null }] };
  expect(broken('closed-period', everywhere, [at('one', '2027-05-04', 'aqtobe')])).toHaveLength(1);
});

test('sowing counts for rural districts only, the weather for all', () => {
  const span = { region: 'abai', from: '2027-04-20', to: '2027-05-31' };
  const seasons = [
    { id: 'sowing', rule: 'sowing-harvest', ...span } as const,
    { id: 'flood', rule: 'weather', ...span } as const
  ];
  const year = planningYear([one, wish('rural', { rural: true })], { seasons });
  const soft = (id: string) =>
    clashesOf(year, [at(id, '2027-05-18')]).flatMap(({ rule, hard }) => (hard ? [] : [rule]));
  expect(soft('one')).toEqual(['weather']);
  expect(soft('rural')).toEqual(['sowing-harvest', 'weather']);
});

test('two heads in one region in one ISO week clash, also over the end of a month, but not from Friday to Monday', () => {
  const year = planningYear([one, other]);
  expect(broken('one-visit-a-week', year, [at('one', '2027-03-31'), at('other', '2027-04-02')])).toEqual([
    {
      rule: 'one-visit-a-week',
      hard: true,
      wishes: ['one', 'other'],
      region: 'abai',
      days: ['2027-03-31', '2027-04-02'],
      facts: {}
    }
  ]);
  expect(broken('one-visit-a-week', year, [at('one', '2027-04-02'), at('other', '2027-04-05')])).toEqual([]);
});

test('heads who would come together may share a day but not a week', () => {
  const year = planningYear([one, wish('other', { body: 'health', jointWith: ['transport'] })]);
  const shared = [at('one', '2027-03-31'), at('other', '2027-03-31')];
  const apart = [at('one', '2027-03-31'), at('other', '2027-04-01')];
  expect(broken('one-visit-a-week', year, shared)).toEqual([]);
  expect(broken('come-together', year, shared)).toEqual([]);
  expect(broken('one-visit-a-week', year, apart)).toHaveLength(1);
  expect(broken('come-together', year, apart)).toMatchObject([{ wishes: ['other'], hard: false }]);
});

test('a head rests fourteen days, and travels as long as the way is', () => {
  const regions = [
    { id: 'abai', travelDays: { atyrau: 1 } },
    { id: 'atyrau', travelDays: { abai: 1 } }
  ];
  const wishes = [one, wish('two', { regions: ['atyrau'] })];
  const year = planningYear(wishes, { regions });
  expect(broken('head-rests', year, twoVisits('2027-03-14'))).toMatchObject([{ facts: { apart: 13, rest: 14 } }]);
  expect(broken('head-rests', year, twoVisits('2027-03-15'))).toEqual([]);
  expect(broken('travel-days', year, twoVisits('2027-03-02'))).toMatchObject([{ facts: { apart: 1, onTheWay: 1 } }]);
  expect(broken('travel-days', year, twoVisits('2027-03-03'))).toEqual([]);
});

test('a day of the republic bears two meetings, of which a joint one counts once', () => {
  const wishes = ['a', 'b', 'c', 'd'].map((id) =>
    wish(id, { body: `body-${id}`, jointWith: id === 'd' ? ['body-a'] : [] })
  );
  const year = planningYear(wishes);
  const two = [at('a', '2027-03-02'), at('b', '2027-03-02', 'aqtobe')];
  expect(broken('day-capacity', year, [...two, at('d', '2027-03-02')])).toEqual([]);
  expect(broken('day-capacity', year, [...two, at('c', '2027-03-02', 'atyrau')])).toMatchObject([
    { wishes: ['a', 'b', 'c'], facts: { meetings: 3, capacity: 2 } }
  ]);
});

test('a region visited too seldom and a body with uneven quarters are told', () => {
  const year = planningYear([one, wish('two'), wish('three')]);
  const first = [at('one', '2027-01-05'), at('two', '2027-02-02'), at('three', '2027-09-07')];
  expect(broken('region-minimum', year, first).map(({ region, facts }) => [region, facts])).toEqual([
    ['aqtobe', { visits: 0, minimum: 1 }],
    ['atyrau', { visits: 0, minimum: 1 }]
  ]);
  expect(broken('even-quarters', year, first)).toMatchObject([
    { facts: { body: 'transport', first: 2, second: 0, third: 1, fourth: 0 } }
  ]);
});

test('a rule that is switched off breaks nothing, and a wish nobody knows is passed over', () => {
  const year = planningYear([one, other], { rules: ruleSettings({ 'one-visit-a-week': { on: false, parameter: 0 } }) });
  expect(broken('one-visit-a-week', year, [at('one', '2027-03-31'), at('other', '2027-04-02')])).toEqual([]);
  expect(broken('no-day-off', year, [at('nobody', '2027-03-21')])).toEqual([]);
});

const anyPlacement = fc.record({
  wish: fc.constantFrom('one', 'other', 'third', 'fourth'),
  region: fc.constantFrom('abai', 'aqtobe', 'atyrau'),
  on: fc.constantFrom('2027-03-01', '2027-03-02', '2027-03-05', '2027-03-12', '2027-03-20', '2027-07-01'),
  locked: fc.boolean()
});

test('the clashes are the same in whatever order the placements come', () => {
  const year = planningYear([one, other, wish('third', { jointWith: ['health'] }), wish('fourth', { body: 'labour' })]);
  fc.assert(
    fc.property(fc.uniqueArray(anyPlacement, { selector: (it) => it.wish, maxLength: 4 }), (placements) => {
      expect(clashesOf(year, placements.toReversed())).toEqual(clashesOf(year, placements));
    })
  );
});
