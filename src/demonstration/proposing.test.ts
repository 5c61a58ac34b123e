import { expect, test } from 'vitest';
import { plannedPackages, type PlannedPackage } from './proposing.ts';
import { yearOfMeetings } from './year.ts';

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const bodies = ['transport', ...Array.from({ length: 19 }, (_, at) => `body-${at}`)];
const regions = ['abai', 'aqmola', 'turkistan'];
const words = { justifications: [{ kk: 'Себеп', ru: 'Причина' }], districts: (region: string) => [`${region}-1`] };

const packages = (year: number, today: string): readonly PlannedPackage[] =>
  plannedPackages(year, yearOfMeetings(year, day(today), bodies, regions, {}), day(today), { words, bodies, regions });

const states = (all: readonly PlannedPackage[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const each of all) {
    const waits = each.returnedOn && !each.submittedAgainOn ? 'returned' : 'submitted';
    const state = each.acceptedOn ? 'accepted' : each.submittedOn ? waits : 'draft';
    counts[state] = (counts[state] ?? 0) + 1;
  }
  return counts;
};

test('in November every state of a package is to be seen, and the ministry of transport still prepares', () => {
  const all = packages(2027, '2026-11-22');
  expect(all).toEqual(packages(2027, '2026-11-22'));
  expect(states(all)).toEqual({ accepted: 8, draft: 6, returned: 1, submitted: 4 });
  expect(all.find(({ body }) => body === 'transport')).toMatchObject({ submittedOn: null });
});

test('a year before all of it has come to an end: some late, one never', () => {
  const all = packages(2026, '2026-11-22');
  expect(states(all)).toEqual({ accepted: 19 });
  const late = all.filter(({ submittedOn }) => submittedOn && submittedOn.toString() > '2025-12-01');
  expect(late.length).toBe(2);
});

test('every line lies in its year, on whatever day of it the demonstration is filled', () => {
  for (const today of ['2026-01-03', '2026-08-30', '2026-12-31'])
    for (const year of [2026, 2027])
      for (const { lines } of packages(year, today))
        for (const { from, to } of lines) {
          expect([from.year, to.year]).toEqual([year, year]);
          expect(Temporal.PlainDate.compare(from, to)).toBeLessThanOrEqual(0);
        }
});
