import { expect, test } from 'vitest';
import { plannedPlans, type PlannedPlan } from './departmental-plans.ts';

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const bodies = ['transport', 'labour', ...Array.from({ length: 18 }, (_, at) => `body-${at}`)];
const words = {
  others: [{ kind: 'briefing', kk: 'Брифинг', ru: 'Брифинг' }],
  reasons: [{ kk: 'Себеп', ru: 'Причина' }],
  withdrawal: { kk: 'Біріктірілді', ru: 'Объединено' }
};
const around = { bodies, regions: ['abai', 'aqmola', 'turkistan'], themes: {}, words };
const plans = (year: number, today: string): readonly PlannedPlan[] => plannedPlans(year, day(today), around);

const states = (all: readonly PlannedPlan[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { adoptedOn, publishedOn } of all) {
    const state = publishedOn ? 'published' : adoptedOn ? 'adopted' : 'draft';
    counts[state] = (counts[state] ?? 0) + 1;
  }
  return counts;
};

test('in November some bodies have adopted their plans, some prepare them, some have not begun', () => {
  const all = plans(2027, '2026-11-22');
  expect(all).toEqual(plans(2027, '2026-11-22'));
  expect(states(all)).toEqual({ adopted: 3, draft: 7, published: 8 });
  expect(all.find(({ body }) => body === 'transport')).toMatchObject({ adoptedOn: null });
});

test('a year before most are published, one was never adopted, one late, and changes stand in sight of all', () => {
  const all = plans(2026, '2026-11-22');
  expect(states(all)).toEqual({ adopted: 3, draft: 1, published: 16 });
  expect(all.filter(({ adoptedOn }) => adoptedOn && adoptedOn.toString() > '2025-12-15').length).toBe(2);
  expect(all.flatMap(({ amendments }) => amendments).length).toBe(7);
});

test('every item lies in its year, and is changed before its day, on whatever day the demonstration is filled', () => {
  for (const today of ['2026-01-03', '2026-08-30', '2026-12-31'])
    for (const year of [2025, 2026, 2027])
      for (const { items, amendments } of plans(year, today)) {
        expect(items.map(({ plannedOn }) => plannedOn.year)).toEqual(items.map(() => year));
        for (const { item, on } of amendments) {
          const was = items[item];
          expect(was && Temporal.PlainDate.compare(on, was.plannedOn) < 0 && on.year === year).toBe(true);
        }
      }
});
