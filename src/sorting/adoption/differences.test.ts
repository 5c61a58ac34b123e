import { expect, test } from 'vitest';
import type { SortedGroup } from '../result.ts';
import { differencesOf } from './differences.ts';

const rank = { position: 1, reason: { column: 'support', people: 1, behindBy: null } } as const;
const group = (id: string, questions: readonly string[], over: Partial<SortedGroup> = {}): SortedGroup => ({
  id,
  title: { text: `about ${id}`, lang: 'ru', question: id },
  theme: 'roads',
  route: 'ministry',
  body: 'transport',
  certain: true,
  best: [],
  questions,
  places: [],
  terms: { kk: [], ru: [] },
  people: questions.length,
  ranks: { support: rank, fair: rank, urgency: rank },
  trend: null,
  locked: false,
  ...over
});

const proposal = { groups: [group('a', ['a', 'b', 'c']), group('d', ['d', 'e'])] };

test('nothing differs from itself', () => {
  expect(differencesOf(proposal, proposal)).toEqual([]);
});

test('a joined group, a part cut off, another theme, addressee and name are told; the part cut off is new', () => {
  const joined = { groups: [group('a', ['a', 'b', 'c', 'd', 'e'])] };
  expect(differencesOf(proposal, joined)).toEqual([{ kind: 'joined', group: 'a', from: 2, questions: 5 }]);
  const split = { groups: [group('a', ['a', 'b']), group('c', ['c'], { theme: 'water' }), group('d', ['d', 'e'])] };
  expect(differencesOf(proposal, split)).toEqual([
    { kind: 'split', group: 'a', into: 2, questions: 2 },
    { kind: 'split', group: 'c', into: 2, questions: 1 }
  ]);
  const title = { text: 'Дороги', lang: 'ru', question: null } as const;
  const said = {
    groups: [group('a', ['a', 'b', 'c'], { theme: 'water', route: 'akimat', title }), group('d', ['d', 'e'])]
  };
  expect(differencesOf(proposal, said)).toEqual([
    { kind: 'theme', group: 'a', was: 'roads', now: 'water' },
    { kind: 'route', group: 'a', was: 'ministry', now: 'akimat' },
    { kind: 'title', group: 'a', was: 'about a', now: 'Дороги' }
  ]);
});

test('questions that only one of the two has are no difference', () => {
  expect(differencesOf(proposal, { groups: [group('a', ['a', 'b', 'c', 'x']), group('y', ['y'])] })).toEqual([]);
});
