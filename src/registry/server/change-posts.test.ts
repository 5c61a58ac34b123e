import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { staff } from '../../../tests/support/actors.ts';
import { useDatabase } from '../../../tests/support/database.ts';
import { personRow, useRegistry } from '../../../tests/support/registry.ts';
import { databasePool } from '#platform/server/database/database.ts';
import { appointToPost, changePost, closePost, createPerson, createPost, endMandate, findPost } from './index.ts';
import { firstHeadPost, heldPosts, postTitles } from './index.ts';

useDatabase();
useRegistry();

const admin = staff('administrator');
const day = Temporal.PlainDate.from;
const titles = { titleKk: 'Модератор', titleRu: 'Модератор', titleEn: 'Moderator' };
const refused = (reason: string) => ({ ok: false, refusal: { reason } });
const wrong = (field: string, code: string) => ({
  ok: false,
  refusal: { reason: 'invalid', issues: [{ field, code }] }
});

const newPost = async (body = 'health'): Promise<string> => {
  const made = await createPost(admin, { body, duty: 'moderator', ...titles });
  if (!made.ok) throw new Error(made.refusal.reason);
  return made.value.post;
};

test('a post is made and renamed', async () => {
  const post = await newPost();
  expect(await changePost(admin, { post, ...titles, titleEn: 'Chief moderator' })).toEqual({
    ok: true,
    value: { post }
  });
  const renamed = { kk: 'Модератор', ru: 'Модератор', en: 'Chief moderator' };
  expect(await findPost(post)).toEqual({
    id: post,
    body: 'health',
    duty: 'moderator',
    titles: renamed,
    closedOn: null
  });
  expect(await postTitles([post])).toEqual(new Map([[post, renamed]]));
});

test('a body has one head, and no post is made where no body stands', async () => {
  const at = Temporal.Instant.from('2026-06-01T04:00:00Z');
  const make = (body: string, duty: string) => createPost(admin, { body, duty, ...titles }, { at });
  expect(await make('health', 'first-head')).toEqual(refused('head-post-exists'));
  expect(await make('akimat-abai', 'akim')).toEqual(refused('head-post-exists'));
  expect(await make('mon', 'moderator')).toEqual(refused('body-closed'));
  expect(await make('nobody', 'moderator')).toEqual(wrong('body', 'unknown-body'));
  expect(await make('health', 'king')).toEqual(wrong('duty', 'wrong-form'));
});

test('a person is created once an e-mail, with a password of twelve characters', async () => {
  const form = { name: 'Сынақ', email: ' Officer@Example.kz ', password: 'twelve-chars' };
  const made = await createPerson(admin, form);
  expect(made).toEqual({ ok: true, value: { person: expect.any(String) } });
  expect(await createPerson(admin, { ...form, email: 'officer@example.kz' })).toEqual(wrong('email', 'email-taken'));
  expect(await createPerson(admin, { ...form, password: 'too-short' })).toEqual(
    wrong('password', 'password-too-short')
  );
  expect(await createPerson(admin, { ...form, email: 'officer' })).toEqual(wrong('email', 'not-an-email'));
  const { rows } = await databasePool().query("select facts::text from journal where type = 'PersonCreated'");
  expect(rows).toEqual([{ facts: '{}' }]);
});

test('an appointment gives the post on its days, both included, and is ended', async () => {
  const post = await newPost();
  const person = await personRow('first');
  const given = await appointToPost(admin, { post, person, validFrom: '2026-03-01', validTo: '2026-03-31' });
  if (!given.ok) throw new Error(given.refusal.reason);
  const { mandate } = given.value;
  const heldOn = async (on: string) => (await heldPosts(person, day(on))).length;
  expect([
    await heldOn('2026-02-28'),
    await heldOn('2026-03-01'),
    await heldOn('2026-03-31'),
    await heldOn('2026-04-01')
  ]).toEqual([0, 1, 1, 0]);
  expect(await endMandate(admin, { mandate, validTo: '2026-03-10' })).toEqual({ ok: true, value: { post } });
  expect([await heldOn('2026-03-10'), await heldOn('2026-03-11')]).toEqual([1, 0]);
  expect(await appointToPost(admin, { post, person: 'nobody', validFrom: '2026-05-01' })).toEqual(
    wrong('person', 'unknown-person')
  );
});

test('of many appointments to one post at once exactly one is made', async () => {
  const post = await newPost();
  const people = await Promise.all(['a', 'b', 'c', 'd'].map((id) => personRow(`race-${id}`)));
  const answers = await Promise.all(
    people.map((person) => appointToPost(admin, { post, person, validFrom: '2026-05-01' }))
  );
  expect(answers.filter(({ ok }) => ok).length).toBe(1);
  expect(answers.filter(({ ok }) => !ok)).toEqual(Array.from({ length: 3 }, () => refused('mandate-overlaps')));
});

test('whatever days are asked for, a clash is refused and never an error of the database', async () => {
  const person = await personRow('many');
  const term = fc.record({ from: fc.nat(30), length: fc.option(fc.nat(10), { freq: 8 }) });
  await fc.assert(
    fc.asyncProperty(fc.array(term, { minLength: 2, maxLength: 6 }), async (terms) => {
      const post = await newPost();
      for (const { from, length } of terms) {
        const validFrom = day('2026-01-01').add({ days: from });
        const validTo = length === null ? '' : validFrom.add({ days: length }).toString();
        const answer = await appointToPost(admin, { post, person, validFrom: validFrom.toString(), validTo });
        expect(answer.ok || answer.refusal.reason === 'mandate-overlaps').toBe(true);
      }
    }),
    { numRuns: 15 }
  );
});

test('a closed post is held by nobody and given to nobody', async () => {
  const post = await newPost('labour');
  const person = await personRow('last');
  await appointToPost(admin, { post, person, validFrom: '2026-03-01' });
  expect(await closePost(admin, { post, closedOn: '2026-03-01' })).toEqual(refused('mandate-begins-later'));
  expect(await closePost(admin, { post, closedOn: '2026-04-01' })).toEqual({ ok: true, value: { post } });
  expect(await closePost(admin, { post, closedOn: '2026-04-01' })).toEqual(refused('post-closed'));
  expect((await heldPosts(person, day('2026-03-31'))).length).toBe(1);
  expect(await heldPosts(person, day('2026-04-01'))).toEqual([]);
  expect(await appointToPost(admin, { post, person, validFrom: '2026-05-01' })).toEqual(refused('post-closed'));
});

test('the head of a body is found although other posts stand in it', async () => {
  expect((await firstHeadPost('health'))?.duty).toBe('first-head');
  expect(await firstHeadPost('government')).toBeUndefined();
});
