import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { maximumReportMinutes, reportFits, reportShare } from './report-share.ts';

const minutes = fc.integer({ min: 0, max: 1440 });

test('a meeting of two hours leaves half an hour for the report', () => {
  expect(maximumReportMinutes(120)).toBe(30);
});

test('a quarter that is not whole is rounded down: 90 minutes leave 22', () => {
  expect(maximumReportMinutes(90)).toBe(22);
});

test('exactly a quarter fits and a minute more does not', () => {
  expect([reportFits(30, 120), reportFits(31, 120)]).toEqual([true, false]);
});

test('nothing planned leaves no report and no share', () => {
  expect([maximumReportMinutes(0), reportShare(0, 0), reportFits(1, 0)]).toEqual([0, 0, false]);
});

test('the longest report fits, and nothing longer in whole minutes does', () => {
  fc.assert(
    fc.property(minutes, (planned) => {
      const longest = maximumReportMinutes(planned);
      expect([reportFits(longest, planned), reportFits(longest + 1, planned)]).toEqual([true, false]);
    })
  );
});
