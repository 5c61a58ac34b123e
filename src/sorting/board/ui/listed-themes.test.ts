import { expect, test } from 'vitest';
import type { SortedGroup } from '../../result.ts';
import { listedThemes, themeOf } from './listed-themes.ts';

const group = (nth: number, theme: string | null): SortedGroup => ({
  id: `group-${nth}`,
  title: { text: `  Дорога\n${nth} `, lang: 'ru', question: null },
  theme,
  route: null,
  body: null,
  certain: true,
  best: [],
  questions: [`question-${nth}`],
  places: [],
  terms: { kk: [], ru: [] },
  people: 1,
  ranks: {
    support: { position: nth, reason: { column: 'support', people: 1, behindBy: null } },
    fair: { position: nth, reason: { column: 'fair', load: 0, share: 0, places: 0 } },
    urgency: { position: nth, reason: { column: 'urgency', signals: [] } }
  },
  trend: null,
  locked: false
});

/** Half of the groups are of roads, half of no theme; the last asked first. */
const resultOf = (count: number) => {
  const groups = Array.from({ length: count }, (_, at) => group(count - at, at % 2 === 0 ? 'roads' : null));
  const themes = ['roads', null].map((theme) => {
    const own = groups.filter((one) => one.theme === theme);
    return { theme, groups: own.map(({ id }) => id), questions: own.length, people: own.length, trend: null };
  });
  return { groups, themes };
};

const names = new Map([['roads', 'Дороги']]);
const shapeOf = (count: number, unfolded: string | null) =>
  listedThemes(resultOf(count), { names, unfolded }).map(({ key, groups, more, unfolded: whole }) => [
    key,
    groups.length,
    more,
    whole
  ]);

test('a list of few groups is whole, in the order of support', () => {
  expect(shapeOf(400, null)).toEqual([
    ['roads', 200, 0, false],
    ['-', 200, 0, false]
  ]);
  expect(listedThemes(resultOf(4), { names, unfolded: null })[0]).toMatchObject({
    name: 'Дороги',
    groups: [
      { id: 'group-2', place: 2, title: 'Дорога 2' },
      { id: 'group-4', place: 4, title: 'Дорога 4' }
    ]
  });
});

test('of many groups each theme shows its largest, and the one that is unfolded all', () => {
  expect(shapeOf(402, null)).toEqual([
    ['roads', 4, 197, false],
    ['-', 4, 197, false]
  ]);
  expect(shapeOf(402, '-')).toEqual([
    ['roads', 4, 197, false],
    ['-', 201, 0, true]
  ]);
});

test('the theme of the group that is shown is the one unfolded', () => {
  expect(themeOf(resultOf(4), 'group-4')).toBe('roads');
  expect(themeOf(resultOf(4), 'group-1')).toBe('-');
  expect(themeOf(resultOf(4), 'elsewhere')).toBeNull();
  expect(themeOf(resultOf(4), undefined)).toBeNull();
});
