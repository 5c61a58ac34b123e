import { expect, test } from 'vitest';
import { staff } from '../../../../tests/support/actors.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { evidence } from '../../../../tests/support/evidence.ts';
import { factsOf } from '../../../../tests/support/journal.ts';
import { useRegistry } from '../../../../tests/support/registry.ts';
import { meetingRow } from '../../../../tests/support/rows.ts';
import { meetingOfPhoto, publicationsOf, recordPublication, withdrawPublication } from '../../server/index.ts';

useDatabase();
useRegistry();

const press = staff('press-officer', 'health');
const at = Temporal.Instant.from('2026-11-22T05:00:00Z');
const photo = { name: 'plakat.png', bytes: evidence.png };

const record = (meeting: string, over: Record<string, unknown>, actor = press) =>
  recordPublication(actor, { meeting, publishedOn: '2026-11-20', url: 'https://gov.kz/x', ...over }, { at });

test('the fourth channel makes it public; what is taken back makes it incomplete again', async () => {
  const { id } = await meetingRow();
  expect(await record(id, { channel: 'site' }, staff('press-officer', 'labour'))).toEqual({
    ok: false,
    refusal: { reason: 'not-permitted' }
  });
  const site = await record(id, { channel: 'site' });
  await record(id, { channel: 'official-account', publishedOn: '2026-11-21' });
  await record(id, { channel: 'personal-account', url: '', absent: 'on', note: 'Аккаунты жоқ' });
  await record(id, { channel: 'public-place', url: '', place: 'Вокзал', files: [photo] });
  const publication = site.ok ? site.value.publication : '';
  const withdrawal = { meeting: id, publication };
  expect(await withdrawPublication(staff('executor', 'health'), withdrawal)).toMatchObject({
    refusal: { reason: 'not-permitted' }
  });
  expect(await withdrawPublication(press, withdrawal, { at })).toMatchObject({ ok: true });
  const told = (await factsOf(id)).map(({ type, facts }) => [
    type,
    facts['complete'],
    facts['since'],
    facts['missing']
  ]);
  expect(told).toEqual([
    ['PublicationRecorded', false, null, ['official-account', 'personal-account', 'public-place']],
    ['PublicationRecorded', false, null, ['personal-account', 'public-place']],
    ['PublicationRecorded', false, null, ['public-place']],
    ['PublicationRecorded', true, '2026-11-21', []],
    ['PublicationWithdrawn', false, null, ['site']]
  ]);
  const left = await publicationsOf(id);
  expect(left.map(({ channel, absent, place }) => [channel, absent, place])).toEqual([
    ['personal-account', true, null],
    ['public-place', false, 'Вокзал'],
    ['official-account', false, null]
  ]);
  const file = left.find(({ channel }) => channel === 'public-place')?.photo ?? '';
  expect(await meetingOfPhoto(file)).toEqual({ body: 'health', region: 'abai' });
});

test('a draft is announced first', async () => {
  const { id } = await meetingRow({ status: 'draft' });
  expect(await record(id, { channel: 'site' })).toEqual({ ok: false, refusal: { reason: 'meeting-is-draft' } });
});
