import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { editions, VERDICT_KINDS } from '#decree/index.ts';
import { controlParameters, readControlQuery } from './control-filters.ts';
import { controlSections, LEAST_FOR_SHARE, sumOf } from './control-table.ts';
import { type ControlCell, keptOf, type VerdictCounts } from './control.ts';

const NONE = sumOf([]);
const counts = (some: Partial<VerdictCounts>): VerdictCounts => ({ ...NONE, ...some });
const { norms } = editions['draft-112'];
const bodies = ['health', 'labour', 'transport', 'akimat-abai', 'government'];
const all = readControlQuery(new URLSearchParams());

const CELLS: ControlCell[] = [
  { who: 'transport', norm: '1-7', counts: counts({ kept: 3, overdue: 1 }) },
  { who: 'transport', norm: '1-3', counts: counts({ kept: 2, 'due-soon': 1 }) },
  { who: 'health', norm: '1-7', counts: counts({ kept: 4 }) },
  { who: 'health', norm: '1', counts: counts({ 'not-applicable': 1 }) },
  { who: 'akimat-abai', norm: '3-1', counts: counts({ 'not-due': 2 }) },
  { who: 'government', norm: '4-3', counts: counts({ 'kept-late': 1 }) }
];

const shape = (asked: Partial<typeof all>, cells = CELLS): unknown =>
  controlSections(cells, { norms, bodies }, { ...all, ...asked }).map((section) => [
    section.group,
    section.norms.map(({ id }) => id),
    section.rows.map(({ who, cells: row }) => [who, row.map((cell) => cell !== null)])
  ]);

test('bodies with the same points stand together, in the order of the register and of the decree', () => {
  expect(
    controlSections(CELLS, { norms, bodies }, all).map(({ group, rows }) => [group, rows.map(({ who }) => who)])
  ).toEqual([
    ['central', ['health', 'transport']],
    ['akimats', ['akimat-abai']],
    ['authorised', ['government']]
  ]);
  expect(shape({ norm: '1-7' })).toEqual([
    [
      'central',
      ['1-7'],
      [
        ['health', [true]],
        ['transport', [true]]
      ]
    ]
  ]);
});

test('a point that awaits no act has no column', () => {
  const [central] = controlSections(CELLS, { norms, bodies }, all);
  expect(central?.norms.map(({ id }) => id)).toEqual(['1-3', '1-7']);
});

test('a verdict that is asked for hides the others and leaves the denominators', () => {
  expect(shape({ verdict: 'overdue' })).toEqual([['central', ['1-7'], [['transport', [true]]]]]);
  const [central] = controlSections(CELLS, { norms, bodies }, { ...all, verdict: 'overdue' });
  expect(keptOf(central?.total ?? NONE)).toEqual({ kept: 9, late: 0, of: 10 });
  expect(keptOf(central?.rows[0]?.total ?? NONE)).toEqual({ kept: 5, late: 0, of: 6 });
});

const quarterly = (who: string, kept: number, overdue: number): ControlCell => ({
  who,
  norm: '1-7',
  counts: counts({ kept, overdue })
});

test('by share only bodies are ordered of which enough fell due', () => {
  const cells = [
    quarterly('health', 1, LEAST_FOR_SHARE - 1),
    quarterly('labour', 1, 0),
    quarterly('transport', LEAST_FOR_SHARE, 0)
  ];
  const order = (asked: 'register' | 'kept-share'): unknown =>
    controlSections(cells, { norms, bodies }, { ...all, order: asked })[0]?.rows.map(({ who }) => who);
  expect(order('register')).toEqual(['health', 'labour', 'transport']);
  expect(order('kept-share')).toEqual(['transport', 'health', 'labour']);
});

test('whatever is asked, no duty is counted twice and none is lost from the whole', () => {
  const anyCell = fc.record({
    who: fc.constantFrom(...bodies),
    norm: fc.constantFrom(...norms.filter(({ needs }) => needs.length > 0).map(({ id }) => id)),
    counts: fc.record({
      overdue: fc.nat(9),
      'due-soon': fc.nat(9),
      'kept-late': fc.nat(9),
      'not-due': fc.nat(9),
      kept: fc.nat(9),
      'not-applicable': fc.nat(9)
    })
  });
  const anyCells = fc.uniqueArray(anyCell, { selector: ({ who, norm }) => `${who}/${norm}` });
  fc.assert(
    fc.property(anyCells, fc.constantFrom(null, ...VERDICT_KINDS), (cells, verdict) => {
      const sections = controlSections(cells, { norms, bodies }, { ...all, verdict });
      const shown = sections.flatMap(({ rows }) => rows.flatMap((row) => row.cells.filter((cell) => cell !== null)));
      const fitting = cells.filter((cell) => (verdict === null ? true : cell.counts[verdict] > 0));
      expect(new Set(shown)).toEqual(new Set(fitting));
      expect(shown.length).toBe(fitting.length);
      if (verdict === null)
        expect(sumOf(sections.map(({ total }) => total))).toEqual(sumOf(cells.map((one) => one.counts)));
    })
  );
});

test('what an address asks for is read back the same; what makes no sense is not there', () => {
  const address = 'year=2026&quarter=3&kind=akimats&body=akimat-abai&point=3-1&verdict=overdue&order=kept-share';
  expect(controlParameters(readControlQuery(new URLSearchParams(address))).toString()).toBe(address);
  const bent = new URLSearchParams('year=9999&quarter=5&kind=x&body=%27&point=A&verdict=late&order=worst');
  expect(readControlQuery(bent)).toEqual(all);
  expect(controlParameters(all).toString()).toBe('');
});
