import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planningYear, wish } from '../../../../tests/support/planning-year.ts';
import { randomYear, randomYearWithLocks } from '../../../../tests/support/random-years.ts';
import { cellsOf } from '../cells.ts';
import { greedyPlan } from '../greedy.ts';
import type { Placement, PlanningYear } from '../planning-year.ts';
import { ruleSettings } from '../rules.ts';
import { scoreOf } from '../score.ts';
import { validate } from '../validate.ts';
import { planYear } from './plan-year.ts';

const RUNS = 28;

const NOTHING = { locked: [], keep: [] };

const missing = (faults: readonly string[]): string[] => faults.filter((fault) => fault.startsWith('region-minimum'));

test('no random year gets a plan that breaks a hard rule, but for regions that nobody could visit oftener', async () => {
  await fc.assert(
    fc.asyncProperty(randomYear(7), async (year) => {
      const plan = await planYear(year, NOTHING);
      const faults = validate(year, plan.placements);
      expect(faults).toEqual(missing(faults));
      expect(plan.broken.map(({ rule }) => rule)).toEqual(missing(faults).map(() => 'region-minimum'));
    }),
    { numRuns: RUNS }
  );
});

/** Without the rules about totals, which more visits can mend or upset. */
const avoidable = (faults: readonly string[]): string[] =>
  faults.filter((fault) => !/^(region-minimum|even-quarters)/.test(fault)).toSorted();

test('what is locked stands as it was locked, and breaks no more rules than it must by itself', async () => {
  await fc.assert(
    fc.asyncProperty(randomYearWithLocks, async ({ year, locked }) => {
      const plan = await planYear(year, { locked, keep: [] });
      for (const placement of locked) expect(plan.placements).toContainEqual(placement);
      expect(avoidable(validate(year, plan.placements))).toEqual(avoidable(validate(year, locked)));
    }),
    { numRuns: RUNS }
  );
});

/** Every plan there is, tried one by one: sound but for regions visited too seldom, of which the fewest come first. */
const bestByTrying = (year: PlanningYear): [shortage: number, value: number] => {
  const choices = year.wishes.map((one): (Placement | null)[] => [
    null,
    ...cellsOf(year, one).map(({ region, day }) => ({
      wish: one.id,
      region,
      on: year.days[day]?.on ?? '',
      locked: false
    }))
  ]);
  let best: [number, number] = [Infinity, 0];
  const shortage = (plan: readonly Placement[]): number =>
    year.rules['region-minimum'].on
      ? year.regions.reduce(
          (sum, { id }) =>
            sum +
            Math.max(
              0,
              year.rules['region-minimum'].parameter -
                [...plan, ...year.standing].filter(({ region }) => region === id).length
            ),
          0
        )
      : 0;
  const tryFrom = (at: number, plan: readonly Placement[]): void => {
    const options = choices[at];
    if (!options) {
      const faults = validate(year, plan);
      if (faults.length > missing(faults).length) return;
      const found: [number, number] = [shortage(plan), scoreOf(year, plan).value];
      if (found[0] < best[0] || (found[0] === best[0] && found[1] > best[1])) best = found;
      return;
    }
    for (const option of options) tryFrom(at + 1, option ? [...plan, option] : plan);
  };
  tryFrom(0, []);
  return best;
};

const count = (year: PlanningYear): number =>
  year.wishes.reduce((product, one) => product * (cellsOf(year, one).length + 1), 1);

test('heads who come together hold one meeting of a day that has room for one, also where a region may be visited twice a week', async () => {
  const there = { region: 'abai', on: '2027-03-10' };
  const invited = wish('a', { body: 'health', from: there.on, to: there.on, jointWith: ['labour'] });
  const rules = { 'day-capacity': { on: true, parameter: 1 }, 'one-visit-a-week': { on: false, parameter: 0 } };
  const year = planningYear([invited], {
    standing: [{ id: 's', body: 'labour', ...there }],
    rules: ruleSettings(rules)
  });
  const plan = await planYear(year, NOTHING);
  expect(plan.placements).toEqual([{ wish: 'a', ...there, locked: false }]);
});

test('the plan of a small year is as good as the best found by trying every plan', async () => {
  await fc.assert(
    fc.asyncProperty(randomYear(3), async (year) => {
      fc.pre(count(year) < 4000);
      const plan = await planYear(year, NOTHING);
      const short = plan.broken.reduce((sum, { facts }) => sum + Number(facts['minimum']) - Number(facts['visits']), 0);
      expect([short, plan.score.value]).toEqual(bestByTrying(year));
    }),
    { numRuns: RUNS }
  );
});

test('the same year gives the same plan to the byte, in whatever order its wishes come', async () => {
  await fc.assert(
    fc.asyncProperty(randomYear(7), async (year) => {
      const plan = JSON.stringify(await planYear(year, NOTHING));
      expect(JSON.stringify(await planYear(year, NOTHING))).toBe(plan);
      expect(JSON.stringify(await planYear({ ...year, wishes: year.wishes.toReversed() }, NOTHING))).toBe(plan);
    }),
    { numRuns: RUNS / 4 }
  );
});

test('the greedy plan breaks no hard rule either, and is never better', async () => {
  await fc.assert(
    fc.asyncProperty(randomYear(7), async (year) => {
      const rules = { ...year.rules, 'region-minimum': { on: false, parameter: 1 } };
      const free = { ...year, rules };
      const greedy = greedyPlan(free, NOTHING);
      expect(validate(free, greedy)).toEqual([]);
      expect(scoreOf(free, greedy).value).toBeLessThanOrEqual((await planYear(free, NOTHING)).score.value);
    }),
    { numRuns: RUNS / 2 }
  );
});

const three = ['health', 'labour', 'transport'].map((body) =>
  wish(body, { body, regions: ['abai', 'aqtobe'], from: '2027-03-01', to: '2027-03-05' })
);
const priorities = {
  health: { abai: 90, aqtobe: 10 },
  labour: { abai: 80, aqtobe: 70 },
  transport: { abai: 10, aqtobe: 5 }
};
const lenient = ruleSettings({
  'region-minimum': { on: false, parameter: 1 },
  'first-choice': { on: false, parameter: 0 }
});

test('where a week has room for two of three, those go whose regions matter most, each where it matters', async () => {
  const plan = await planYear(planningYear(three, { weights: priorities, rules: lenient }), NOTHING);
  expect(plan.placements.map(({ wish: id, region }) => [id, region])).toEqual([
    ['health', 'abai'],
    ['labour', 'aqtobe']
  ]);
  expect({ ...plan.score, ended: plan.ended, gap: plan.gap }).toEqual({
    value: 360,
    met: 2,
    priority: 160,
    deducted: {},
    ended: 'proven',
    gap: 0
  });
});

test('a plan made anew moves only what must move', async () => {
  const year = planningYear(
    ['health', 'labour', 'transport'].map((body) => wish(body, { body, from: '2027-03-01', to: '2027-03-28' })),
    { rules: lenient }
  );
  const before = (await planYear(year, NOTHING)).placements;
  const on = before.find(({ wish: id }) => id === 'labour')?.on ?? '';
  const closed = { ...year, closed: [{ region: null, from: on, to: on }] };
  const after = (await planYear(closed, { locked: [], keep: before })).placements;
  expect(after).toHaveLength(3);
  const moved = after.filter((place) => !before.some((old) => old.wish === place.wish && old.on === place.on));
  expect(moved.map(({ wish: id }) => id)).toEqual(['labour']);
});

test('a plan that is stopped at once is still a sound plan', async () => {
  const year = planningYear(three, { weights: priorities, rules: lenient });
  const plan = await planYear(year, NOTHING, { shouldStop: () => true });
  expect(validate(year, plan.placements)).toEqual([]);
  expect(plan.placements).toHaveLength(2);
});

const locked = (id: string, on: string): Placement => ({ wish: id, region: 'abai', on, locked: true });

test('nobody joins a locked visit in a week in which another head is locked', async () => {
  const wishes = [
    wish('alone', { body: 'health', from: '2027-03-01', to: '2027-03-05' }),
    wish('inviting', { body: 'health', jointWith: ['transport'], from: '2027-03-01', to: '2027-03-05' }),
    wish('invited', { from: '2027-03-01', to: '2027-03-05' })
  ];
  const standing = [locked('alone', '2027-03-02'), locked('inviting', '2027-03-02')];
  const plan = await planYear(planningYear(wishes, { rules: lenient }), { locked: standing, keep: [] });
  expect(plan.placements).toEqual(standing);
});

test('where a head may come twice in a week, two heads who are locked there leave no room for either', async () => {
  const rules = { ...lenient, 'head-rests': { on: false, parameter: 1 } };
  const march = { from: '2027-03-01', to: '2027-03-05' };
  const wishes = [wish('a', { body: 'health', ...march }), wish('b', march), wish('c', march)];
  const standing = [locked('a', '2027-03-02'), locked('b', '2027-03-03')];
  const plan = await planYear(planningYear(wishes, { rules }), { locked: standing, keep: [] });
  expect(plan.placements).toEqual(standing);
});

test('a head who may come twice on a day holds two meetings there, whoever comes along', async () => {
  const off = { on: false, parameter: 1 };
  const rules = { ...lenient, 'head-rests': off, 'even-quarters': off, 'day-capacity': { on: true, parameter: 1 } };
  const day = { from: '2027-03-02', to: '2027-03-02', jointWith: ['health'] };
  const wishes = [wish('a', { ...day, body: 'health', jointWith: ['transport'] }), wish('b', day), wish('c', day)];
  const plan = await planYear(planningYear(wishes, { rules }), NOTHING);
  expect(plan.placements.map(({ wish: id }) => id)).toHaveLength(2);
  expect(plan.placements[0]?.wish).toBe('a');
});

test('what stands already is left alone and kept clear of: its region, its day, the rest of its head', async () => {
  const march = { from: '2027-03-01', to: '2027-03-12' };
  const standing = [{ id: 'by-hand', body: 'transport', region: 'abai', on: '2027-03-02' }];
  const year = planningYear([wish('own', march), wish('other', { body: 'health', ...march })], {
    rules: lenient,
    standing
  });
  const plan = await planYear(year, NOTHING);
  expect(plan.placements.map(({ wish: id, on }) => [id, on >= '2027-03-08'])).toEqual([['other', true]]);
  expect(plan.broken).toEqual([]);
});

test('a head rests after a meeting of the year before, which counts for nothing else', async () => {
  const standing = [{ id: 'december', body: 'transport', region: 'atyrau', on: '2026-12-28' }];
  const january = { from: '2027-01-04', to: '2027-01-12' };
  const rules = { ...lenient, 'region-minimum': { on: true, parameter: 1 } };
  const year = planningYear([wish('one', january)], { rules, standing });
  const plan = await planYear(year, NOTHING);
  expect(plan.placements.map(({ on }) => on)).toEqual(['2027-01-11']);
  expect(plan.broken.map(({ rule, region }) => [rule, region])).toEqual([
    ['region-minimum', 'aqtobe'],
    ['region-minimum', 'atyrau']
  ]);
});
