import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { workingCalendar } from '#decree/index.ts';
import { awaitedOn } from './assignment.ts';
import { countDays, isLate, type Promised, promiseState, SOON_DAYS } from './promise.ts';

const due = Temporal.PlainDate.from('2026-12-18');
const calendar = workingCalendar([
  { year: 2026, holidays: [{ on: '2026-12-16', kind: 'holiday', moves: true }], overrides: [] }
]);
const inWork: Promised = {
  status: 'in-work',
  assignedOn: Temporal.PlainDate.from('2026-11-18'),
  dueOn: due,
  awaitedOn: due,
  outcome: null
};
const reported = (kind: 'yes' | 'no', on: string): Promised => ({
  ...inWork,
  status: 'outcome-reported',
  awaitedOn: null,
  outcome: { kind, onDay: null, reportedOn: Temporal.PlainDate.from(on) }
});

test.each([
  ['2026-12-03', 'in-work'],
  ['2026-12-04', 'soon'],
  ['2026-12-18', 'soon'],
  ['2026-12-19', 'late']
])('on %s the promise is %s', (today, state) => {
  expect(promiseState(inWork, Temporal.PlainDate.from(today))).toBe(state);
});

test('a final outcome is reported, late or a refusal; the asker has the last word', () => {
  expect(promiseState(reported('yes', '2026-12-18'), due)).toBe('reported');
  expect(promiseState(reported('yes', '2026-12-19'), due)).toBe('reported-late');
  expect(promiseState(reported('no', '2026-12-01'), due)).toBe('refused');
  expect(promiseState({ ...reported('no', '2026-12-01'), status: 'confirmed' }, due)).toBe('confirmed');
  expect(promiseState({ ...inWork, status: 'disputed' }, due)).toBe('disputed');
});

test('days are counted in calendar and in working days, the holiday left out', () => {
  expect(countDays(inWork, Temporal.PlainDate.from('2026-12-14'), calendar)).toEqual({
    code: 'left',
    days: 4,
    workingDays: 3
  });
  expect(countDays(inWork, Temporal.PlainDate.from('2026-12-21'), calendar)).toEqual({
    code: 'late',
    days: 3,
    workingDays: 1
  });
  expect(countDays(reported('yes', '2026-11-20'), due, calendar)).toEqual({ code: 'took', days: 2, workingDays: 2 });
});

test('as days pass a promise in work goes from in work to soon to late, and never back', () => {
  const order = ['in-work', 'soon', 'late'];
  fc.assert(
    fc.property(fc.integer({ min: -400, max: 400 }), fc.integer({ min: 0, max: 60 }), (offset, passed) => {
      const today = due.add({ days: offset });
      const later = today.add({ days: passed });
      const [now, then] = [today, later].map((day) => order.indexOf(promiseState(inWork, day)));
      expect(then).toBeGreaterThanOrEqual(now ?? 0);
      expect(isLate(inWork, today)).toBe(offset > 0);
      expect(promiseState(inWork, today) === 'in-work').toBe(offset < -SOON_DAYS);
      expect(countDays(inWork, today, calendar).days).toBe(Math.abs(offset));
    })
  );
});

test('a promise with a later day is in work until that day', () => {
  const outcome = { kind: 'yes' as const, onDay: Temporal.PlainDate.from('2027-06-01'), reportedOn: due };
  const awaited = awaitedOn('outcome-reported', due, outcome);
  const promised: Promised = { ...inWork, status: 'outcome-reported', awaitedOn: awaited, outcome };
  expect(promiseState(promised, due.add({ days: 30 }))).toBe('in-work');
  expect(promiseState(promised, Temporal.PlainDate.from('2027-06-02'))).toBe('late');
});
