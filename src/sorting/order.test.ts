import fc from 'fast-check';
import { expect, test } from 'vitest';
import { learnSpace, medoid, nearness, placeIn, systematise, tellingTerms } from './index.ts';
import { leiden, type Graph } from './leiden.ts';

/** A graph of edges of weight 1. */
const graphOf = (nodes: number, edges: readonly (readonly [number, number])[]): Graph => {
  const rows = Array.from({ length: nodes }, () => new Set<number>());
  for (const [one, other] of edges) {
    if (one === other) continue;
    rows[one]?.add(other);
    rows[other]?.add(one);
  }
  return {
    neighbours: rows.map((row) => Int32Array.from(row)),
    weights: rows.map((row) => new Float64Array(row.size).fill(1)),
    sizes: new Float64Array(nodes).fill(1)
  };
};

const full = (from: number, to: number): [number, number][] => {
  const nodes = Array.from({ length: to - from }, (_, at) => from + at);
  return nodes.flatMap((one) => nodes.filter((other) => other > one).map((other): [number, number] => [one, other]));
};

test('two full graphs joined by one edge are two communities', () => {
  const graph = graphOf(10, [...full(0, 5), ...full(5, 10), [4, 5]]);
  expect([...leiden(graph, 0.5)]).toEqual([0, 0, 0, 0, 0, 1, 1, 1, 1, 1]);
});

test('every community hangs together by its own edges, and the same graph gives the same communities', () => {
  const edge = fc.tuple(fc.nat({ max: 24 }), fc.nat({ max: 24 }));
  fc.assert(
    fc.property(fc.array(edge, { maxLength: 90 }), (edges) => {
      const graph = graphOf(25, edges);
      const found = leiden(graph, 0.3);
      expect(leiden(graph, 0.3)).toEqual(found);
      for (const label of new Set(found)) {
        const members = [...found.keys()].filter((node) => found[node] === label);
        const reached = new Set(members.slice(0, 1));
        for (const node of reached) {
          for (const other of graph.neighbours[node] ?? []) if (found[other] === label) reached.add(other);
        }
        expect(reached.size).toBe(members.length);
      }
    })
  );
});

const PARALLEL = [
  ['жол', 'жонде', 'дорог', 'ремонт'],
  ['жол', 'ауыл', 'дорог', 'сел'],
  ['су', 'ауыл', 'вод', 'сел'],
  ['су', 'лас', 'вод', 'грязн'],
  ['мектеп', 'бала', 'школ', 'дет'],
  ['мектеп', 'тамак', 'школ', 'питан']
];

test('a word stands nearer to its translation than to any other, after sentences in both languages', () => {
  const space = learnSpace(PARALLEL, 6);
  const russian = ['дорог', 'вод', 'школ'];
  const nearest = ['жол', 'су', 'мектеп'].map((kazakh) => {
    const near = russian.map((word) => nearness(placeIn(space, [kazakh]), placeIn(space, [word])));
    return russian[near.indexOf(Math.max(...near))];
  });
  expect(nearest).toEqual(russian);
});

test('a place has the length 1, or 0 where no stem is known; learned twice it is the same to the last bit', () => {
  const spaces = [learnSpace(PARALLEL, 4), learnSpace(PARALLEL, 4)].map(({ places, scales }) => [places, scales]);
  expect(spaces[0]).toEqual(spaces[1]);
  const space = learnSpace(PARALLEL, 4);
  expect([placeIn(space, ['жол']), placeIn(space, ['ұшақ'])].map((place) => nearness(place, place).toFixed(9))).toEqual(
    ['1.000000000', '0.000000000']
  );
});

test('texts of two matters are put into two orders, fine ones inside broad ones, titled by the one in the middle', () => {
  const roads = [
    ['жол', 'жонде'],
    ['жол', 'жонде', 'ауыл'],
    ['жол', 'асфальт', 'жонде']
  ];
  const water = [
    ['су', 'лас'],
    ['су', 'лас', 'кубыр'],
    ['су', 'кубыр', 'лас']
  ];
  const { broad, narrow } = systematise([...roads, ...water]);
  expect([...broad]).toEqual([0, 0, 0, 1, 1, 1]);
  expect(new Set([...narrow].map((fine, at) => `${broad[at] ?? 0} ${fine}`)).size).toBe(new Set(narrow).size);
  expect(
    medoid(
      [
        [1, 0],
        [0.8, 0.6],
        [0, 1]
      ].map((place) => Float64Array.from(place))
    )
  ).toBe(1);
});

test('the telling words of a group are those the others have not', () => {
  const terms = tellingTerms(
    [
      ['жол', 'жол', 'ауыл', 'жол'],
      ['су', 'су', 'ауыл', 'су']
    ],
    1
  );
  expect(terms.map((found) => found.map(({ stem }) => stem))).toEqual([['жол'], ['су']]);
});
