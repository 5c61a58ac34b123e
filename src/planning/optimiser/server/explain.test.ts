import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planningYear, wish } from '../../../../tests/support/planning-year.ts';
import { randomYear } from '../../../../tests/support/random-years.ts';
import { cellsOf } from '../cells.ts';
import type { Placement, PlanningYear } from '../planning-year.ts';
import { RULE_IDS, ruleSettings } from '../rules.ts';
import { validate } from '../validate.ts';
import { explainShortages, explainUnmet } from './explain.ts';
import { planYear } from './plan-year.ts';
import { isPossible } from './possible.ts';

const NOTHING = { locked: [], keep: [] };
const noMinimum = { 'region-minimum': { on: false, parameter: 1 } };

const explained = async (year: PlanningYear) => {
  const { placements } = await planYear(year, NOTHING);
  return explainUnmet({ year, locked: [], placements });
};

test('a wish whose days are all closed is not met for that alone, and would be a day later', async () => {
  const year = planningYear([wish('one', { from: '2027-05-03', to: '2027-05-07' })], {
    rules: ruleSettings(noMinimum),
    closed: [{ region: null, from: '2027-05-03', to: '2027-05-07' }]
  });
  expect(await explained(year)).toEqual([
    {
      wish: 'one',
      reason: { kind: 'proven', rules: ['wish-window', 'closed-period'], wishes: [] },
      openings: [
        { region: 'abai', on: '2027-05-03', rules: ['closed-period'], wishes: [] },
        { region: 'abai', on: '2027-04-30', rules: ['wish-window'], wishes: [] }
      ]
    }
  ]);
});

test('of two wishes of one head in one week the second is left out by the rest of the head and the first', async () => {
  const week = { from: '2027-03-01', to: '2027-03-05' };
  const year = planningYear([wish('one', week), wish('two', { ...week, regions: ['aqtobe'] })], {
    rules: ruleSettings(noMinimum)
  });
  const [unmet, ...others] = await explained(year);
  expect(others).toEqual([]);
  expect(unmet?.reason).toEqual({
    kind: 'proven',
    rules: ['wish-window', 'head-rests'],
    wishes: [unmet?.wish === 'one' ? 'two' : 'one']
  });
});

test('of two heads in one week of a region the second is told who is in the way', async () => {
  const week = { from: '2027-03-01', to: '2027-03-05' };
  const year = planningYear([wish('one', week), wish('two', { ...week, body: 'health' })], {
    rules: ruleSettings(noMinimum)
  });
  const [unmet] = await explained(year);
  const other = unmet?.wish === 'one' ? 'two' : 'one';
  expect(unmet?.reason).toEqual({
    kind: 'proven',
    rules: ['wish-region', 'wish-window', 'one-visit-a-week'],
    wishes: [other]
  });
  expect(unmet?.openings.map(({ rules, wishes }) => [rules, wishes])).toEqual([
    [['wish-window'], []],
    [['one-visit-a-week'], [other]]
  ]);
});

test('a region nobody named is short because of the regions named', async () => {
  const year = planningYear([wish('one'), wish('two', { body: 'health', regions: ['aqtobe'] })]);
  const { placements } = await planYear(year, NOTHING);
  expect(await explainShortages({ year, locked: [], placements })).toEqual([
    {
      region: 'atyrau',
      visits: 0,
      minimum: 1,
      reason: { kind: 'proven', rules: ['wish-region', 'region-minimum'], wishes: [] }
    }
  ]);
});

test('every proof of a random year stands, and no part of it can be left out', async () => {
  await fc.assert(
    fc.asyncProperty(randomYear(6), async (year) => {
      for (const { wish: id, reason } of await explained(year)) {
        if (reason.kind !== 'proven') continue;
        const possible = (rules: readonly string[], wishes: readonly string[]) =>
          isPossible({
            year,
            locked: [],
            rules: RULE_IDS.filter((rule) => rules.includes(rule)),
            met: [...wishes, id]
          });
        expect(await possible(reason.rules, reason.wishes)).toBe(false);
        for (const rule of reason.rules)
          expect(
            await possible(
              reason.rules.filter((other) => other !== rule),
              reason.wishes
            )
          ).toBe(true);
        for (const other of reason.wishes)
          expect(
            await possible(
              reason.rules,
              reason.wishes.filter((one) => one !== other)
            )
          ).toBe(true);
      }
    }),
    { numRuns: 12 }
  );
});

/** Can all wishes be met, tried plan by plan? */
const possibleByTrying = (year: PlanningYear, plan: readonly Placement[] = []): boolean => {
  const next = year.wishes[plan.length];
  if (!next) return validate(year, plan).length === 0;
  return cellsOf(year, next).some(({ region, day }) =>
    possibleByTrying(year, [...plan, { wish: next.id, region, on: year.days[day]?.on ?? '', locked: false }])
  );
};

test('what is called impossible has no plan, and what is called possible has one', async () => {
  await fc.assert(
    fc.asyncProperty(randomYear(3), async (year) => {
      fc.pre(year.wishes.reduce((product, one) => product * cellsOf(year, one).length, 1) < 3000);
      const question = { year, locked: [], rules: RULE_IDS, met: year.wishes.map(({ id }) => id) };
      expect(await isPossible(question)).toBe(possibleByTrying(year));
    }),
    { numRuns: 40 }
  );
});
