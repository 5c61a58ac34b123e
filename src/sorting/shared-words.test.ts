import { expect, test } from 'vitest';
import { portraitOf } from './portrait.ts';
import { sharedWord } from './shared-words.ts';

test.each([
  ['Ауылымызға су қашан келеді?', 'Когда в нашем селе будет вода?', 2],
  ['Мектепте мұғалім жетпейді', 'В школе не хватает учителей', 2],
  ['Балабақша кезегі неге жылжымайды?', 'Почему не движется очередь в детсад?', 2],
  ['Aýyldaǵy joldy qashan jóndeısizder?', 'Когда будет ремонт дороги в селе?', 2]
])('%j meets %j in %i words', (kazakh, russian, words) => {
  const there = new Set(portraitOf(russian).telling);
  expect(portraitOf(kazakh).telling.filter((stem) => there.has(stem)).length).toBeGreaterThanOrEqual(words);
});

test('a word that is not known stays as it is, and a shared one is its own', () => {
  expect(['дорог', 'zzz', ''].map(sharedWord)).toEqual(['дорог', 'zzz', '']);
});
