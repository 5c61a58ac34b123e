import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ComponentId } from './component.ts';
import type { RegionFigure } from './figure.ts';
import { priorityIndex, type WeightedComponent } from './priority-index.ts';

const figure = (component: ComponentId, region: string, value: number): RegionFigure => ({
  component,
  region,
  value,
  numerator: null,
  denominator: null
});
const weigh = (component: ComponentId, weight: number, pressing: 'higher' | 'lower' = 'higher'): WeightedComponent => ({
  component,
  weight,
  pressing
});

test('regions are ordered by the weighted mean of their places, and equal ones share a rank', () => {
  const figures = [
    figure('questions', 'abai', 10),
    figure('questions', 'turkistan', 30),
    figure('questions', 'pavlodar', 10),
    figure('visit', 'abai', 400),
    figure('visit', 'turkistan', 100),
    figure('visit', 'pavlodar', 400)
  ];
  const ranked = priorityIndex(['turkistan', 'pavlodar', 'abai'], figures, [
    weigh('questions', 30),
    weigh('visit', 10)
  ]);
  expect(ranked.map(({ region, index, rank, coverage }) => [region, index, rank, coverage])).toEqual([
    ['turkistan', 75, 1, 1],
    ['abai', 37.5, 2, 1],
    ['pavlodar', 37.5, 2, 1]
  ]);
  expect(ranked[1]?.parts).toEqual([
    { component: 'questions', weight: 30, figure: figures[0], score: 25, place: 2, equal: 1, of: 3 },
    { component: 'visit', weight: 10, figure: figures[3], score: 75, place: 1, equal: 1, of: 3 }
  ]);
});

test('a missing figure is said to be missing, and the index rests on what there is', () => {
  const figures = [figure('questions', 'abai', 10), figure('questions', 'turkistan', 30), figure('visit', 'abai', 5)];
  const ranked = priorityIndex(['abai', 'turkistan', 'ulytau'], figures, [weigh('questions', 30), weigh('visit', 10)]);
  expect(ranked.map(({ region, index, rank, coverage }) => [region, index, rank, coverage])).toEqual([
    ['turkistan', 100, 1, 0.75],
    ['abai', 12.5, 2, 1],
    ['ulytau', null, null, 0]
  ]);
  expect(ranked[0]?.parts[1]).toEqual({
    component: 'visit',
    weight: 10,
    figure: null,
    score: null,
    place: null,
    equal: 0,
    of: 1
  });
});

test('where all are equal, or one alone has a figure, nothing is told apart', () => {
  const equal = ['abai', 'turkistan'].map((region) => figure('risks', region, 0));
  expect(
    priorityIndex(['abai', 'turkistan'], equal, [weigh('risks', 5)]).map(({ index, rank }) => [index, rank])
  ).toEqual([
    [50, 1],
    [50, 1]
  ]);
  expect(priorityIndex(['abai'], [figure('risks', 'abai', 7)], [weigh('risks', 5)])[0]?.index).toBe(50);
});

test('of some indicators a lower figure is the more pressing one', () => {
  const component = 'indicator:roads';
  const figures = [figure(component, 'abai', 60), figure(component, 'turkistan', 95)];
  expect(priorityIndex(['abai', 'turkistan'], figures, [weigh(component, 1, 'lower')])[0]?.region).toBe('abai');
});

const REGIONS = ['a', 'b', 'c', 'd', 'e', 'f'];
const COMPONENTS: ComponentId[] = ['questions', 'risks', 'visit', 'indicator:x'];

const someFigures = fc
  .uniqueArray(
    fc.record({
      component: fc.constantFrom(...COMPONENTS),
      region: fc.constantFrom(...REGIONS),
      value: fc.integer({ min: 0, max: 6 })
    }),
    { selector: ({ component, region }) => `${component} ${region}`, maxLength: 24 }
  )
  .map((list) => list.map(({ component, region, value }) => figure(component, region, value)));

const someComponents = fc
  .tuple(...COMPONENTS.map(() => fc.tuple(fc.integer({ min: 0, max: 4 }), fc.constantFrom('higher', 'lower'))))
  .map((list) => COMPONENTS.map((component, at) => weigh(component, list[at]?.[0] ?? 0, list[at]?.[1] ?? 'higher')));

test('a more pressing figure never lowers the rank of its region', () => {
  fc.assert(
    fc.property(
      someFigures,
      someComponents,
      fc.nat(),
      fc.integer({ min: 1, max: 8 }),
      (figures, components, at, by) => {
        const chosen = figures[at % Math.max(1, figures.length)];
        fc.pre(chosen !== undefined);
        const pressing = components.find(({ component }) => component === chosen?.component)?.pressing;
        const moved = figures.map((one) =>
          one === chosen ? { ...one, value: one.value + (pressing === 'higher' ? by : -by) } : one
        );
        const rankIn = (list: readonly RegionFigure[]) =>
          priorityIndex(REGIONS, list, components).find(({ region }) => region === chosen?.region)?.rank ?? 0;
        expect(rankIn(moved)).toBeLessThanOrEqual(rankIn(figures));
      }
    )
  );
});

test('the order in which regions and figures come changes nothing', () => {
  fc.assert(
    fc.property(
      someFigures,
      someComponents,
      fc.shuffledSubarray(REGIONS, { minLength: 6 }),
      (figures, components, order) => {
        expect(priorityIndex(order, figures.toReversed(), components)).toEqual(
          priorityIndex(REGIONS, figures, components)
        );
      }
    )
  );
});

test('a component without weight is as if it were not there', () => {
  fc.assert(
    fc.property(someFigures, someComponents, fc.constantFrom(...COMPONENTS), (figures, components, dropped) => {
      const without = components.filter(({ component }) => component !== dropped);
      const zero = components.map((one) => (one.component === dropped ? { ...one, weight: 0 } : one));
      expect(priorityIndex(REGIONS, figures, zero)).toEqual(priorityIndex(REGIONS, figures, without));
    })
  );
});

test('every region has an index from 0 to 100 or none, whatever the figures', () => {
  fc.assert(
    fc.property(someFigures, someComponents, (figures, components) => {
      const ranked = priorityIndex(REGIONS, figures, components);
      expect(ranked.map(({ region }) => region).toSorted()).toEqual(REGIONS);
      for (const { index, rank, coverage } of ranked) {
        expect((index === null) === (rank === null) && (index === null) === (coverage === 0)).toBe(true);
        expect((index ?? 0) >= 0 && (index ?? 0) <= 100 && coverage >= 0 && coverage <= 1).toBe(true);
      }
    })
  );
});
