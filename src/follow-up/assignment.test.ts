import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { refused } from '#platform/result.ts';
import { type AssignmentAct, type AssignmentStatus, ASSIGNMENT_STATUSES, awaitedOn, move } from './assignment.ts';
import { isFinal, type Outcome, OUTCOME_KINDS } from './outcome.ts';

const today = Temporal.PlainDate.from('2026-09-15');
const yes = (onDay: string, reportedOn = '2026-09-10'): Outcome => ({
  kind: 'yes',
  onDay: Temporal.PlainDate.from(onDay),
  reportedOn: Temporal.PlainDate.from(reportedOn)
});
const studied: Outcome = { ...yes('2026-12-01'), kind: 'to-be-studied' };
const no: Outcome = { ...yes('2026-09-10'), kind: 'no', onDay: null };

const days = fc.integer({ min: -400, max: 400 }).map((count) => today.add({ days: count }));
const outcomes: fc.Arbitrary<Outcome> = fc.record({
  kind: fc.constantFrom(...OUTCOME_KINDS),
  onDay: days,
  reportedOn: days
});
const acts = fc.constantFrom<AssignmentAct>('report', 'confirm', 'dispute');

test.each([
  ['in-work', 'report', null, 'outcome-reported'],
  ['disputed', 'report', no, 'outcome-reported'],
  ['outcome-reported', 'confirm', no, 'confirmed'],
  ['outcome-reported', 'confirm', yes('2026-09-15'), 'confirmed'],
  ['outcome-reported', 'dispute', studied, 'disputed'],
  ['outcome-reported', 'report', yes('2027-01-01'), 'outcome-reported'],
  ['confirmed', 'confirm', no, 'confirmed'],
  ['confirmed', 'dispute', no, 'disputed'],
  ['disputed', 'dispute', no, 'disputed']
] as const)('from %s by %s to the next status', (from, act, outcome, to) => {
  expect(move(from, act, { outcome, today })).toEqual({ ok: true, to });
});

test.each([
  ['in-work', 'confirm', null, 'no-outcome-yet'],
  ['disputed', 'confirm', no, 'already-disputed'],
  ['confirmed', 'report', no, 'assignment-closed'],
  ['outcome-reported', 'report', no, 'outcome-awaits-asker'],
  ['outcome-reported', 'confirm', yes('2026-09-16'), 'nothing-to-confirm-yet'],
  ['outcome-reported', 'confirm', studied, 'nothing-to-confirm-yet']
] as const)('%s refuses %s', (from, act, outcome, reason) => {
  expect(move(from, act, { outcome, today })).toEqual(refused(reason));
});

test('whatever is done in whatever order, only askers confirm and only askers open what was confirmed', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(acts, outcomes)), (steps) => {
      let status: AssignmentStatus = 'in-work';
      let latest: Outcome | null = null;
      for (const [act, outcome] of steps) {
        const moved = move(status, act, { outcome: latest, today });
        if (!moved.ok) continue;
        if (status === 'confirmed') expect(act).not.toBe('report');
        expect(moved.to === 'confirmed').toBe(act === 'confirm');
        expect(moved.to === 'disputed').toBe(act === 'dispute');
        if (act === 'report') latest = outcome;
        status = moved.to;
        expect(status === 'in-work').toBe(latest === null);
      }
    })
  );
});

test('a word of the body is awaited unless its last one was final or the asker confirmed it', () => {
  fc.assert(
    fc.property(fc.constantFrom(...ASSIGNMENT_STATUSES), outcomes, (status, outcome) => {
      const nothing = status === 'confirmed' || (status === 'outcome-reported' && isFinal(outcome));
      expect(awaitedOn(status, today, outcome) === null).toBe(nothing);
    })
  );
});

test('a promised later day is awaited, a dispute brings the due day back', () => {
  expect(awaitedOn('outcome-reported', today, studied)).toEqual(studied.onDay);
  expect(awaitedOn('outcome-reported', today, yes('2026-09-10'))).toBeNull();
  expect(awaitedOn('disputed', today, studied)).toEqual(today);
});
