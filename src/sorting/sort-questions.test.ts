import { expect, test } from 'vitest';
import { pairModelFrom } from './knowledge.ts';
import { noPlaces } from './places.ts';
import type { Router } from './routing.ts';
import { sortQuestions } from './sort-questions.ts';
import type { Correction, QuestionToSort, SortingKnowledge } from './sorting-input.ts';
import kk from '../../db/reference/questions.json' with { type: 'json' };

const TOLD = [
  ['Ауылдағы жолдар қашан жөнделеді?', 'Ауыл жолын жөндеу қашан басталады?'],
  ['Когда отремонтируют дорогу в наше село?', 'Ремонт дороги в наше село когда начнётся?'],
  ['Почему не хватает мест в детском саду?', 'В детском саду не хватает мест, почему?'],
  ['Су құбыры қашан тартылады?', 'Ауылға су құбырын қашан тартасыздар?']
];
const examples = [
  ...TOLD.flatMap((texts, at) => texts.map((text, n) => ({ id: `${at}-${n}`, text, theme: 't', group: `g${at}` }))),
  ...kk.questions.map(({ id, text }) => ({ id: `q${id}`, text, theme: 't', group: null }))
];

/** Roads for what speaks of roads, else schools, never sure. */
const router: Router = {
  route: (text) => {
    const roads = /жол|дорог/iu.test(text);
    const themes = [
      { label: roads ? 'roads' : 'schools', probability: 0.8 },
      { label: roads ? 'schools' : 'roads', probability: 0.2 }
    ];
    return { themes, bodies: [], routes: [], alone: false };
  }
};
const knowledge: SortingKnowledge = {
  pairs: pairModelFrom(examples, noPlaces).model,
  router,
  gazetteer: noPlaces,
  themes: [
    { id: 'roads', sector: 'roads', route: 'ministry', body: 'transport', words: [] },
    { id: 'schools', sector: 'schools', route: 'akimat', body: 'education', words: [] }
  ]
};

const asked = (id: string, text: string, people: readonly string[] = []): QuestionToSort => ({
  id,
  text,
  region: 'abai',
  people: [`asker-${id}`, ...people],
  signals: []
});
const QUESTIONS = [
  asked('a', 'Когда отремонтируют дорогу в Аксай?', ['x', 'y']),
  asked('b', 'В школе опасно, крыша рухнет, авария!'),
  asked('c', 'КОГДА отремонтируют дорогу в Аксай?!', ['z']),
  asked('d', 'Почему нет интернета?')
];
const sort = (corrections: readonly Correction[] = []) =>
  sortQuestions(QUESTIONS, corrections, knowledge, { inputHash: '0'.repeat(64) });
const groupsOf = (corrections: readonly Correction[] = []): string[][] =>
  sort(corrections).groups.map(({ questions }) => [...questions]);

test('the same letter is one group with its people; every group has a theme, words, places and three places in order', () => {
  const { groups, questions, people, themes } = sort();
  expect({ questions, people }).toEqual({ questions: 4, people: 7 });
  expect(groups[0]).toMatchObject({
    id: 'a',
    theme: 'roads',
    route: 'ministry',
    body: 'transport',
    certain: false,
    questions: ['a', 'c'],
    people: 5,
    places: [{ region: 'abai', questions: 2 }],
    locked: false
  });
  expect(groups.find(({ id }) => id === 'b')?.ranks.urgency.position).toBe(1);
  expect(themes.map(({ theme, questions: count }) => [theme, count])).toEqual([
    ['roads', 2],
    ['schools', 2]
  ]);
});

test('what people said goes before what the machine thinks', () => {
  expect(groupsOf([{ kind: 'apart', questions: ['c', 'a'], value: null }])).toEqual([['a'], ['c'], ['b'], ['d']]);
  expect(groupsOf([{ kind: 'together', questions: ['b', 'd'], value: null }])).toEqual([
    ['a', 'c'],
    ['b', 'd']
  ]);
  const said = sort([
    { kind: 'theme', questions: ['c'], value: 'schools' },
    { kind: 'title', questions: ['a'], value: 'Дорога в Аксай' },
    { kind: 'lock', questions: ['a', 'c'], value: 'locked' }
  ]).groups[0];
  expect(said).toMatchObject({
    title: { text: 'Дорога в Аксай', lang: 'ru', question: null },
    theme: 'schools',
    route: 'akimat',
    body: null,
    certain: true,
    locked: true
  });
});

test('a locked group takes in nobody, not even the same letter, until it is opened', () => {
  const lock = { kind: 'lock', questions: ['a'], value: 'locked' } as const;
  expect(groupsOf([lock])).toContainEqual(['a']);
  expect(groupsOf([lock, { ...lock, value: 'open' }])).toContainEqual(['a', 'c']);
});

test('the last word on a question counts', () => {
  const bring = { kind: 'together', questions: ['b', 'd'], value: null } as const;
  expect(groupsOf([bring, { kind: 'apart', questions: ['d', 'b'], value: null }])).toContainEqual(['d']);
  expect(groupsOf([{ kind: 'apart', questions: ['d', 'b'], value: null }, bring])).toContainEqual(['b', 'd']);
});

test('the same questions are sorted alike, and new ones leave the ids of groups as they were', () => {
  expect(sort()).toEqual(sort());
  const more = sortQuestions([...QUESTIONS, asked('e', 'Почему нет интернета')], [], knowledge, {
    inputHash: '0'.repeat(64)
  });
  expect(more.groups.map(({ id }) => id).toSorted()).toEqual(['a', 'b', 'd']);
});

test('a matter is set against its past: what was surely the same by its group, the rest by its theme; people’s own joining by the theme alone', () => {
  const road = 'Когда отремонтируют дорогу в Аксай?';
  const past = {
    days: 92,
    earlier: [
      { days: 92, texts: [road, 'Опять дорога разбита', ...Array.from({ length: 40 }, (_, n) => `Интернет дом ${n}`)] },
      { days: 91, texts: Array.from({ length: 30 }, () => 'Почему нет интернета?') }
    ]
  };
  const against = (corrections: readonly Correction[] = []) =>
    sortQuestions(QUESTIONS, corrections, knowledge, { inputHash: '0'.repeat(64), past });
  const { groups, themes } = against();
  const trends = new Map(groups.map(({ id, trend }) => [id, trend]));
  expect(trends.get('a')).toMatchObject({ now: 2, before: 1 });
  expect(trends.get('b')).toMatchObject({ now: 1, before: 0 });
  expect(trends.get('d')?.high).toBeLessThan(1);
  const themed = new Map(themes.map(({ theme, trend }) => [theme, trend]));
  expect(themed.get('roads')).toMatchObject({ now: 2, before: 1 });
  expect(themed.get('schools')?.high).toBeLessThan(1);
  expect(groups.map(({ questions }) => questions)).toEqual(sort().groups.map(({ questions }) => questions));
  const joined = against([{ kind: 'together', questions: ['a', 'd'], value: null }]);
  expect(joined.groups.find(({ id }) => id === 'a')?.trend).toBeNull();
  expect(sort().groups.every(({ trend }) => trend === null)).toBe(true);
});
