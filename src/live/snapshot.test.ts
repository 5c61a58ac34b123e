import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { boardStates } from './board.ts';
import { clockOf } from './floor.ts';
import { type BoardContent, type BoardQuestion, bySupport, firstBy, LISTED, snapshotOf } from './snapshot.ts';
import { applyTick, tickBetween } from './tick.ts';

const question = (over: Partial<BoardQuestion> = {}): BoardQuestion => ({
  id: 'q1',
  number: '26-000001-K',
  text: 'Ауылда дәрігер қашан болады?',
  language: 'kk',
  support: 0,
  askedAt: '2026-12-01T05:00:00Z',
  state: 'new',
  position: 0,
  place: null,
  ...over
});

const content = (questions: BoardQuestion[], over: Partial<BoardContent> = {}): BoardContent => ({
  meeting: { number: '2026-001', status: 'live' },
  phase: 'open',
  code: 'HMTXKP',
  clock: clockOf(120, null, []),
  questions: new Map(questions.map((each) => [each.id, each])),
  ...over
});

const anyQuestion = fc
  .record({
    n: fc.integer({ min: 1, max: 40 }),
    support: fc.nat({ max: 5 }),
    state: fc.constantFrom(...boardStates),
    text: fc.constantFrom('Жол қашан жөнделеді?', 'Когда починят дорогу?'),
    minute: fc.integer({ min: 10, max: 15 })
  })
  .map(({ n, minute, ...rest }) =>
    question({ ...rest, id: `q${n}`, number: `26-${n}-K`, askedAt: `2026-12-01T05:${minute}:00Z` })
  );

const anyContent = fc
  .record({
    questions: fc.uniqueArray(anyQuestion, { selector: ({ id }) => id, maxLength: 30 }),
    phase: fc.constantFrom('before' as const, 'open' as const, 'closed' as const),
    planned: fc.constantFrom(60, 120)
  })
  .map(({ questions, phase, planned }) => content(questions, { phase, clock: clockOf(planned, null, []) }));

test('a tick leads from any board to any other, through JSON', () => {
  fc.assert(
    fc.property(anyContent, anyContent, (one, other) => {
      const [before, after] = [snapshotOf(one), snapshotOf(other)];
      const tick = tickBetween(before, after);
      expect(tick ? applyTick(before, JSON.parse(JSON.stringify(tick))) : before).toEqual(after);
    })
  );
});

test('boards alike give no tick, and a vote gives a number', () => {
  const before = snapshotOf(content([question()]));
  expect(tickBetween(before, snapshotOf(content([question()])))).toBeUndefined();
  expect(tickBetween(before, snapshotOf(content([question({ support: 7 })])))).toEqual({
    support: { '26-000001-K': 7 }
  });
});

test('the top is what sorting everything would give', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(anyQuestion, { selector: ({ id }) => id }),
      fc.integer({ min: 1, max: 12 }),
      (all, limit) => {
        expect(firstBy(all, bySupport, limit)).toEqual(all.toSorted(bySupport).slice(0, limit));
      }
    )
  );
});

test('a snapshot says what is on screen, what is next in the moderator’s order, and counts the rest', () => {
  const questions = [
    question({ id: 'a', number: '26-1-A', state: 'on-screen', support: 2 }),
    question({ id: 'b', number: '26-2-A', state: 'shortlist', position: 2 }),
    question({ id: 'c', number: '26-3-A', state: 'shortlist', position: 1 }),
    question({ id: 'd', number: '26-4-A', state: 'answered' }),
    question({ id: 'e', number: '26-5-A', support: 9 })
  ];
  const snapshot = snapshotOf(content(questions));
  expect(snapshot.onScreen?.number).toBe('26-1-A');
  expect(snapshot.next.map(({ number }) => number)).toEqual(['26-3-A', '26-2-A']);
  expect(snapshot.counts).toEqual({ new: 1, shortlist: 2, 'on-screen': 1, answered: 1 });
  expect(snapshot.questions.map(({ number }) => number)).toEqual(['26-5-A', '26-1-A', '26-2-A', '26-3-A', '26-4-A']);
});

test('a board of 20,000 questions is made quickly and costs a reader no more than the list', () => {
  const many = Array.from({ length: 20_000 }, (_, n) =>
    question({ id: `q${n}`, number: `26-${n}-K`, support: (n * 7919) % 20_011 })
  );
  const board = content(many);
  const start = performance.now();
  const snapshot = snapshotOf(board);
  const took = performance.now() - start;
  expect([snapshot.questions.length, snapshot.counts.new]).toEqual([LISTED, 20_000]);
  expect(took).toBeLessThan(100);
});

test('a long text is cut at a word in the list and whole on the screen', () => {
  const text = 'Құрметті министр мырза! '.repeat(40).trim();
  const snapshot = snapshotOf(content([question({ text, state: 'on-screen' })]));
  expect(snapshot.onScreen?.text).toBe(text);
  expect(snapshot.questions[0]).toMatchObject({ cut: true });
  expect(snapshot.questions[0]?.text).toMatch(/^Құрметті министр мырза! .*[!\p{L}]…$/u);
  expect(snapshot.questions[0]?.text.length).toBeLessThanOrEqual(401);
});
