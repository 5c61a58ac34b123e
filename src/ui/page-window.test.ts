import { expect, test } from 'vitest';
import { pageWindow } from './page-window.ts';

test('a short row shows every page', () => {
  expect(pageWindow(2, 4)).toEqual([1, 2, 3, 4]);
});

test('a long row keeps its ends and the neighbours of the current page', () => {
  expect(pageWindow(10, 40)).toEqual([1, 'gap', 9, 10, 11, 'gap', 40]);
});

test('a gap never hides a single page', () => {
  expect(pageWindow(4, 7)).toEqual([1, 2, 3, 4, 5, 6, 7]);
});

test('a page outside the row is drawn to its end', () => {
  expect(pageWindow(99, 9)).toEqual([1, 'gap', 8, 9]);
});

test('nothing to page through gives nothing', () => {
  expect(pageWindow(1, 0)).toEqual([]);
});
