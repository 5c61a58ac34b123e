import { expect, test } from 'vitest';
import { intentOf, type PressedKey } from './board-keys.ts';

const key = (named: string, over: Partial<PressedKey> = {}): PressedKey => ({
  key: named,
  code: named,
  altKey: false,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  ...over
});

test('arrows go over cells while nothing is carried, and carry what is by weeks, by days with Alt or Shift, by regions', () => {
  expect(intentOf(key('ArrowRight'), false)).toEqual({ kind: 'focus', row: 0, week: 1 });
  expect(intentOf(key('ArrowUp'), false)).toEqual({ kind: 'focus', row: -1, week: 0 });
  expect(intentOf(key('PageDown'), false)).toEqual({ kind: 'focus', row: 0, week: 4 });
  expect(intentOf(key('ArrowLeft'), true)).toEqual({ kind: 'carry', weeks: -1, days: 0, regions: 0 });
  expect(intentOf(key('ArrowLeft', { altKey: true }), true)).toEqual({ kind: 'carry', weeks: 0, days: -1, regions: 0 });
  expect(intentOf(key('ArrowRight', { shiftKey: true }), true)).toMatchObject({ weeks: 0, days: 1 });
  expect(intentOf(key('ArrowDown'), true)).toEqual({ kind: 'carry', weeks: 0, days: 0, regions: 1 });
});

test('enter takes up and puts down, escape brings back what is carried', () => {
  expect([intentOf(key('Enter'), false), intentOf(key(' '), true)]).toEqual([{ kind: 'take' }, { kind: 'put' }]);
  expect([intentOf(key('Escape'), true), intentOf(key('Escape'), false)]).toEqual([{ kind: 'return' }, undefined]);
});

test('letters go by their place on the keyboard, whatever they print', () => {
  expect(intentOf(key('д', { code: 'KeyL' }), false)).toEqual({ kind: 'lock' });
  expect(intentOf(key('я', { code: 'KeyZ', ctrlKey: true }), false)).toEqual({ kind: 'undo' });
  expect(intentOf(key('?', { code: 'Digit7', shiftKey: true }), false)).toEqual({ kind: 'help' });
});

test('what belongs to the browser is left to it', () => {
  expect(intentOf(key('ArrowLeft', { altKey: true }), false)).toBeUndefined();
  expect(intentOf(key('r', { code: 'KeyR', ctrlKey: true }), false)).toBeUndefined();
  expect(intentOf(key('Tab'), true)).toBeUndefined();
});
