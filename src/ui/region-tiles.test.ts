import { expect, test } from 'vitest';
import { REGION_SHORT_NAMES, REGION_TILES } from './region-tiles.ts';

const tiles = Object.values(REGION_TILES);

test('the twenty regions stand on twenty places', () => {
  expect(new Set(tiles.map(({ column, row }) => `${column}/${row}`)).size).toBe(20);
});

test('the map is seven tiles wide and five high', () => {
  expect(tiles.filter(({ column, row }) => column < 1 || column > 7 || row < 1 || row > 5)).toEqual([]);
});

test('the regions are given in the order of reading, from north to south and from west to east', () => {
  expect(tiles.toSorted((a, b) => a.row - b.row || a.column - b.column)).toEqual(tiles);
});

test.each(['kk', 'ru', 'en'] as const)(
  '%s: no two regions share a short name, and none is longer than four letters',
  (language) => {
    const names = Object.values(REGION_SHORT_NAMES).map((name) => name[language]);
    expect([new Set(names).size, names.filter((name) => name.length > 4)]).toEqual([20, []]);
  }
);
