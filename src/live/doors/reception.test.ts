import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  expectedTimes,
  FIRST_OF,
  promiseFor,
  receptionOrder,
  statusAfter,
  stepsFrom,
  type Ticket,
  TICKET_STATUSES,
  visitMinutes,
  waitsTooLong
} from './reception.ts';

const start = Temporal.Instant.from('2026-12-01T05:00:00Z');
const at = (minutes: number) => start.add({ minutes });
const ticket = (number: number, more: Partial<Ticket> = {}): Ticket => ({
  id: `t${number}`,
  number,
  firstOf: 'none',
  status: 'waiting',
  missed: 0,
  moved: false,
  promisedAt: at(120),
  startedAt: null,
  endedAt: null,
  ...more
});
const numbers = (tickets: readonly Ticket[], now = start) => receptionOrder(tickets, now).map(({ number }) => number);

test('people with disabilities go first, then people from far, then by number', () => {
  const tickets = [ticket(1), ticket(2, { firstOf: 'far' }), ticket(3, { firstOf: 'disability' }), ticket(4)];
  expect(numbers(tickets)).toEqual([3, 2, 1, 4]);
});

test('whoever has waited beyond his promise is overtaken no more', () => {
  const tickets = [ticket(1, { promisedAt: at(10) }), ticket(2, { firstOf: 'disability' })];
  expect([numbers(tickets, at(5)), numbers(tickets, at(11))]).toEqual([
    [2, 1],
    [1, 2]
  ]);
});

test('who did not come is called after the next one, then at the end, then no more', () => {
  expect(numbers([ticket(1, { missed: 1 }), ticket(2), ticket(3)])).toEqual([2, 1, 3]);
  expect(numbers([ticket(1, { missed: 2 }), ticket(2), ticket(3, { moved: true })])).toEqual([2, 1, 3]);
  const called = (missed: number) => statusAfter(ticket(1, { status: 'called', missed }), 'miss');
  expect([called(0), called(1), called(2)]).toEqual(['waiting', 'waiting', 'absent']);
});

test('what can be done follows the table, and what has ended has ended', () => {
  expect(TICKET_STATUSES.map(stepsFrom)).toEqual([
    ['call', 'move', 'withdraw'],
    ['receive', 'miss', 'move', 'withdraw'],
    ['finish'],
    [],
    [],
    []
  ]);
  expect(statusAfter(ticket(1), 'finish')).toBeUndefined();
});

test('times follow what visits really take', () => {
  const done = (minutes: number) => ({ status: 'done' as const, startedAt: at(0), endedAt: at(minutes) });
  expect(visitMinutes([])).toBe(10);
  expect(visitMinutes([ticket(1, done(20)), ticket(2, done(20))])).toBe(15);
  const receiving = ticket(1, { status: 'receiving', startedAt: at(8) });
  expect([...expectedTimes([receiving, ticket(2), ticket(3)], start, at(10))]).toEqual([
    ['t2', at(18)],
    ['t3', at(28)]
  ]);
  expect([...expectedTimes([ticket(2)], at(60), at(10))]).toEqual([['t2', at(60)]]);
});

test('a promise leaves room for one visit more, on full five minutes', () => {
  expect(promiseFor([ticket(1)], ticket(2), { from: at(3), now: start })).toEqual({
    expectedAt: at(13),
    promisedAt: at(25)
  });
});

const tickets = fc
  .array(
    fc.record({
      firstOf: fc.constantFrom(...FIRST_OF),
      status: fc.constantFrom(...TICKET_STATUSES),
      missed: fc.integer({ min: 0, max: 2 }),
      moved: fc.boolean(),
      promise: fc.integer({ min: -60, max: 60 })
    }),
    { maxLength: 20 }
  )
  .map((rows) => rows.map(({ promise, ...row }, place) => ticket(place + 1, { ...row, promisedAt: at(promise) })));

test('everybody who waits has one place and a time of his own; of those who waited too long nobody stands behind a later promise', () => {
  fc.assert(
    fc.property(tickets, (all) => {
      const order = receptionOrder(all, start);
      const waiting = all.filter(({ status }) => status === 'waiting').map(({ id }) => id);
      expect(order.map(({ id }) => id).toSorted()).toEqual(waiting.toSorted());
      const times = [...expectedTimes(all, start, start).values()].map(({ epochMilliseconds }) => epochMilliseconds);
      expect(times).toEqual([...new Set(times)].toSorted((a, b) => a - b));
      const line = order.filter(({ moved, missed }) => !moved && missed === 0);
      const late = line.filter((each) => waitsTooLong(each, start));
      expect(line.slice(0, late.length)).toEqual(late);
    })
  );
});
