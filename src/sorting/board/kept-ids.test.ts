import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SortedGroup, SortingResult } from '../result.ts';
import { withKeptIds } from './kept-ids.ts';

const uuid = (at: number): string => `00000000-0000-7000-8000-${String(at).padStart(12, '0')}`;

const group = (id: string, questions: readonly string[]): SortedGroup => ({
  id,
  title: { text: 'Дорога', lang: 'ru', question: questions[0] ?? null },
  theme: null,
  route: null,
  body: null,
  certain: false,
  best: [],
  questions,
  places: [],
  terms: { kk: [], ru: [] },
  people: questions.length,
  ranks: {
    support: { position: 1, reason: { column: 'support', people: 1, behindBy: null } },
    fair: { position: 1, reason: { column: 'fair', load: 0, share: 0, places: 0 } },
    urgency: { position: 1, reason: { column: 'urgency', signals: [] } }
  },
  trend: null,
  locked: false
});

const resultOf = (groups: readonly SortedGroup[]): SortingResult => ({
  method: { version: '1', seed: 1, inputHash: '0'.repeat(64) },
  questions: 0,
  people: 0,
  themes: [{ theme: null, groups: groups.map(({ id }) => id), questions: 0, people: 0, trend: null }],
  groups,
  doubts: groups.slice(1).map(({ id }) => ({ one: groups[0]?.id ?? '', other: id, probability: 0.5, why: [] }))
});

const [a, b, c, d, e] = [uuid(1), uuid(2), uuid(3), uuid(4), uuid(5)];

test('a group keeps its id when its first question leaves it, and the one that left bears another', () => {
  const anew = withKeptIds(resultOf([group(a, [a]), group(b, [b, c])]), [group(a, [a, b, c]), group(d, [d])]);
  expect(anew.groups.map(({ id, questions }) => [id, questions])).toEqual([
    [uuid(2), [a]],
    [a, [b, c]]
  ]);
  expect(anew.themes[0]?.groups).toEqual(anew.groups.map(({ id }) => id));
  expect(anew.doubts.map(({ one, other }) => [one, other])).toEqual([anew.groups.map(({ id }) => id)]);
});

test('of two groups joined the larger hands its id on', () => {
  const before = [group(a, [a]), group(b, [b, c])];
  expect(withKeptIds(resultOf([group(a, [a, b, c])]), before).groups[0]?.id).toBe(b);
});

test('groups that nobody had before bear the id of their first question', () => {
  expect(withKeptIds(resultOf([group(d, [d, e])]), []).groups[0]?.id).toBe(d);
});

const partition = fc.array(fc.nat(5), { minLength: 1, maxLength: 12 }).map((marks) => {
  const all = Map.groupBy(marks.keys(), (at) => marks[at] ?? 0);
  return [...all.values()].map((members) => members.map(uuid));
});

test('whatever was computed before, no two groups bear one id, and the same groups keep theirs', () => {
  fc.assert(
    fc.property(fc.array(partition, { minLength: 1, maxLength: 6 }), (computed) => {
      let standing: readonly SortedGroup[] = [];
      for (const groups of computed) {
        const anew = resultOf(groups.map((questions) => group(questions[0] ?? '', questions)));
        const kept = withKeptIds(anew, standing).groups;
        expect(new Set(kept.map(({ id }) => id)).size).toBe(kept.length);
        expect(withKeptIds(anew, kept).groups).toEqual(kept);
        standing = kept;
      }
    })
  );
});
