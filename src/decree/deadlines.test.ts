import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import holidaysFile from '../../db/reference/holidays.json' with { type: 'json' };
import { type Deadline, deadlineOf } from './deadlines.ts';
import { type Edition, normAt } from './edition.ts';
import { editions } from './editions/editions.ts';
import type { Norm } from './norm.ts';
import { p, type Point } from './point.ts';
import { isWorkingDay, workingCalendar } from './working-days.ts';

const calendar = workingCalendar(
  holidaysFile.years.map(({ year, holidays }) => ({
    year,
    holidays: holidays.map(({ on, kind, moves }) => ({ on, kind: kind === 'holiday' ? 'holiday' : 'day-off', moves })),
    overrides: []
  }))
);
const draft = editions['draft-112'];
const on = (text: string) => Temporal.PlainDate.from(text);

const normOf = (edition: Edition, point: Point): Norm => {
  const norm = normAt(edition, point);
  if (norm === undefined) throw new Error(`no norm at ${point.join('-')}`);
  return norm;
};
const due = (point: Point, aroseOn: string) => deadlineOf(normOf(draft, point), on(aroseOn), calendar);
const days = (deadline: Deadline | null) => deadline && [deadline.dueOn.toString(), deadline.warnOn.toString()];

test('the departmental plan of 2026 is due on Tuesday 15 December, by the decree', () => {
  const deadline = due(p(1, 4, 3), '2026-11-22');
  expect(days(deadline)).toEqual(['2026-12-15', '2026-12-15']);
  expect(deadline?.steps).toEqual([{ code: 'yearly-by', on: '2026-12-15', source: 'decree' }]);
});

test('10 January 2027 is a Sunday: the schedule stays due on it and is warned of on Friday the 8th', () => {
  const deadline = due(p(4, 3), '2027-01-01');
  expect(days(deadline)).toEqual(['2027-01-10', '2027-01-08']);
  expect(deadline?.steps).toEqual([
    { code: 'yearly-by', on: '2027-01-10', source: 'decree' },
    { code: 'falls-on-day-off', on: '2027-01-10', status: 'weekend' },
    { code: 'not-moved' },
    { code: 'warned-on', on: '2027-01-08' }
  ]);
});

test('a meeting on 19 March 2026 is sorted within five working days, over Nauryz, by our default', () => {
  const deadline = due(p(1, 6), '2026-03-19');
  expect(days(deadline)).toEqual(['2026-03-31', '2026-03-31']);
  expect(deadline?.steps).toEqual([
    { code: 'working-days-after', days: 5, after: '2026-03-19', on: '2026-03-31', source: 'our-default' },
    {
      code: 'days-off-skipped',
      days: ['2026-03-21', '2026-03-22', '2026-03-23', '2026-03-24', '2026-03-25', '2026-03-28', '2026-03-29']
    }
  ]);
});

test('the progress of the third quarter is published by 10 October, a Saturday, and warned of the day before', () => {
  expect(days(due(p(1, 7), '2026-08-15'))).toEqual(['2026-10-10', '2026-10-09']);
});

test('systemic problems of the first half-year are delivered by 20 July', () => {
  expect(days(due(p(2), '2026-02-01'))).toEqual(['2026-07-20', '2026-07-20']);
});

test('a meeting on 20 November 2026 is announced by 6 November and held with its parts on its day', () => {
  expect([days(due(p(1, 4, 6), '2026-11-20')), days(due(p(1, 5, 1), '2026-11-20'))]).toEqual([
    ['2026-11-06', '2026-11-06'],
    ['2026-11-20', '2026-11-20']
  ]);
});

test('decree 863 gives ten calendar days to publish the solutions', () => {
  const [solutions] = editions['decree-863'].norms;
  expect(solutions && days(deadlineOf(solutions, on('2022-05-26'), calendar))).toEqual(['2022-06-05', '2022-06-03']);
});

test('a standing duty has no day', () => {
  expect([due(p(7), '2026-01-01'), due(p(1, 4, 7), '2026-01-01')]).toEqual([null, null]);
});

test('a year whose holidays are not known yet is named in the explanation', () => {
  expect(due(p(1, 4, 4), '2030-01-01')?.steps).toContainEqual({ code: 'calendar-not-known', year: 2030 });
});

test('every norm of every edition answers any day, and warns on a working day no later than the deadline', () => {
  const norms = Object.values(editions).flatMap((edition) => edition.norms);
  const anyDay = fc.integer({ min: 0, max: 365 * 7 }).map((count) => on('2021-06-01').add({ days: count }));
  fc.assert(
    fc.property(fc.constantFrom(...norms), anyDay, (norm, day) => {
      const deadline = deadlineOf(norm, day, calendar);
      expect(deadline === null).toBe('noTerm' in norm.due);
      if (deadline === null) return;
      expect(isWorkingDay(calendar, deadline.warnOn)).toBe(true);
      expect(Temporal.PlainDate.compare(deadline.warnOn, deadline.dueOn)).toBeLessThanOrEqual(0);
    })
  );
});
