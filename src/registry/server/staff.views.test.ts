import { expect, test } from 'vitest';
import { staff } from '../../../tests/support/actors.ts';
import { useDatabase } from '../../../tests/support/database.ts';
import { countQueries } from '../../../tests/support/queries.ts';
import { personRow, useRegistry } from '../../../tests/support/registry.ts';
import {
  appointToPost,
  createPost,
  listPeople,
  listPosts,
  mandatesOf,
  mandatesOfPerson,
  staffFigures
} from './index.ts';

useDatabase();
useRegistry();

const admin = staff('administrator');
const on = Temporal.PlainDate.from('2026-11-22');
const titles = { titleKk: 'Модератор', titleRu: 'Модератор', titleEn: 'Moderator' };

const heldPost = async (person: string): Promise<string> => {
  const made = await createPost(admin, { body: 'health', duty: 'moderator', ...titles });
  if (!made.ok) throw new Error(made.refusal.reason);
  await appointToPost(admin, { post: made.value.post, person, validFrom: '2026-01-01' });
  return made.value.post;
};

const moderators = { on, body: 'health', duty: 'moderator', page: 1 } as const;

test('lists take as many queries for three rows as for one', async () => {
  await heldPost(await personRow('one'));
  const once = [await countQueries(() => listPosts(moderators)), await countQueries(() => listPeople('', on, 1))];
  await heldPost(await personRow('two'));
  await heldPost(await personRow('three'));
  expect((await listPosts(moderators)).rows.length).toBe(3);
  expect([await countQueries(() => listPosts(moderators)), await countQueries(() => listPeople('', on, 1))]).toEqual(
    once
  );
  expect(once).toEqual([2, 2]);
});

test('a post is listed with its holder of the day, and as vacant before', async () => {
  const before = { ...moderators, on: Temporal.PlainDate.from('2025-12-31') };
  const holders = async (filter: typeof before | typeof moderators): Promise<(string | undefined)[]> =>
    (await listPosts(filter)).rows.map(({ holder }) => holder?.person);
  expect(await holders(moderators)).toEqual(['one', 'two', 'three']);
  expect(await holders(before)).toEqual([undefined, undefined, undefined]);
  expect((await listPosts({ ...moderators, vacant: true })).total).toBe(0);
  expect((await listPosts({ ...before, vacant: true })).total).toBe(3);
});

const ids = async (words: string): Promise<string[]> => (await listPeople(words, on, 1)).rows.map(({ id }) => id);

test('people are found by letters of their name or e-mail, and a percent sign is only a letter', async () => {
  expect([await ids('TWO@'), await ids('сынақ o'), await ids('%'), await ids('_')]).toEqual([['two'], ['one'], [], []]);
});

test('a mandate is listed at its post and at its person', async () => {
  const post = await heldPost(await personRow('four'));
  const validFrom = Temporal.PlainDate.from('2026-01-01');
  const id = (await mandatesOf(post))[0]?.id;
  expect(await mandatesOf(post)).toEqual([{ id, person: 'four', name: 'Сынақ four', validFrom, validTo: null }]);
  const names = { kk: 'Модератор', ru: 'Модератор', en: 'Moderator' };
  expect(await mandatesOfPerson('four')).toEqual([
    { id, post, body: 'health', titles: names, validFrom, validTo: null }
  ]);
});

test('the figures count posts that stand, those without a holder, and people', async () => {
  expect(await staffFigures(on)).toEqual({ posts: 45, vacant: 41, people: 4 });
});
