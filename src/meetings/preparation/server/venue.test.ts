import { expect, test } from 'vitest';
import { firstHeadPost } from '#registry/server/index.ts';
import { staff } from '../../../../tests/support/actors.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { journalOf } from '../../../../tests/support/journal.ts';
import { useRegistry } from '../../../../tests/support/registry.ts';
import { meetingRow } from '../../../../tests/support/rows.ts';
import {
  addHall,
  agreedPlaceOf,
  agreeVenue,
  askVenueChanges,
  findMeeting,
  recordLinkTest,
  removeHall,
  requestVenue,
  testedHallsOf,
  venueOf,
  waitingVenues,
  withdrawVenueRequest
} from '../../server/index.ts';

useDatabase();
useRegistry();

const press = staff('press-officer', 'health');
const akim = staff('akim', 'akimat-abai', ['akimat']);
const otherAkim = staff('akim', 'akimat-almaty', ['akimat']);
const at = Temporal.Instant.from('2026-11-22T05:00:00Z');
const startsAt = Temporal.Instant.from('2026-12-10T06:00:00Z');

const postOf = async (body: string): Promise<string> => (await firstHeadPost(body))?.id ?? '';

const asked = async (meeting: string, seen = 0, over: Record<string, unknown> = {}) => ({
  meeting,
  seen: String(seen),
  placeKk: 'Абай театры',
  placeRu: 'Театр Абая',
  seats: '300',
  access: ['step-free', 'toilet'],
  equipment: 'screen',
  holderPost: await postOf('health'),
  ...over
});

const agreed = async (meeting: string, seen = 1) => ({
  meeting,
  seen: String(seen),
  hostPost: await postOf('akimat-abai')
});
const refusal = (reason: string) => ({ ok: false, refusal: { reason } });

test('place is asked for, changed, asked for anew and agreed: every version stays, and it becomes the meeting’s', async () => {
  const { id, number } = await meetingRow({ startsAt });
  expect(await requestVenue(akim, await asked(id), { at })).toEqual(refusal('not-permitted'));
  expect(await requestVenue(press, await asked(id), { at })).toMatchObject({ ok: true, value: { version: 1 } });
  const change = await asked(id, 1, {
    placeKk: 'Кітапхана',
    placeRu: 'Библиотека',
    seats: '120',
    note: 'Театр жөнделуде'
  });
  expect(await askVenueChanges(press, change, { at })).toEqual(refusal('not-permitted'));
  expect(await askVenueChanges(otherAkim, change, { at })).toEqual(refusal('not-permitted'));
  expect(await askVenueChanges(akim, change, { at })).toMatchObject({ ok: true });
  const renewed = await asked(id, 2, { placeKk: 'Кітапхана', placeRu: 'Библиотека', seats: '120' });
  expect(await requestVenue(press, renewed, { at })).toMatchObject({ ok: true });
  expect(await agreeVenue(press, await agreed(id, 3), { at })).toEqual(refusal('not-permitted'));
  expect(await agreeVenue(akim, await agreed(id, 3), { at })).toMatchObject({ ok: true });
  const venue = await venueOf(id);
  expect(venue?.versions.map(({ version, act, side, seats }) => [version, act, side, seats])).toEqual([
    [4, 'agree', 'host', 120],
    [3, 'revise', 'holder', 120],
    [2, 'ask-changes', 'host', 120],
    [1, 'request', 'holder', 300]
  ]);
  expect(venue).toMatchObject({ host: 'akimat-abai', status: 'agreed' });
  expect(await findMeeting(number)).toMatchObject({ placeKk: 'Кітапхана', placeRu: 'Библиотека' });
  expect(await agreedPlaceOf(id)).toMatchObject({
    status: 'agreed',
    placeKk: 'Кітапхана',
    access: ['step-free', 'toilet']
  });
  expect(await journalOf(id)).toEqual([
    'VenueRequested',
    'VenueChangesAsked',
    'VenueRequested',
    'VenueAgreed',
    'MeetingMoved',
    'MeetingChanged'
  ]);
});

test('two who answer at once: the second is told', async () => {
  const { id } = await meetingRow({ startsAt });
  await requestVenue(press, await asked(id), { at });
  await agreeVenue(akim, await agreed(id), { at });
  const late = await asked(id, 1, { note: 'Зал бос емес' });
  expect(await askVenueChanges(akim, late, { at })).toEqual(refusal('venue-changed-meanwhile'));
});

test('what was agreed can be opened again, and then is agreed no more', async () => {
  const { id } = await meetingRow({ startsAt });
  await requestVenue(press, await asked(id, 0, { lineMbps: '100' }), { at });
  await agreeVenue(akim, await agreed(id), { at });
  const silent = await requestVenue(press, await asked(id, 2), { at });
  expect(silent).toEqual({ ok: false, refusal: { reason: 'invalid', issues: [{ field: 'note', code: 'required' }] } });
  await requestVenue(press, await asked(id, 2, { note: 'Көбірек орын керек' }), { at });
  expect((await journalOf(id)).slice(-3)).toEqual(['VenueRequested', 'VenueReopened', 'VideoLinkReopened']);
  expect(await withdrawVenueRequest(press, { meeting: id, seen: '3', note: 'Онлайн өтеді' }, { at })).toMatchObject({
    ok: true
  });
  expect(await venueOf(id)).toMatchObject({ status: 'withdrawn' });
});

test('the link is agreed when the last district hall holds it, and open again when one fails', async () => {
  const { id } = await meetingRow({ startsAt });
  const district = 'abai-semey-city';
  const added = await addHall(press, { meeting: id, district, nameKk: 'Мәдениет үйі', nameRu: 'Дом культуры' }, { at });
  const hall = added.ok ? added.value.hall : '';
  await requestVenue(press, await asked(id), { at });
  await agreeVenue(akim, await agreed(id), { at });
  const tried = (result: string, hour: number, actor = akim) =>
    recordLinkTest(actor, { meeting: id, hall, testedAt: `2026-11-22T0${hour}:00`, result, mbps: '40' }, { at });
  expect(await journalOf(id)).not.toContain('VideoLinkAgreed');
  expect(await tried('good', 8, otherAkim)).toEqual(refusal('not-permitted'));
  expect(await tried('good', 8)).toMatchObject({ ok: true });
  expect((await journalOf(id)).slice(-2)).toEqual(['LinkTested', 'VideoLinkAgreed']);
  expect(await tried('failed', 9, press)).toMatchObject({ ok: true });
  expect((await journalOf(id)).slice(-2)).toEqual(['LinkTested', 'VideoLinkReopened']);
  expect((await testedHallsOf(id)).map(({ tests }) => tests.map(({ result, body }) => [result, body]))).toEqual([
    [
      ['failed', 'health'],
      ['good', 'akimat-abai']
    ]
  ]);
  const ahead = await recordLinkTest(akim, { meeting: id, hall, testedAt: '2026-11-22T23:00', result: 'good' }, { at });
  expect(ahead).toMatchObject({ refusal: { issues: [{ field: 'testedAt', code: 'time-in-future' }] } });
  expect(await removeHall(press, { meeting: id, hall }, { at })).toMatchObject({ ok: true });
});

test('a place has its posts where they belong, a known district, and whole figures', async () => {
  const { id } = await meetingRow({ startsAt });
  const wrong = async (over: Record<string, unknown>) => {
    const outcome = await requestVenue(press, await asked(id, 0, over), { at });
    return outcome.ok ? 'taken' : outcome.refusal.issues?.map(({ field, code }) => [field, code]);
  };
  expect(await wrong({ holderPost: await postOf('akimat-abai') })).toEqual([['holderPost', 'post-elsewhere']]);
  expect(await wrong({ holderPost: '' })).toEqual([['holderPost', 'nothing-chosen']]);
  expect(await wrong({ district: 'no-such-district' })).toEqual([['district', 'district-elsewhere']]);
  expect(await wrong({ seats: '0', lineMbps: 'fast' })).toEqual([
    ['seats', 'too-small'],
    ['lineMbps', 'not-a-number']
  ]);
  expect(await venueOf(id)).toBeUndefined();
});

test('each side sees what waits for it, until the meeting begins', async () => {
  const one = await meetingRow({ startsAt, region: 'abai' });
  await requestVenue(press, await asked(one.id), { at });
  const hosted = await waitingVenues({ hosts: ['akimat-abai'], holders: [] }, at);
  expect(hosted.map(({ number, status }) => [number, status])).toContainEqual([one.number, 'requested']);
  expect(await waitingVenues({ hosts: ['akimat-almaty'], holders: ['labour'] }, at)).toEqual([]);
  await askVenueChanges(akim, await asked(one.id, 1, { note: 'Зал бос емес' }), { at });
  const held = await waitingVenues({ hosts: [], holders: ['health'] }, at);
  expect(held.map(({ number, status }) => [number, status])).toEqual([[one.number, 'changes-asked']]);
  const over = startsAt.add({ hours: 1 });
  expect(await waitingVenues({ hosts: [], holders: ['health'] }, over)).toEqual([]);
});
