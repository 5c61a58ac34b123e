import * as fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { exampleGold, placesOfCountry } from '../../tests/support/sorting.ts';
import {
  createGrouping,
  createPacker,
  createUnpacker,
  meaningsOf,
  noCorrections,
  pairModelFrom,
  portraitOf
} from './index.ts';
import type { PairModel } from './index.ts';

const gazetteer = placesOfCountry();
const examples = exampleGold('train').slice(0, 240);
const [FIRST, SAME, OTHER] = [
  'Балабақшаға кезек қашан жылжиды?',
  'Куда обращаться за местом для малыша?',
  'Нет света в посёлке'
];

// A made server: texts of a group stand in one direction, all others each in its own.
const groups = [...new Set(examples.flatMap(({ group }) => group ?? []))];
const direction = (at: number): number[] =>
  Array.from({ length: groups.length + 2 }, (_, place) => Number(place === at));
const vectors = examples.flatMap(({ text, group }): [string, number[]][] =>
  group === null ? [] : [[text, direction(groups.indexOf(group))]]
);
const meanings = meaningsOf([
  ...vectors,
  [FIRST, direction(groups.length)],
  [SAME, direction(groups.length).map((value) => value * 3)],
  [OTHER, direction(groups.length + 1)]
]);

let [plain, signalled]: PairModel[] = [];
beforeAll(() => {
  plain = pairModelFrom(examples, gazetteer).model;
  signalled = pairModelFrom(examples, gazetteer, { meanings }).model;
});

const leaders = (model: PairModel | undefined, given: typeof meanings | undefined): number[] => {
  if (!model) return [];
  const grouping = createGrouping({ ...model, same: 0.5 }, noCorrections, given);
  return [FIRST, OTHER, SAME].map((text) => grouping.place(portraitOf(text, gazetteer)).leader);
};

test('texts without a word in common meet where vectors say that they mean the same, and only there', () => {
  expect([leaders(plain, undefined), leaders(signalled, meanings)]).toEqual([
    [0, 1, 2],
    [0, 1, 0]
  ]);
});

test('without vectors of its texts a grouping is what it was', () => {
  const texts = exampleGold('held').slice(0, 60);
  const placed = (given: typeof meanings | undefined): unknown => {
    const grouping = createGrouping(plain ?? pairModelFrom(examples, gazetteer).model, noCorrections, given);
    return texts.map(({ text }) => grouping.place(portraitOf(text, gazetteer)));
  };
  expect(placed(meaningsOf([]))).toEqual(placed(undefined));
});

test('pairs that people judged move the model to their side, and none leaves it as it is', () => {
  const [one, other] = ['Ауыл жолы қашан жөнделеді?', 'Ауылдың жолы қай жылы жөнделеді, жауап беріңіз?'];
  const like = (same?: boolean): number => {
    const judged = same === undefined ? [] : Array.from({ length: 30 }, () => ({ one, other, same }));
    const grouping = createGrouping({ ...pairModelFrom(examples, gazetteer, { judged }).model, ask: 0 });
    grouping.place(portraitOf(one, gazetteer));
    return grouping.like(portraitOf(other, gazetteer), 1)[0]?.decision.chance ?? 0;
  };
  const [apart, none, together] = [like(false), like(), like(true)];
  expect([apart < none, none < together]).toEqual([true, true]);
  expect(pairModelFrom(examples, gazetteer, { judged: [] }).model).toEqual(plain);
});

test('packed portraits come across equal but for the key, which stays equal for equal keys', () => {
  const texts = examples.map(({ text }) => text);
  fc.assert(
    fc.property(fc.array(fc.array(fc.oneof(fc.constantFrom(...texts), fc.string()))), (batches) => {
      const [pack, unpack] = [createPacker(), createUnpacker()];
      const read = batches.map((batch) => batch.map((text) => portraitOf(text, gazetteer)));
      const back = read.map((batch) => unpack(structuredClone(pack(batch))));
      const bare = (all: typeof read): unknown =>
        all.map((batch) => batch.map((portrait) => ({ ...portrait, key: '' })));
      expect(bare(back)).toEqual(bare(read));
      const firsts = (all: typeof read): number[] =>
        all.flat().map(({ key }) => all.flat().findIndex((own) => own.key === key));
      expect(firsts(back)).toEqual(firsts(read));
    }),
    { numRuns: 30 }
  );
});
