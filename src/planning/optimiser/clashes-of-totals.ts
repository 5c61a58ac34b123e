import { quarterOf } from './day-number.ts';
import { byText, grouped, type Placed } from './placed.ts';
import type { Clash, PlanningYear } from './planning-year.ts';

/** What the placements as a whole leave wanting: regions seldom visited, bodies with uneven quarters. */
export const clashesOfTotals = (year: PlanningYear, placed: readonly Placed[]): Clash[] => [
  ...neglectedRegions(year, placed),
  ...unevenBodies(year, placed)
];

const neglectedRegions = (year: PlanningYear, placed: readonly Placed[]): Clash[] => {
  const minimum = year.rules['region-minimum'].parameter;
  const visits = grouped(placed, ({ region }) => region);
  return year.regions
    .map(({ id }) => ({ region: id, count: visits.get(id)?.length ?? 0 }))
    .filter(({ count }) => count < minimum)
    .toSorted((a, b) => byText(a.region, b.region))
    .map(({ region, count }) => ({
      rule: 'region-minimum',
      hard: true,
      wishes: (visits.get(region) ?? []).map(({ wish }) => wish.id),
      region,
      days: [],
      facts: { visits: count, minimum }
    }));
};

/** The meetings of a body in each quarter of the year. */
const countsOf = (visits: readonly Placed[]): number[] =>
  [0, 1, 2, 3].map((quarter) => visits.filter(({ on }) => quarterOf(on) === quarter).length);

const unevenBodies = (year: PlanningYear, placed: readonly Placed[]): Clash[] =>
  [...grouped(placed, ({ wish }) => wish.body)]
    .toSorted(([one], [other]) => byText(one, other))
    .flatMap(([body, visits]) => {
      const counts = countsOf(visits);
      const [first = 0, second = 0, third = 0, fourth = 0] = counts;
      const apart = Math.max(...counts) - Math.min(...counts);
      if (apart <= year.rules['even-quarters'].parameter) return [];
      const facts = { body, first, second, third, fourth };
      return [
        { rule: 'even-quarters', hard: true, wishes: visits.map(({ wish }) => wish.id), region: null, days: [], facts }
      ];
    });
