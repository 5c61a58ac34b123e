import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Difference, differences, differingTerms, TERMS } from './differences.ts';
import { monthWindow, type ProposalTerms } from './proposal.ts';

type Line = ProposalTerms & { id: string };

const line = (id: string, over: Partial<ProposalTerms> = {}): Line => ({
  id,
  regions: ['abai', 'turkistan', 'ulytau'],
  districts: [],
  ...monthWindow(2027, 3),
  format: 'mixed',
  themeKk: 'Жол',
  themeRu: 'Дорога',
  justificationKk: '',
  justificationRu: '',
  participants: 100,
  jointWith: ['labour'],
  ...over
});

test('a line says which of its parts changed; the order of further regions is none', () => {
  expect(differingTerms(line('a'), line('a', { regions: ['abai', 'ulytau', 'turkistan'] }))).toEqual([]);
  expect(differingTerms(line('a'), line('a', { regions: ['turkistan', 'abai', 'ulytau'] }))).toEqual(['place']);
  expect(
    differingTerms(
      line('a'),
      line('a', {
        districts: ['abai-1'],
        ...monthWindow(2027, 4),
        format: 'online',
        themeKk: 'Көпір',
        justificationRu: 'Паводок',
        participants: null,
        jointWith: []
      })
    )
  ).toEqual(TERMS);
});

test('between two versions lines are added, changed and removed', () => {
  const [before, after] = [
    [line('a'), line('b'), line('c')],
    [line('d'), line('b', { format: 'online' }), line('a')]
  ];
  const told = differences(before, after).map((each) =>
    each.kind === 'changed'
      ? `${each.now.id}: ${each.terms.join()}`
      : `${each.kind} ${each.kind === 'added' ? each.now.id : each.was.id}`
  );
  expect(told).toEqual(['added d', 'b: format', 'removed c']);
});

const lines = fc
  .uniqueArray(fc.record({ id: fc.constantFrom(...'abcdefgh'), participants: fc.constantFrom(null, 50, 100) }), {
    selector: ({ id }) => id
  })
  .map((list) => list.map(({ id, participants }) => line(id, { participants })));

const apply = (before: readonly Line[], changes: readonly Difference<Line>[]): Map<string, Line> => {
  const kept = new Map(before.map((each) => [each.id, each]));
  for (const change of changes)
    if (change.kind === 'removed') kept.delete(change.was.id);
    else kept.set(change.now.id, change.now);
  return kept;
};

test('the older version with its differences is the newer one, and nothing differs from itself', () => {
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      expect(apply(before, differences(before, after))).toEqual(new Map(after.map((each) => [each.id, each])));
      expect(differences(after, after)).toEqual([]);
    })
  );
});
