import fc from 'fast-check';
import { expect, test } from 'vitest';
import { abstention } from './calibration.ts';
import { trainClassifier, trainRouter, type Labelled, type Theme } from './index.ts';

const ROADS = [
  'дорога разбита',
  'яма на дороге',
  'ремонт дороги',
  'жол нашар',
  'жолды жөндеңіздер',
  'асфальт жоқ жолда'
];
const WATER = ['нет воды', 'вода грязная', 'водопровод течёт', 'су жоқ', 'ауыз су лас', 'су құбыры жарылды'];
const examples: Labelled[] = [
  ...ROADS.map((text) => ({ text, label: 'roads' })),
  ...WATER.map((text) => ({ text, label: 'water' }))
];
const classifier = trainClassifier(examples);

test('texts in both languages are told apart by words in forms that were never seen', () => {
  const texts = [
    'Когда отремонтируют дороги?',
    'Жолдар қашан жөнделеді?',
    'Почему вода ржавая?',
    'Ауылда ауыз су болмай тұр'
  ];
  expect(texts.map((text) => classifier.guesses(text)[0]?.label)).toEqual(['roads', 'roads', 'water', 'water']);
});

test('probabilities of any text sum to one, likeliest first, each label once', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const guesses = classifier.guesses(text);
      const given = guesses.map(({ probability }) => probability);
      expect(given.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
      expect(given).toEqual(given.toSorted((one, other) => other - one));
      expect(guesses.map(({ label }) => label).toSorted()).toEqual(['roads', 'water']);
    })
  );
});

test('learning twice from the same examples gives the same answers to the last digit', () => {
  const again = trainClassifier(examples);
  const ask = (of: typeof classifier): unknown => [...ROADS, ...WATER].map((text) => of.guesses(text));
  expect([ask(again), again.alone]).toEqual([ask(classifier), classifier.alone]);
});

test('an answer may stand alone only where answers as sure were right 97 times of 100', () => {
  const answers = Array.from({ length: 200 }, (_, at) => ({ sureness: at / 200, right: at > 60 || at % 2 === 0 }));
  const least = abstention(answers);
  const alone = answers.filter(({ sureness }) => sureness >= least);
  expect(alone.filter(({ right }) => right).length / alone.length).toBeGreaterThanOrEqual(0.97);
  expect(abstention([{ sureness: 0.9, right: false }])).toBe(Number.POSITIVE_INFINITY);
});

test('a question goes to the body and by the route of its likeliest themes, with the others behind', () => {
  const themes: Theme[] = [
    { id: 'roads', sector: 'transport', route: 'akimat', body: 'transport', words: ROADS },
    { id: 'water', sector: 'water', route: 'ministry', body: 'water', words: WATER }
  ];
  const { themes: found, bodies, routes } = trainRouter(themes, examples).route('Жол қашан жөнделеді?');
  expect([found, bodies, routes].map((guesses) => guesses.map(({ label }) => label))).toEqual([
    ['roads', 'water'],
    ['transport', 'water'],
    ['akimat', 'ministry']
  ]);
});

test('while it learns it tells how far it is, and comes to the same', () => {
  const told: number[] = [];
  const texts = ['су жоқ', 'құбыр жарылды', 'жол бұзылған', 'жолда шұңқыр', 'мұғалім жоқ', 'мектеп ескі'];
  const lessons = texts.flatMap((text, at) => [0, 1].map((n) => ({ text: `${text} ${n}`, label: String(at >> 1) })));
  const heard = trainClassifier(lessons, (share) => told.push(share));
  expect(told).toEqual(told.toSorted((one, other) => one - other));
  expect([told.length > 1, told.every((share) => share > 0 && share < 1)]).toEqual([true, true]);
  expect(heard.guesses('су келмейді')).toEqual(trainClassifier(lessons).guesses('су келмейді'));
});
