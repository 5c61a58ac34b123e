import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isWorkingDay, workingCalendar } from '#decree/index.ts';
import type { JudgedRow } from './control.ts';
import { REMINDER_PLAN, reminderDay, stepsDue } from './reminder-plan.ts';
import { digestsOf, freshOnes, type Reader } from './reminders.ts';

// Independence Day and the New Year, as the calendar of those days has them.
const calendar = workingCalendar([
  { year: 2026, holidays: [{ on: '2026-12-16', kind: 'holiday', moves: true }], overrides: [] },
  {
    year: 2027,
    holidays: [
      { on: '2027-01-01', kind: 'holiday', moves: true },
      { on: '2027-01-02', kind: 'holiday', moves: true },
      { on: '2027-01-07', kind: 'day-off', moves: false }
    ],
    overrides: []
  }
]);
const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

const duty = (over: Partial<JudgedRow> = {}): JudgedRow => ({
  obligation: 'draft-112/1-7/transport/2026-Q4',
  year: 2026,
  edition: 'draft-112',
  norm: '1-7',
  who: 'transport',
  subjectKind: 'period',
  subject: '2026-Q4',
  region: null,
  aroseOn: day('2026-10-01'),
  dueOn: day('2027-01-10'),
  warnOn: day('2027-01-08'),
  kind: 'not-due',
  reason: { code: 'no-term' },
  keptOn: null,
  missing: ['QuarterPublished'],
  proof: [],
  ...over
});

const reader = (person: string, post: Reader['duty'], over: Partial<Reader> = {}): Reader => ({
  person,
  email: `${person}@example.kz`,
  body: 'transport',
  duty: post,
  principal: person,
  standsInFor: null,
  ...over
});

test('10 January 2027 is a Sunday: warned on Friday, escalated on Monday', () => {
  expect(REMINDER_PLAN.map((step) => [step.code, reminderDay(step, day('2027-01-10'), calendar).toString()])).toEqual([
    ['30-before', '2026-12-11'],
    ['7-before', '2026-12-31'],
    ['1-before', '2027-01-08'],
    ['on-the-day', '2027-01-08'],
    ['1-after', '2027-01-11'],
    ['7-after', '2027-01-18']
  ]);
});

test('the desk is reminded before, the head from the day before, and the head alone afterwards', () => {
  const readers = [reader('press', 'press-officer'), reader('head', 'first-head')];
  const persons = (on: string): string[] =>
    digestsOf([duty()], readers, { today: day(on), calendar }).map(({ person }) => person);
  expect(persons('2026-12-11')).toEqual(['press']);
  expect(persons('2026-12-28')).toEqual([]);
  expect(persons('2027-01-08')).toEqual(['press', 'head']);
  expect(persons('2027-01-18').slice(0, 1)).toEqual(['head']);
  const only = [reader('press', 'press-officer')];
  expect(digestsOf([duty()], only, { today: day('2027-01-18'), calendar }).map(({ person }) => person)).toEqual([
    'press'
  ]);
});

test('one digest carries all duties of a person, and of steps that meet on a day each duty once', () => {
  const open = [duty(), duty({ obligation: 'draft-112/4-3/transport/2027' })];
  const [digest] = digestsOf(open, [reader('press', 'press-officer')], { today: day('2027-01-08'), calendar });
  expect(digest?.reminders.map(({ duty: { obligation }, keys }) => [obligation, keys.length])).toEqual([
    ['draft-112/1-7/transport/2026-Q4', 2],
    ['draft-112/4-3/transport/2027', 2]
  ]);
  const known = new Set(digest?.reminders[0]?.keys);
  const rest = new Set(digest?.reminders.flatMap(({ keys }) => keys).filter((key) => !known.has(key)));
  expect(digest && freshOnes(digest, rest).map((one) => one.duty.obligation)).toEqual(['draft-112/4-3/transport/2027']);
});

test('a deputy gets what the absent one would, and it counts as told', () => {
  const deputy = reader('deputy', 'press-officer', { principal: 'press', standsInFor: 'post' });
  const [digest] = digestsOf([duty()], [deputy], { today: day('2026-12-11'), calendar });
  expect(digest?.reminders[0]).toMatchObject({
    keys: ['reminder:draft-112/1-7/transport/2026-Q4:30-before:press'],
    standsInFor: 'post'
  });
});

const anyDay = fc.integer({ min: 0, max: 700 }).map((days) => day('2026-02-01').add({ days }));

test('every reminder falls on a working day, the warnings not after the day due, the rest after it', () => {
  fc.assert(
    fc.property(anyDay, (dueOn) => {
      for (const step of REMINDER_PLAN) {
        const on = reminderDay(step, dueOn, calendar);
        expect(isWorkingDay(calendar, on)).toBe(true);
        expect(Temporal.PlainDate.compare(on, dueOn) > 0).toBe(step.days > 0);
      }
    })
  );
});

/** Lives through the days around a day due; the server sleeps on some. Returns the mornings with a letter, and the keys sent. */
const live = (dueOn: Temporal.PlainDate, asleep: ReadonlySet<number>, doneOn: number): [number[], string[]] => {
  const sent = new Set<string>();
  const mornings: number[] = [];
  for (let at = -50; at < 30; at += 1) {
    const today = dueOn.add({ days: at });
    const open = at < doneOn ? [duty({ dueOn })] : [];
    const [digest] = asleep.has(at) ? [] : digestsOf(open, [reader('press', 'press-officer')], { today, calendar });
    const fresh = digest?.reminders.flatMap(({ keys }) => keys).filter((key) => !sent.has(key)) ?? [];
    if (fresh.length > 0) mornings.push(at);
    for (const key of fresh) sent.add(key);
  }
  return [mornings, [...sent]];
};

test('whatever days the server sleeps, each step is said once, none after the duty is done, and none is lost to a short sleep', () => {
  const nights = fc.uniqueArray(fc.integer({ min: -50, max: 29 }), { maxLength: 20 }).map((all) => new Set(all));
  fc.assert(
    fc.property(anyDay, nights, fc.integer({ min: -50, max: 30 }), (dueOn, asleep, doneOn) => {
      const [mornings, keys] = live(dueOn, asleep, doneOn);
      expect(mornings.every((at) => at < doneOn && !asleep.has(at))).toBe(true);
      expect(mornings.length).toBeLessThanOrEqual(keys.length);
      expect(new Set(keys).size).toBe(keys.length);
    })
  );
  const [, whole] = live(day('2026-05-20'), new Set([-7, -6, 1, 2]), 99);
  expect(whole.length).toBe(REMINDER_PLAN.length);
});

test('nothing is said on a day off', () => {
  fc.assert(
    fc.property(anyDay, anyDay, (dueOn, today) => {
      if (!isWorkingDay(calendar, today)) expect(stepsDue(dueOn, today, calendar)).toEqual([]);
    })
  );
});
