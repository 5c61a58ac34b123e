import { expect, test } from 'vitest';
import { staff } from '../../../tests/support/actors.ts';
import { useDatabase } from '../../../tests/support/database.ts';
import { personRow, useRegistry } from '../../../tests/support/registry.ts';
import { database } from '#platform/server/database/database.ts';
import { appointToPost, changeBody, closeBody, createBody, createPost, endRole, findBody, giveRole } from './index.ts';
import { heldPosts, nameSuccessor, reopenBody, successionsOf, successorOf, withdrawSuccessor } from './index.ts';

useDatabase();
useRegistry();

const admin = staff('administrator', 'culture-info');
const day = Temporal.PlainDate.from;
const refused = (reason: string) => ({ ok: false, refusal: { reason } });
const wrong = (field: string, code: string) => ({
  ok: false,
  refusal: { reason: 'invalid', issues: [{ field, code }] }
});

const form = (over: Record<string, string> = {}): Record<string, string> => ({
  id: 'space',
  kind: 'ministry',
  nameKk: 'Ғарыш министрлігі',
  nameRu: 'Министерство космоса',
  nameEn: 'Ministry of Space',
  shortKk: 'ҒМ',
  shortRu: 'МК',
  site: 'https://www.gov.kz/space',
  keywords: 'ғарыш, спутник\nспутник',
  validFrom: '2027-01-01',
  ...over
});

test('a body is created once, with its words tidied, and read at once', async () => {
  expect(await createBody(admin, form())).toEqual({ ok: true, value: { body: 'space' } });
  expect(await findBody('space')).toEqual({
    id: 'space',
    kind: 'ministry',
    parent: null,
    region: null,
    names: { kk: 'Ғарыш министрлігі', ru: 'Министерство космоса', en: 'Ministry of Space' },
    shortNames: { kk: 'ҒМ', ru: 'МК' },
    keywords: ['ғарыш', 'спутник'],
    site: 'https://www.gov.kz/space',
    validFrom: day('2027-01-01'),
    validTo: null,
    roles: []
  });
  expect(await createBody(admin, form())).toEqual(wrong('id', 'id-taken'));
  const entry = await database()
    .selectFrom('journal')
    .select(['act', 'actorId', 'type', 'objectId', 'facts'])
    .where('type', '=', 'BodyCreated')
    .execute();
  const facts = { validFrom: '2027-01-01', validTo: null };
  expect(entry).toEqual([
    { act: 'create-body', actorId: 'administrator-of-culture-info', type: 'BodyCreated', objectId: 'space', facts }
  ]);
});

test('what does not fit a new body is named by its field', async () => {
  const answers = [
    await createBody(admin, form({ id: 'x', kind: 'akimat' })),
    await createBody(admin, form({ id: 'x', region: 'abai' })),
    await createBody(admin, form({ id: 'x', parent: 'nobody' })),
    await createBody(admin, form({ id: 'x', site: 'javascript:alert(1)' })),
    await createBody(admin, form({ id: 'x', validFrom: '2027-02-30' }))
  ];
  expect(answers).toEqual([
    wrong('region', 'required'),
    wrong('region', 'only-akimats-have-regions'),
    wrong('parent', 'unknown-body'),
    wrong('site', 'wrong-form'),
    wrong('validFrom', 'not-a-day')
  ]);
});

test('a body is renamed, but may not begin after a role it holds', async () => {
  const renamed = form({ body: 'space', nameEn: 'Ministry of Outer Space', validFrom: '2027-01-01' });
  expect(await changeBody(admin, renamed)).toEqual({ ok: true, value: { body: 'space' } });
  expect((await findBody('space'))?.names.en).toBe('Ministry of Outer Space');
  expect(await giveRole(admin, { body: 'space', role: 'central-body', validFrom: '2027-01-01' })).toMatchObject({
    ok: true
  });
  expect(await changeBody(admin, { ...renamed, validFrom: '2027-02-01' })).toEqual(refused('role-outside-body'));
  expect(await changeBody(admin, { ...renamed, body: 'nobody' })).toEqual(refused('not-found'));
});

test('a role of one holder passes on only when the other has ended', async () => {
  const asked = { body: 'science', role: 'mass-media-body', validFrom: '2027-01-01' };
  expect(await giveRole(admin, asked)).toEqual(refused('role-held-by-another'));
  const ending = { body: 'culture-info', role: 'mass-media-body', validFrom: '2023-09-01' };
  expect(await endRole(admin, { ...ending, validTo: '2023-09-01' })).toEqual(wrong('validTo', 'ends-before-it-begins'));
  expect(await endRole(admin, { ...ending, validTo: '2027-01-01' })).toMatchObject({ ok: true });
  expect(await endRole(admin, { ...ending, validTo: '2027-06-01' })).toEqual(wrong('validTo', 'already-ended'));
  expect(await giveRole(admin, asked)).toMatchObject({ ok: true });
  expect(await giveRole(admin, asked)).toEqual(refused('role-already-held'));
  expect(await giveRole(admin, { ...asked, role: 'agency', validFrom: '2021-01-01' })).toEqual(
    refused('role-outside-body')
  );
});

test('a successor is named once, takes over while it stands, and never leads back', async () => {
  const step = { body: 'science', successor: 'space', since: '2027-01-01' };
  expect(await nameSuccessor(admin, { ...step, since: '2026-12-31' })).toEqual(
    wrong('since', 'successor-does-not-stand')
  );
  expect(await nameSuccessor(admin, step)).toMatchObject({ ok: true });
  expect(await nameSuccessor(admin, step)).toEqual(wrong('successor', 'already-successor'));
  const back = { body: 'space', successor: 'mon', since: '2022-02-01' };
  expect(await nameSuccessor(admin, back)).toEqual(refused('succession-cycle'));
  expect(await nameSuccessor(admin, { ...step, body: 'science', successor: 'science' })).toEqual(
    refused('succession-cycle')
  );
  expect(await withdrawSuccessor(admin, { body: 'science', successor: 'health' })).toEqual(refused('not-found'));
});

test('closing a body ends its roles, posts and mandates; its heir does its work', async () => {
  const person = await personRow('officer');
  const titles = { titleKk: 'Маман', titleRu: 'Специалист', titleEn: 'Officer' };
  const post = await createPost(admin, { body: 'science', duty: 'executor', ...titles });
  if (!post.ok) throw new Error(post.refusal.reason);
  await appointToPost(admin, { post: post.value.post, person, validFrom: '2026-01-01' });
  expect(await closeBody(admin, { body: 'science', validTo: '2022-06-11' })).toEqual(
    wrong('validTo', 'ends-before-it-begins')
  );
  expect(await closeBody(admin, { body: 'science', validTo: '2023-01-01' })).toEqual(refused('role-outside-body'));
  expect(await closeBody(admin, { body: 'science', validTo: '2027-03-01' })).toEqual({
    ok: true,
    value: { body: 'science' }
  });
  const science = await findBody('science');
  expect(science?.roles.map(({ validTo }) => validTo)).toEqual([day('2027-03-01'), day('2027-03-01')]);
  expect(await heldPosts(person, day('2027-02-28'))).toEqual([
    {
      post: post.value.post,
      duty: 'executor',
      body: 'science',
      region: null,
      roles: ['central-body', 'mass-media-body']
    }
  ]);
  expect(await heldPosts(person, day('2027-03-01'))).toEqual([]);
  expect(await successorOf('mon', day('2027-03-01'))).toEqual(['education', 'space']);
  expect((await successionsOf('science')).map(({ body }) => body)).toEqual(['mon', 'science']);
});

test('a closing that was a mistake is undone once', async () => {
  expect(await reopenBody(admin, { body: 'science' })).toMatchObject({ ok: true });
  expect(await reopenBody(admin, { body: 'science' })).toEqual(refused('body-not-closed'));
  expect((await findBody('science'))?.validTo).toBeNull();
});
