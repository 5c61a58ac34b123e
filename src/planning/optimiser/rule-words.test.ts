import { expect, test } from 'vitest';
import { planningYear, wish } from '../../../tests/support/planning-year.ts';
import { clashesOf } from './clashes.ts';
import { clashSays, ruleName, ruleSays } from './rule-words.ts';

const year = planningYear([wish('one', { from: '2027-03-01', to: '2027-03-31' }), wish('two')]);
const placements = [
  { wish: 'one', region: 'abai', on: '2027-04-02', locked: false },
  { wish: 'two', region: 'abai', on: '2027-04-05', locked: false }
];
const said = (rule: string) => {
  const clash = clashesOf(year, placements).find((one) => one.rule === rule);
  return clash && clashSays(clash, 'en', (on) => `«${on}»`);
};

test('a clash is said with its figures and its days in words', () => {
  expect(said('wish-window')).toBe(
    'The day is outside the days asked for, «2027-03-01» to «2027-03-31», by this many days: 2.'
  );
  expect(said('head-rests')).toBe('Meetings of one head are too close. Days apart: 3, needed: 14.');
});

test('a rule has a name and says its parameter', () => {
  expect(ruleName('head-rests', 'kk')).toBe('Бір басшының кездесулері арасындағы күндер');
  expect(ruleSays('head-rests', 21, 'ru')).toBe(
    'Между двумя встречами одного руководителя не менее стольких дней: 21.'
  );
});
