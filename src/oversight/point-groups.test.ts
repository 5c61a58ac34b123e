import { expect, test } from 'vitest';
import { editions } from '#decree/index.ts';
import { pointGroups } from './point-groups.ts';

test('the draft is grouped as its text is, in its order', () => {
  const groups = pointGroups(editions['draft-112'].norms, 'en');
  expect(groups.map(({ id, norms }) => `${id}: ${norms.map((norm) => norm.id).join(' ')}`)).toEqual([
    'scope: 1',
    'meeting: 1-1 1-2 1-3',
    'before: 1-4-1 1-4-2 1-4-3 1-4-4 1-4-5 1-4-6 1-4-7',
    'within: 1-5-1 1-5-2 1-5-3',
    'after: 1-6 1-7 1-8',
    'administration: 2',
    'akims: 3-1 3-2',
    'government: 4-1 4-2 4-3 4-4',
    'authorised: 5 6-1 6-2 6-3',
    'control: 7 8'
  ]);
});

test('norms whose place in the act is not known stand together', () => {
  const { norms } = editions['rule-since-2024'];
  expect(pointGroups(norms, 'kk')).toEqual([{ id: 'known', title: 'Бізге белгілі нормалар', norms }]);
});
