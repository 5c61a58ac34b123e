import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { FORMATS } from './schedule.ts';
import { filterQuery, fits, NO_FILTERS, readFilters, readYear, type ScheduleFilters } from './schedule-filters.ts';

const codes = fc.constantFrom('health', 'labour', 'almaty-obl');
const filters: fc.Arbitrary<ScheduleFilters> = fc.record({
  body: fc.option(codes),
  region: fc.option(codes),
  month: fc.option(fc.integer({ min: 1, max: 12 })),
  format: fc.option(fc.constantFrom(...FORMATS))
});
const entries = fc.record({
  body: codes,
  region: codes,
  format: fc.constantFrom(...FORMATS),
  plannedOn: fc.integer({ min: 0, max: 364 }).map((days) => Temporal.PlainDate.from('2026-01-01').add({ days }))
});

test('filters commute: one after another in any order, or all at once, leave the same', () => {
  fc.assert(
    fc.property(filters, fc.array(entries), (asked, all) => {
      const single = (['body', 'region', 'month', 'format'] as const).map((name) => ({
        ...NO_FILTERS,
        [name]: asked[name]
      }));
      const inOrder = single.reduce((left, one) => left.filter((entry) => fits(one, entry)), all);
      const reversed = single.reduceRight((left, one) => left.filter((entry) => fits(one, entry)), all);
      expect(inOrder).toEqual(all.filter((entry) => fits(asked, entry)));
      expect(reversed).toEqual(inOrder);
    })
  );
});

test('filters survive their way through an address', () => {
  fc.assert(
    fc.property(filters, (asked) => {
      expect(readFilters(new URLSearchParams(filterQuery(asked)))).toEqual(asked);
    })
  );
});

test('what makes no sense in an address is as if it were not there', () => {
  const query = new URLSearchParams({ body: '../x', region: 'A b', month: '13', format: 'tv' });
  expect(readFilters(query)).toEqual(NO_FILTERS);
  expect([readYear('2026'), readYear('1999'), readYear('2026x'), readYear(null)]).toEqual([
    2026,
    undefined,
    undefined,
    undefined
  ]);
});
