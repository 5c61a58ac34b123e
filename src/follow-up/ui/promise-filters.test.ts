import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { PROMISE_GROUPS } from '../promise.ts';
import { filterQuery, readFilters } from './promise-filters.ts';

test('what an address says wrongly narrows nothing', () => {
  const wrong = new URLSearchParams({ region: "abai'--", body: '../x', state: 'hidden', mine: 'yes', page: '1e9' });
  expect(readFilters(wrong)).toEqual({ region: null, body: null, state: null, mine: false, page: 1 });
});

test('the address of a page of the list says the same filters', () => {
  const codes = fc.option(fc.constantFrom('abai', 'akimat-abai', 'health'));
  const filters = fc.record({
    region: codes,
    body: codes,
    state: fc.option(fc.constantFrom(...PROMISE_GROUPS)),
    mine: fc.boolean(),
    page: fc.integer({ min: 1, max: 2000 })
  });
  fc.assert(
    fc.property(filters, (chosen) => {
      expect(readFilters(new URLSearchParams(filterQuery(chosen, chosen.page)))).toEqual(chosen);
    })
  );
});
