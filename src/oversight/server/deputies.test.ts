import { beforeAll, expect, test } from 'vitest';
import type { Staff } from '#platform/actor.ts';
import { database } from '#platform/server/database/database.ts';
import { newId } from '#platform/server/ids.ts';
import { appointToPost, createPost, heldPosts } from '#registry/server/index.ts';
import { staff, system, visitor } from '../../../tests/support/actors.ts';
import { useDatabase } from '../../../tests/support/database.ts';
import { personRow, useRegistry } from '../../../tests/support/registry.ts';
import { absencesIn, colleaguesIn } from './deputyships.views.ts';
import { deskDuties } from './desk.views.ts';
import { judgeYear } from './judge-year.ts';
import { nameDeputy } from './name-deputy.ts';
import { readersOf } from './reminder-readers.ts';
import { withdrawDeputy } from './withdraw-deputy.ts';

useDatabase();
useRegistry();

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const at = (text: string): Temporal.Instant => Temporal.Instant.from(`${text}T04:00:00Z`);
const [press, moderator] = [newId(), newId()];
let pressPost = '';
const terms = { body: 'health', person: press, deputy: moderator, firstDay: '2026-12-07', lastDay: '2026-12-09' };

const actor = async (person: string, on: string): Promise<Staff> => ({
  kind: 'staff',
  person,
  posts: await heldPosts(person, day(on))
});

const given = async (person: string, duty: string): Promise<string> => {
  const titles = { titleKk: duty, titleRu: duty, titleEn: duty };
  const post = await createPost(system, { body: 'health', duty, ...titles });
  if (!post.ok) throw new Error(post.refusal.reason);
  await appointToPost(system, { post: post.value.post, person: await personRow(person), validFrom: '2026-06-01' });
  return post.value.post;
};

beforeAll(async () => {
  pressPost = await given(press, 'press-officer');
  await given(moderator, 'moderator');
});

test('neither a stranger nor a colleague names a deputy for somebody else', async () => {
  const now = { at: at('2026-12-01') };
  const refusal = { ok: false, refusal: { reason: 'not-permitted' } };
  expect(await nameDeputy(visitor(), terms, now)).toEqual(refusal);
  expect(await nameDeputy(await actor(moderator, '2026-12-01'), terms, now)).toEqual(refusal);
  expect(await nameDeputy(staff('first-head', 'labour'), terms, now)).toEqual(refusal);
});

test('a deputy who holds no post in the body on all the days is refused', async () => {
  const outside = await nameDeputy(system, { ...terms, deputy: await personRow(newId()) }, { at: at('2026-12-01') });
  expect(outside).toEqual({
    ok: false,
    refusal: { reason: 'invalid', issues: [{ field: 'deputy', code: 'not-in-body' }] }
  });
});

test('a person names the own deputy, journaled by ids alone', async () => {
  const named = await nameDeputy(await actor(press, '2026-12-01'), terms, { at: at('2026-12-01') });
  const id = named.ok ? named.value.id : '';
  expect(named).toEqual({ ok: true, value: { id } });
  const row = await database()
    .selectFrom('journal')
    .select(['type', 'objectId', 'facts'])
    .where('objectKind', '=', 'deputyship')
    .executeTakeFirst();
  expect(row).toEqual({ type: 'DeputyNamed', objectId: id, facts: terms });
  const [absence] = await absencesIn(['health'], day('2026-12-09'));
  expect([absence?.personName, absence?.deputyName]).toEqual([`Сынақ ${press}`, `Сынақ ${moderator}`]);
  expect((await colleaguesIn(['health'], day('2026-12-01'))).map(({ person }) => person).toSorted()).toEqual(
    [press, moderator].toSorted()
  );
});

const readers = async (on: string): Promise<unknown[]> =>
  (await readersOf(['health'], ['press-officer'], day(on))).map((one) => [one.person, one.principal, one.standsInFor]);

test('on these days alone the duties stand on the deputy’s desk for that post, and letters go to the deputy', async () => {
  await judgeYear(2026, at('2026-12-07'));
  const plan = async (on: string): Promise<(string | null)[]> => {
    const { duties } = await deskDuties(await actor(moderator, on), at(on));
    return duties.filter(({ norm }) => norm === '1-4-3').map(({ standsInFor }) => standsInFor);
  };
  expect(await plan('2026-12-07')).toEqual([pressPost]);
  expect(await plan('2026-12-10')).toEqual([]);
  expect(await readers('2026-12-09')).toEqual([[moderator, press, pressPost]]);
  for (const on of ['2026-12-06', '2026-12-10']) expect(await readers(on)).toEqual([[press, press, null]]);
  expect(await plan('2026-12-06')).toEqual([]);
});

test('what one sees oneself is not shown a second time for the absent one', async () => {
  const [own] = (await actor(press, '2026-12-07')).posts;
  const both: Staff = { kind: 'staff', person: moderator, posts: own ? [own] : [] };
  const { duties } = await deskDuties(both, at('2026-12-07'));
  expect(duties.length).toBeGreaterThan(0);
  expect(duties.every(({ standsInFor }) => standsInFor === null)).toBe(true);
});

test('an overlapping absence is refused until the first is withdrawn, by a head of the body', async () => {
  const head = staff('first-head');
  const now = { at: at('2026-12-02') };
  const again = { ...terms, firstDay: '2026-12-09', lastDay: '2026-12-20' };
  expect(await nameDeputy(head, again, now)).toEqual({ ok: false, refusal: { reason: 'absence-overlaps' } });
  const [absence] = await absencesIn(['health'], day('2026-12-02'));
  const withdrawal = { deputyship: absence?.id ?? '' };
  expect(await withdrawDeputy(staff('moderator'), withdrawal, now)).toEqual({
    ok: false,
    refusal: { reason: 'not-permitted' }
  });
  expect((await withdrawDeputy(head, withdrawal, now)).ok).toBe(true);
  expect(await withdrawDeputy(head, withdrawal, now)).toEqual({ ok: false, refusal: { reason: 'already-withdrawn' } });
  expect((await nameDeputy(head, again, now)).ok).toBe(true);
});

test('two absences at once, of which one would stand in for the other: only one is kept', async () => {
  const now = { at: at('2027-01-05') };
  const days = { body: 'health', firstDay: '2027-02-01', lastDay: '2027-02-05' };
  const both = await Promise.all([
    nameDeputy(system, { ...days, person: press, deputy: moderator }, now),
    nameDeputy(system, { ...days, person: moderator, deputy: press }, now)
  ]);
  expect(both.filter(({ ok }) => ok).length).toBe(1);
});
