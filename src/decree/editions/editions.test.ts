import { expect, test } from 'vitest';
import bodiesFile from '../../../db/reference/bodies.json' with { type: 'json' };
import { isInScope, normAt, normsWithin } from '../edition.ts';
import { p, pointSlug } from '../point.ts';
import { editions } from './editions.ts';

const draft = editions['draft-112'];
const all = Object.values(editions);

test('the register of draft 112 holds its thirty norms in the decree’s order', () => {
  expect(draft.norms.map(({ id }) => id).join(' ')).toBe(
    '1 1-1 1-2 1-3 1-4-1 1-4-2 1-4-3 1-4-4 1-4-5 1-4-6 1-4-7 1-5-1 1-5-2 1-5-3 1-6 1-7 1-8 ' +
      '2 3-1 3-2 4-1 4-2 4-3 4-4 5 6-1 6-2 6-3 7 8'
  );
});

test('a norm of the draft is named by its point', () => {
  expect(draft.norms.filter(({ id, cites }) => cites === null || id !== pointSlug(cites))).toEqual([]);
});

test('no norm stands twice in an edition', () => {
  expect(all.filter(({ norms }) => new Set(norms.map(({ id }) => id)).size !== norms.length)).toEqual([]);
});

test('every summary is one sentence in each language', () => {
  const texts = all.flatMap(({ norms }) => norms.flatMap(({ summary }) => Object.values(summary)));
  expect(texts.filter((text) => !/^[^.]+\.$/.test(text))).toEqual([]);
});

test('an edition that is not complete says what is unknown', () => {
  expect(all.filter(({ unknown }) => unknown === null).map(({ id }) => id)).toEqual(['draft-112']);
});

test('point 1 holds seventeen norms and its subpoint 4 seven', () => {
  expect([normsWithin(draft, p(1)).length, normsWithin(draft, p(1, 4)).length]).toEqual([17, 7]);
  expect([normAt(draft, p(4, 3))?.duty, normAt(draft, p(9))]).toEqual(['government', undefined]);
});

test('the terms that are our default are exactly those the decree leaves open', () => {
  const ours = draft.norms.filter(({ due }) => due.source === 'our-default').map(({ id }) => id);
  expect(ours).toEqual(['1-4-2', '1-4-6', '1-6', '1-7', '1-8', '2', '3-2', '6-3']);
});

test('the scope of each edition agrees with the register of bodies', () => {
  const ministries = bodiesFile.bodies.filter(({ kind }) => kind === 'ministry');
  const differing = all.flatMap((edition) =>
    ministries.filter(({ id, inScope }) => inScope[edition.id] !== isInScope(edition, id)).map(({ id }) => id)
  );
  expect(differing).toEqual([]);
});

test('decree 863 ends on the day the next rule begins', () => {
  expect(editions['decree-863'].inForce.to).toBe(editions['rule-since-2024'].inForce.from);
});
