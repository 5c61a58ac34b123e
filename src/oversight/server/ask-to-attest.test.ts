import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { dataDirectory } from '#platform/server/config.ts';
import { newId } from '#platform/server/ids.ts';
import { event } from '#platform/event.ts';
import { appointToPost, createPost, listBodies } from '#registry/server/index.ts';
import { staff, system, visitor } from '../../../tests/support/actors.ts';
import { useDatabase } from '../../../tests/support/database.ts';
import { personRow, useRegistry } from '../../../tests/support/registry.ts';
import { askToAttest } from './ask-to-attest.ts';
import { deskDuties } from './desk.views.ts';
import { judgeYear } from './judge-year.ts';
import { attestorsTold } from './tell-attestors.ts';

useDatabase();
useRegistry();

const at = (day: string): Temporal.Instant => Temporal.Instant.from(`${day}T04:00:00Z`);
const obligation = 'draft-112/4-2/government/2026-H1';
const reader = newId();
let asked = '';

beforeAll(async () => {
  const day = Temporal.PlainDate.from('2026-11-20');
  asked = (await listBodies({ on: day, role: 'administration' }))[0]?.id ?? '';
  const titles = { titleKk: 'Баспасөз', titleRu: 'Пресса', titleEn: 'Press' };
  const post = await createPost(system, { body: asked, duty: 'press-officer', ...titles });
  if (!post.ok) throw new Error(post.refusal.reason);
  await appointToPost(system, { post: post.value.post, person: await personRow(reader), validFrom: '2026-06-01' });
  await judgeYear(2026, at('2026-11-20'));
});

const lettersToReader = async (): Promise<number> => {
  const names = await readdir(join(dataDirectory, 'mail'));
  const letters = await Promise.all(names.map((name) => readFile(join(dataDirectory, 'mail', name), 'utf8')));
  return letters.filter((letter) => letter.includes(`To: ${reader}@example.kz`)).length;
};

test('only heads and press officers of the body whose duty it is ask for its attestation', async () => {
  const refusal = { ok: false, refusal: { reason: 'not-permitted' } };
  const now = { at: at('2026-11-20') };
  expect(await askToAttest(visitor(), { obligation }, now)).toEqual(refusal);
  expect(await askToAttest(staff('moderator', 'government', ['government']), { obligation }, now)).toEqual(refusal);
  expect(await askToAttest(staff('press-officer', 'labour'), { obligation }, now)).toEqual(refusal);
});

test('the body that attests is asked once a week, by one letter, and the desk says so', async () => {
  const press = staff('press-officer', 'government', ['government']);
  const ask = (day: string): ReturnType<typeof askToAttest> => askToAttest(press, { obligation }, { at: at(day) });
  expect(await ask('2026-11-20')).toEqual({ ok: true, value: { bodies: [asked] } });
  expect(await ask('2026-11-21')).toEqual({ ok: false, refusal: { reason: 'asked-already' } });
  const { duties } = await deskDuties(press, at('2026-11-21'));
  expect(duties.find((duty) => duty.obligation === obligation)?.askedOn?.toString()).toBe('2026-11-20');
  const told = { ...event('AttestationAsked', 'obligation', obligation, { bodies: [asked] }), seq: 7, at: '' };
  await attestorsTold.run(told);
  await attestorsTold.run(told);
  expect(await lettersToReader()).toBe(1);
  expect((await ask('2026-11-28')).ok).toBe(true);
});

test('nobody is asked about what comes on record by itself', async () => {
  const quarter = 'draft-112/1-7/health/2026-Q3';
  expect(await askToAttest(staff('press-officer'), { obligation: quarter }, { at: at('2026-11-20') })).toEqual({
    ok: false,
    refusal: { reason: 'nobody-to-ask' }
  });
});
