import { beforeEach, expect, test } from 'vitest';
import { database } from '#platform/server/database/database.ts';
import { staff, system, visitor } from '../../../../tests/support/actors.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { meetingRow } from '../../../../tests/support/rows.ts';
import { bringComments } from './bring-comments.ts';
import { alikeNumbers, commentCounts, commentsOf } from './comments.views.ts';
import { forgetComments } from './forget-comments.ts';
import { sortComments } from './sort-comments.ts';

useDatabase();

const operator = staff('hall-operator');
let meeting: string;

beforeEach(async () => {
  meeting = (await meetingRow()).id;
});

const PASTED = 'Ауылға су қашан келеді?\nРахмет!\nКогда починят мост через реку?';
const bring = (pasted = PASTED) => bringComments(operator, { meeting, pasted });
const idsOf = async (...places: number[]): Promise<string[]> => {
  const rows = await commentsOf(meeting, 'new', 1);
  return places.map((place) => rows[place]?.id ?? '');
};
const table = (text: string) => ({ name: 'comments.csv', bytes: new TextEncoder().encode(text) });
const questions = () =>
  database()
    .selectFrom('questions')
    .select(['text', 'door', 'status'])
    .where('meeting', '=', meeting)
    .orderBy('number')
    .execute();

test('comments stand in the order in which they may be questions; brought again, nothing is added', async () => {
  expect(await bring()).toEqual({ ok: true, value: { rows: 3, added: 3 } });
  expect(await bring(`${PASTED}\nТағы бір сұрақ: жол қашан?`)).toEqual({ ok: true, value: { rows: 4, added: 1 } });
  expect((await commentsOf(meeting, 'new', 1)).map(({ text, likely }) => [text, likely])).toEqual([
    ['Ауылға су қашан келеді?', true],
    ['Когда починят мост через реку?', true],
    ['Тағы бір сұрақ: жол қашан?', true],
    ['Рахмет!', false]
  ]);
});

test('a table of a site is known by its own names of comments', async () => {
  const csv = 'id;comment;time;author\nc1;Су қашан беріледі?;2026-01-02T05:00:00Z;somebody\nc2;👍;;x\n';
  expect(await bringComments(operator, { meeting, files: [table(csv)] })).toEqual({
    ok: true,
    value: { rows: 2, added: 2 }
  });
  expect(await bringComments(operator, { meeting, files: [table(csv.replace('Су', 'Газ'))] })).toEqual({
    ok: true,
    value: { rows: 2, added: 0 }
  });
});

test.each([
  ['nothing', {}, { field: 'pasted', code: 'required' }],
  ['lines without words', { pasted: '…\n12' }, { field: 'pasted', code: 'no-comments' }],
  ['a table without texts', { files: [table('a;b\n1;2\n')] }, { field: 'files', code: 'table-without-heads' }],
  [
    'too many lines',
    { pasted: 'жол\n'.repeat(5_001) },
    { field: 'pasted', code: 'too-many-comments', params: { limit: 5_000 } }
  ],
  [
    'another meeting’s broadcast',
    { pasted: PASTED, broadcast: '00000000-0000-7000-8000-00000000beef' },
    { field: 'broadcast', code: 'not-listed' }
  ]
])('%s is refused beside its field', async (_, input, issue) => {
  expect(await bringComments(operator, { meeting, ...input })).toEqual({
    ok: false,
    refusal: { reason: 'invalid', issues: [issue] }
  });
  expect(await commentCounts(meeting)).toEqual({ new: 0, taken: 0, left: 0 });
});

test('a comment becomes a question of the one queue, published at once; the others are left and can be looked at again', async () => {
  await bring();
  expect(await sortComments(operator, { meeting, comments: await idsOf(0, 1), as: 'taken' })).toEqual({
    ok: true,
    value: { count: 2 }
  });
  expect(await questions()).toEqual([
    { text: 'Ауылға су қашан келеді?', door: 'broadcast', status: 'published' },
    { text: 'Когда починят мост через реку?', door: 'broadcast', status: 'published' }
  ]);
  const [thanks = ''] = await idsOf(0);
  expect(await sortComments(operator, { meeting, comments: thanks, as: 'left' })).toMatchObject({ ok: true });
  expect(await commentCounts(meeting)).toEqual({ new: 0, taken: 2, left: 1 });
  expect(await sortComments(operator, { meeting, comments: [thanks], as: 'new' })).toMatchObject({ ok: true });
  expect(await commentCounts(meeting)).toEqual({ new: 1, taken: 2, left: 0 });
});

test('two who take the same comment at once make one question of it', async () => {
  await bring();
  const comments = await idsOf(0);
  const outcomes = await Promise.all([1, 2].map(() => sortComments(operator, { meeting, comments, as: 'taken' })));
  expect(outcomes.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
  expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ refusal: { reason: 'comment-taken' } });
  expect(await questions()).toHaveLength(1);
});

test('all or none: with a comment of another meeting nothing is taken', async () => {
  await bring();
  const [own = ''] = await idsOf(0);
  meeting = (await meetingRow()).id;
  await bring();
  const [here = ''] = await idsOf(0);
  expect(await sortComments(operator, { meeting, comments: [here, own], as: 'taken' })).toMatchObject({
    refusal: { reason: 'not-found' }
  });
  expect(await questions()).toEqual([]);
});

test('a comment like a published question names it', async () => {
  await bring();
  await sortComments(operator, { meeting, comments: await idsOf(0), as: 'taken' });
  const [number] = await alikeNumbers(meeting, ['Ауылға су қашан келеді', 'Мектеп']);
  expect(number).toMatch(/^2\d-/);
  expect((await alikeNumbers(meeting, ['Мектеп']))[0]).toBeNull();
});

test('only staff of the body bring and sort, and only the product forgets', async () => {
  const denied = { ok: false, refusal: { reason: 'not-permitted' } };
  await bring();
  const comments = await idsOf(0);
  for (const actor of [visitor(), staff('hall-operator', 'labour'), staff('executor')]) {
    expect(await bringComments(actor, { meeting, pasted: PASTED })).toMatchObject(denied);
    expect(await sortComments(actor, { meeting, comments, as: 'taken' })).toMatchObject(denied);
  }
  expect(await forgetComments(operator, {})).toMatchObject(denied);
});

test('a month after the meeting comments are gone, and the questions made of them stay', async () => {
  await bring();
  await sortComments(operator, { meeting, comments: await idsOf(0), as: 'taken' });
  const { startsAt } = await database()
    .selectFrom('meetings')
    .select('startsAt')
    .where('id', '=', meeting)
    .executeTakeFirstOrThrow();
  await forgetComments(system, {}, { at: startsAt.add({ hours: 24 * 29 }) });
  expect(await commentCounts(meeting)).toEqual({ new: 2, taken: 1, left: 0 });
  await forgetComments(system, {}, { at: startsAt.add({ hours: 24 * 31 }) });
  expect(await commentCounts(meeting)).toEqual({ new: 0, taken: 0, left: 0 });
  expect(await questions()).toHaveLength(1);
});
