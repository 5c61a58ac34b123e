import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type BodyFacts,
  type CalendarYear,
  editionsIn,
  type MeetingFacts,
  type Obligation,
  obligations,
  workingCalendar
} from '#decree/index.ts';
import { type MovedDeadline, movedDeadlines } from './moved-deadlines.ts';

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const since = (role: BodyFacts['roles'][number]['role']) => [{ role, from: day('2020-01-01'), to: null }];
const bodies: BodyFacts[] = [
  { id: 'health', region: null, roles: since('central-body') },
  { id: 'government', region: null, roles: since('government') }
];
const meeting: MeetingFacts = {
  id: 'm1',
  body: 'health',
  region: 'abai',
  day: day('2027-03-18'),
  state: 'held',
  traits: []
};

const duties = (daysOff: readonly string[], meetings: readonly MeetingFacts[] = [meeting]): readonly Obligation[] => {
  const holidays: CalendarYear['holidays'] = daysOff.map((on) => ({ on, kind: 'day-off', moves: false }));
  const calendar = workingCalendar([{ year: 2027, holidays, overrides: [] }]);
  return editionsIn('draft-112', 2027).flatMap((edition) =>
    obligations(edition, { year: 2027, calendar, bodies, meetings, risks: [] })
  );
};
const shown = ({ obligation, was, is }: MovedDeadline): string[] =>
  [obligation.id, was.dueOn, was.warnOn, is.dueOn, is.warnOn].map(String);

test('a day off within the working days after a meeting moves the term of sorting', () => {
  expect(movedDeadlines(duties([]), duties(['2027-03-22'])).map(shown)).toEqual([
    ['draft-112/1-6/health/m1', '2027-03-25', '2027-03-25', '2027-03-26', '2027-03-26']
  ]);
});

test('a day off on the day due moves only the warning, for the decree does not move the term', () => {
  expect(movedDeadlines(duties([]), duties(['2027-12-15'])).map(shown)).toEqual([
    ['draft-112/1-4-3/health/2027', '2027-12-15', '2027-12-15', '2027-12-15', '2027-12-14']
  ]);
});

test('a Friday off moves the warning of a term on the Sunday after it', () => {
  expect(movedDeadlines(duties([]), duties(['2027-01-08'])).map(shown)).toEqual([
    ['draft-112/4-3/government/2027', '2027-01-10', '2027-01-08', '2027-01-10', '2027-01-07']
  ]);
});

test('a day that was off becomes working again: the term comes back', () => {
  expect(movedDeadlines(duties(['2027-03-22']), duties([])).map(shown)).toEqual([
    ['draft-112/1-6/health/m1', '2027-03-26', '2027-03-26', '2027-03-25', '2027-03-25']
  ]);
});

test('duties of a cancelled meeting move nobody’s term', () => {
  const cancelled = [{ ...meeting, state: 'cancelled' as const }];
  expect(movedDeadlines(duties([], cancelled), duties(['2027-03-22'], cancelled))).toEqual([]);
});

const calendars = fc.uniqueArray(
  fc.nat(364).map((offset) => day('2027-01-01').add({ days: offset }).toString()),
  { maxLength: 10 }
);

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);

test('the same calendar moves nothing, and a change undone moves the same duties back', () => {
  fc.assert(
    fc.property(calendars, calendars, (one, other) => {
      const [before, after] = [duties(one), duties(other)];
      const there = movedDeadlines(before, after).map(({ obligation: { id }, was, is }) => ({ id, was, is }));
      const back = movedDeadlines(after, before).map(({ obligation: { id }, was, is }) => ({ id, was: is, is: was }));
      expect(there.toSorted(byId)).toEqual(back.toSorted(byId));
      expect(movedDeadlines(before, duties(one))).toEqual([]);
    }),
    { numRuns: 40 }
  );
});
