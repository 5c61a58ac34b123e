import { expect, test } from 'vitest';
import { isLate, yearlyDueOn } from './due-day.ts';

const day = (text: string) => Temporal.PlainDate.from(text);

test('proposals and departmental plans for a year are due in the year before', () => {
  expect(yearlyDueOn('ProposalsSubmitted', 2026)?.toString()).toBe('2026-12-01');
  expect(yearlyDueOn('DepartmentalPlanAdopted', 2026)?.toString()).toBe('2026-12-15');
  expect(yearlyDueOn('MeetingHeld', 2026)).toBe(null);
});

test('the day due is in time, the day after is late, also in the planned year itself', () => {
  const late = ['2026-11-30', '2026-12-01', '2026-12-02', '2027-01-20'].map((on) =>
    isLate('ProposalsSubmitted', 2027, day(on))
  );
  expect(late).toEqual([false, false, true, true]);
});
