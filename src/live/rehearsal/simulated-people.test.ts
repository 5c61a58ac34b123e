import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { simulatedPeople } from './simulated-people.ts';

test('the same seed brings the same people, another seed others', () => {
  const plan = { minutes: 10, halls: 3 };
  expect(simulatedPeople(7, plan)).toEqual(simulatedPeople(7, plan));
  expect(simulatedPeople(7, plan)).not.toEqual(simulatedPeople(8, plan));
});

test('acts stand in the order of time, nobody supports what was not asked, and no hall is named that is not there', () => {
  fc.assert(
    fc.property(
      fc.integer(),
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 0, max: 5 }),
      (seed, minutes, halls) => {
        const { early, acts } = simulatedPeople(seed, { minutes, halls });
        let asked = early.length;
        let last = 0;
        for (const act of acts) {
          expect(act.atSeconds).toBeGreaterThanOrEqual(last);
          last = act.atSeconds;
          if (act.kind === 'ask') asked += 1;
          if (act.kind === 'support') expect(act.question).toBeLessThan(asked);
          if (act.kind !== 'support' && act.hall !== null) expect(act.hall).toBeLessThan(halls);
        }
        expect(last).toBeLessThanOrEqual(minutes * 60);
      }
    ),
    { numRuns: 30 }
  );
});

test('people ask in both languages, and one hall is silent for two minutes', () => {
  const { early, acts } = simulatedPeople(1, { minutes: 10, halls: 2 });
  const texts = [...early, ...acts.flatMap((act) => (act.kind === 'ask' ? [act.text] : []))];
  expect([texts.some((text) => /[әғқңөұүһі]/i.test(text)), texts.some((text) => /^(Когда|Почему)/.test(text))]).toEqual(
    [true, true]
  );
  const beats = acts.flatMap((act) => (act.kind === 'hall' && act.hall === 1 ? [act.atSeconds] : []));
  expect(beats.filter((at) => at >= 180 && at <= 300)).toEqual([]);
  expect(beats.some((at) => at > 300)).toBe(true);
});
