import { expect, test } from 'vitest';
import { trendOf } from '../trends.ts';
import { trendWords } from './reason-words.ts';

const between = (before: number, now: number) => {
  const trend = trendOf([
    { count: before, days: 91 },
    { count: now, days: 91 }
  ]);
  if (!trend) throw new Error('No trend.');
  return trend;
};

test('a trend says how many times and at least how many, never less than one; where chance explains it, that', () => {
  expect(trendWords(between(10, 40), 'en')).toBe(
    'Asked more often than before: now 40, before 10 (3.9 times, at least 2.1).'
  );
  expect(trendWords(between(40, 10), 'en')).toBe(
    'Asked less often than before: now 10, before 40 (3.9 times, at least 2.1).'
  );
  expect(trendWords(between(3, 4), 'ru')).toBe('Говорить об изменении оснований нет: сейчас 4, прежде 3.');
  expect(trendWords(between(0, 20), 'kk')).toBe('Бұрын бұл туралы сұралмаған, қазір сұрақ саны: 20.');
});
