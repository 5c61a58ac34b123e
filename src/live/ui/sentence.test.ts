import { expect, test } from 'vitest';
import { hole, holesIn } from './sentence.ts';

test('a sentence falls into its words and the holes between them, in the order of its language', () => {
  expect(holesIn(`Баяндама: ${hole('spent')}, рұқсат етілгені ${hole('allowed')}`)).toEqual([
    { words: 'Баяндама: ', hole: 'spent' },
    { words: ', рұқсат етілгені ', hole: 'allowed' },
    { words: '', hole: null }
  ]);
  expect(holesIn('Сөз')).toEqual([{ words: 'Сөз', hole: null }]);
});
