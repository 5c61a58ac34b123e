import { expect, test } from 'vitest';
import { databasePool } from '#platform/server/database/database.ts';
import { indexTerms } from '#text/index.ts';
import { useDatabase } from '../../../tests/support/database.ts';
import { meetingRow, questionRow } from '../../../tests/support/rows.ts';
import { moderationQueue } from './moderation.views.ts';
import { questionsOfMeeting, searchQuestions } from './search.views.ts';
import { similarQuestions } from './similar.views.ts';

useDatabase();

const put = (meeting: string, text: string, over: Parameters<typeof questionRow>[1] = {}) =>
  questionRow(meeting, { text, terms: indexTerms(text), ...over });

const found = async (query: string, meeting: string) =>
  (await searchQuestions(query, { meeting }, 1)).rows.map((row) => row.text);

test('a question is found by a word in any of its Kazakh and Russian forms', async () => {
  const { id: meeting } = await meetingRow();
  const [doctor, roads] = ['Ауылда дәрігер қашан болады?', 'Когда отремонтируют дорогу до села Бурабай?'];
  await put(meeting, doctor);
  await put(meeting, roads);
  const queries = ['дәрігерлердің', 'ауылдарға дәрігер', 'дороги', 'dariger'];
  expect(await Promise.all(queries.map((query) => found(query, meeting)))).toEqual([
    [doctor],
    [doctor],
    [roads],
    [doctor]
  ]);
  expect(await found('больница', meeting)).toEqual([]);
  expect(await found("'; drop table questions; -- \\", meeting)).toEqual([]);
  expect(await found('?!', meeting)).toEqual([]);
});

test('what is not published is neither found nor read', async () => {
  const { id: meeting } = await meetingRow();
  await put(meeting, 'Құпия сөз жазылған сұрақ', { status: 'declined', publishedAt: null });
  expect(await found('құпия', meeting)).toEqual([]);
  expect((await searchQuestions('', { meeting, status: 'declined' }, 1)).rows.map(({ text }) => text)).toEqual([null]);
  expect((await searchQuestions('құпия', { meeting, status: 'declined' }, 1)).rows).toEqual([]);
});

test('questions of a meeting come by support, the newest or the oldest first', async () => {
  const { id: meeting } = await meetingRow();
  for (const [n, support] of [3, 1, 2].entries()) {
    const at = Temporal.Instant.from(`2026-01-0${n + 1}T00:00:00Z`);
    await put(meeting, `Сұрақ ${n}`, { support, askedAt: at, publishedAt: at });
  }
  const orders = ['support', 'newest', 'oldest'] as const;
  const texts = await Promise.all(
    orders.map(async (order) => (await questionsOfMeeting(meeting, { order, page: 1 })).rows.map((row) => row.text))
  );
  expect(texts).toEqual([
    ['Сұрақ 0', 'Сұрақ 2', 'Сұрақ 1'],
    ['Сұрақ 2', 'Сұрақ 1', 'Сұрақ 0'],
    ['Сұрақ 0', 'Сұрақ 1', 'Сұрақ 2']
  ]);
});

test('similar questions are of the same meeting, likest first', async () => {
  const { id: meeting } = await meetingRow();
  const { id: other } = await meetingRow();
  const like = await put(meeting, 'Когда в нашем селе построят новую школу?');
  await put(meeting, 'Почему растут цены на уголь?');
  await put(other, 'Когда в нашем селе построят новую школу?');
  const similar = await similarQuestions('Когда построят школу в селе?', meeting, 5);
  expect(similar.map(({ id }) => id)).toEqual([like.id]);
  expect(await similarQuestions('Когда построят школу в селе?', meeting, 5, like.id)).toEqual([]);
});

test('the queue shows what its bodies hold, with counts by status', async () => {
  const { id: meeting, number } = await meetingRow();
  const awaiting = { status: 'awaiting-moderation', publishedAt: null } as const;
  await put(meeting, 'Бірінші', { ...awaiting, askedAt: Temporal.Instant.from('2026-01-01T00:00:00Z') });
  await put(meeting, 'Екінші', awaiting);
  await put(meeting, 'Үшінші', { ...awaiting, body: 'labour' });
  await put(meeting, 'Төртінші');
  const queue = await moderationQueue(['health'], { meeting: number }, 1);
  expect({ ...queue, rows: queue.rows.map((row) => row.text) }).toEqual({
    rows: ['Бірінші', 'Екінші'],
    total: 2,
    more: false,
    counts: { 'awaiting-moderation': 2, published: 1, declined: 0, merged: 0, referred: 0 }
  });
  expect((await moderationQueue('all', { meeting: number, text: 'үшінші' }, 1)).rows.map((row) => row.text)).toEqual([
    'Үшінші'
  ]);
  expect((await moderationQueue([], { meeting: number }, 1)).rows).toEqual([]);
});

test('a list of three costs as many queries as a list of one', async () => {
  const { id: meeting } = await meetingRow();
  const pool = databasePool();
  let queries = 0;
  pool.on('acquire', () => (queries += 1));
  const counted = async (act: (() => Promise<unknown>) | undefined) => {
    const before = queries;
    await act?.();
    return queries - before;
  };
  const lists = [
    () => searchQuestions('', { meeting }, 1),
    () => moderationQueue('all', {}, 1),
    () => similarQuestions('Сұрақ', meeting, 3)
  ];
  const all = async () => [await counted(lists[0]), await counted(lists[1]), await counted(lists[2])];
  await put(meeting, 'Бір сұрақ');
  const one = await all();
  await put(meeting, 'Екі сұрақ');
  await put(meeting, 'Үш сұрақ');
  expect([one, await all()]).toEqual([
    [2, 2, 1],
    [2, 2, 1]
  ]);
});
