import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fairTurns, type Supporters, type TurnQuestion } from './fair-turns.ts';

const kentau = { id: 'kentau', kk: 'Кентау', ru: 'Кентау' };
const main = { id: 'main', kk: 'Негізгі зал', ru: 'Главный зал' };

const question = (id: string, over: Partial<TurnQuestion> = {}): TurnQuestion => ({
  id,
  number: id,
  support: 0,
  askedAt: '2026-11-01T05:00:00Z',
  asked: 1,
  state: 'new',
  since: null,
  place: null,
  language: null,
  ...over
});

const supporters = (people: number, ...questions: string[]): Supporters => ({ people, questions });

test('nothing to answer has no turns', () => {
  expect(fairTurns([], [], 5)).toEqual([]);
  expect(fairTurns([question('a', { state: 'answered' })], [], 5)).toEqual([]);
});

test('the most supported question comes first and says so; of equals the one asked first', () => {
  const later = question('later', { askedAt: '2026-11-02T05:00:00Z' });
  expect(fairTurns([later, question('first'), question('loved', { support: 9 })], [supporters(9, 'loved')], 3)).toEqual(
    [
      { question: 'loved', number: 'loved', reason: { kind: 'most-supported', support: 9 } },
      { question: 'first', number: 'first', reason: { kind: 'asked-first' } },
      { question: 'later', number: 'later', reason: { kind: 'asked-first' } }
    ]
  );
});

test('those who had a turn wait for those who had none, though they are more', () => {
  const questions = [
    question('roads', { support: 10, state: 'answered', since: '2026-11-20T05:00:00Z' }),
    question('bridges', { support: 10 }),
    question('water', { support: 8 })
  ];
  expect(fairTurns(questions, [supporters(10, 'roads', 'bridges'), supporters(8, 'water')], 1)).toEqual([
    { question: 'water', number: 'water', reason: { kind: 'supporters-wait', support: 8 } }
  ]);
});

test('a hall that has not been heard comes before the second question of a hall that has', () => {
  const questions = [
    question('one', { place: main, state: 'answered', since: '2026-11-20T05:00:00Z' }),
    question('two', { place: main, support: 1 }),
    question('far', { place: kentau, support: 1 })
  ];
  expect(fairTurns(questions, [supporters(1, 'two'), supporters(1, 'far')], 1)).toEqual([
    { question: 'far', number: 'far', reason: { kind: 'place-unheard', placeKk: 'Кентау', placeRu: 'Кентау' } }
  ]);
});

test('a language that has not been heard comes before the third question in the other', () => {
  const questions = [
    question('ru-1', { language: 'ru', state: 'answered', since: '2026-11-20T05:00:00Z' }),
    question('ru-2', { language: 'ru' }),
    question('kk-1', { language: 'kk' })
  ];
  expect(fairTurns(questions, [], 1)).toEqual([
    { question: 'kk-1', number: 'kk-1', reason: { kind: 'language-unheard', language: 'kk' } }
  ]);
});

test('what is on the screen is having its turn', () => {
  const questions = [question('shown', { state: 'on-screen', support: 5 }), question('next')];
  expect(fairTurns(questions, [supporters(5, 'shown')], 3).map((turn) => turn.question)).toEqual(['next']);
});

test('a question that many asked weighs as many', () => {
  const questions = [question('one', { support: 2 }), question('asked-thrice', { asked: 4 })];
  expect(fairTurns(questions, [supporters(2, 'one')], 1).map((turn) => turn.question)).toEqual(['asked-thrice']);
});

test('no place waits longer than as many turns as there are places of its size', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 2, max: 5 }), (places, each) => {
      const questions = Array.from({ length: places * each }, (_, at) =>
        question(`q${String(at).padStart(2, '0')}`, { place: { id: `p${at % places}`, kk: '', ru: '' } })
      );
      const turns = fairTurns(questions, [], questions.length);
      for (let from = 0; from + places <= turns.length; from += places) {
        const round = turns.slice(from, from + places).map((turn) => Number(turn.question.slice(1)) % places);
        expect(new Set(round).size).toBe(places);
      }
    })
  );
});
