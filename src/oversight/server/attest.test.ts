import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { EvidenceEvent } from '#decree/index.ts';
import { event } from '#platform/event.ts';
import { database } from '#platform/server/database/database.ts';
import { appendToJournal } from '#platform/server/journal/journal.store.ts';
import { staff, system, visitor } from '../../../tests/support/actors.ts';
import { useDatabase } from '../../../tests/support/database.ts';
import { evidence } from '../../../tests/support/evidence.ts';
import { useRegistry } from '../../../tests/support/registry.ts';
import { meetingRow } from '../../../tests/support/rows.ts';
import { attest } from './attest.ts';
import { attestationsOf, dutyOfProof } from './attestations.views.ts';
import { judgedDuty, verdictHistory } from './control.views.ts';
import { judgeYear } from './judge-year.ts';
import { withdrawAttestation } from './withdraw-attestation.ts';

useDatabase();
useRegistry();

const noon = (day: string): Temporal.Instant => Temporal.Instant.from(`${day}T07:00:00Z`);
const at = noon('2026-09-20');
const akim = staff('akim', 'akimat-abai', ['akimat']);
const minister = staff('first-head');
const controller = staff('controller', 'administration', ['administration']);
const files = [{ name: 'Хаттама.pdf', bytes: evidence.pdf }];
const refusal = (reason: string): object => ({ ok: false, refusal: { reason } });
const wrong = (field: string, code: string): object => ({
  ok: false,
  refusal: { reason: 'invalid', issues: [{ field, code }] }
});

let judged = 0;
/** Each judging a second after the one before: no two changes of a verdict have the same instant. */
const judge = (year = 2026): Promise<void> => judgeYear(year, at.add({ seconds: (judged += 1) }));

let meeting = '';
let reception = '';
let venue = '';

beforeAll(async () => {
  await meetingRow();
});

beforeEach(async () => {
  const startsAt = Temporal.Instant.from('2026-09-15T10:00:00Z');
  ({ id: meeting } = await meetingRow({ status: 'held', startsAt }));
  reception = `draft-112/1-5-1/health/${meeting}`;
  venue = `draft-112/1-4-5/health/${meeting}`;
  await judge();
});

type Asked = { obligation?: string; act?: string; doneOn?: string; note?: string; files?: unknown; by?: string };
const attesting = (asked: Asked = {}, actor: Parameters<typeof attest>[0] = akim): ReturnType<typeof attest> =>
  attest(
    actor,
    { obligation: reception, act: 'PersonalReceptionHeld', doneOn: '2026-09-15', note: '№ 12', files, ...asked },
    { at }
  );

const attestedNow = async (asked: Asked = {}): Promise<string> => {
  const outcome = await attesting(asked);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value.id;
};

test('an attestation names who, what, the day of the deed and its proof, and its row in the journal has no words', async () => {
  const id = await attestedNow();
  const [found] = await attestationsOf(reception);
  expect(found).toEqual({
    id,
    act: 'PersonalReceptionHeld',
    obligation: reception,
    doneOn: Temporal.PlainDate.from('2026-09-15'),
    note: '№ 12',
    body: 'akimat-abai',
    attestedAt: at,
    withdrawn: null,
    files: [{ file: expect.any(String), name: 'Хаттама.pdf', bytes: evidence.pdf.length }]
  });
  expect(await dutyOfProof(found?.files[0]?.file ?? '')).toBe(reception);
  const row = await database().selectFrom('journal').selectAll().where('objectId', '=', id).executeTakeFirstOrThrow();
  expect([row.type, row.act, row.objectKind, row.facts]).toEqual([
    'PersonalReceptionHeld',
    'attest',
    'attestation',
    {
      obligation: reception,
      year: '2026',
      who: 'health',
      period: null,
      meeting,
      region: 'abai',
      on: '2026-09-15',
      body: 'akimat-abai',
      files: 1
    }
  ]);
});

test('the body whose duty it is, strangers and visitors may not attest', async () => {
  const others = [minister, staff('akim', 'akimat-aqtobe', ['akimat']), staff('moderator', 'akimat-abai'), visitor()];
  for (const actor of others) expect(await attesting({}, actor)).toEqual(refusal('not-permitted'));
  expect(await attesting({ by: 'akimat-abai' }, minister)).toEqual(refusal('not-permitted'));
  expect(await attesting({ by: 'health' }, system)).toEqual(refusal('not-permitted'));
  expect(await attestationsOf(reception)).toEqual([]);
  expect((await attesting({}, controller)).ok).toBe(true);
});

test('the product itself speaks for a body that may attest', async () => {
  expect((await attesting({ by: 'akimat-abai' }, system)).ok).toBe(true);
  expect((await attestationsOf(reception)).map(({ body }) => body)).toEqual(['akimat-abai']);
});

test('without a proof, with a wrong one, or with too many, nothing is attested', async () => {
  expect(await attesting({ files: [] })).toEqual(wrong('files', 'file-required'));
  expect(await attesting({ files: undefined })).toEqual(wrong('files', 'file-required'));
  const bad = await attesting({ files: [...files, { name: 'a.pdf', bytes: Buffer.from('<html>') }] });
  expect(bad).toMatchObject(wrong('files', 'file-kind'));
  expect(await attesting({ files: Array.from({ length: 6 }, () => files[0]) })).toMatchObject(
    wrong('files', 'too-big')
  );
  expect(await attesting({ files: ['Хаттама.pdf'] })).toMatchObject({ ok: false });
  expect(await attestationsOf(reception)).toEqual([]);
});

test('the day is neither ahead nor before the duty could be done', async () => {
  expect(await attesting({ doneOn: '2026-09-21' })).toEqual(wrong('doneOn', 'day-in-future'));
  expect(await attesting({ doneOn: '2026-09-14' })).toMatchObject(wrong('doneOn', 'before-duty'));
  const agreed = { obligation: venue, act: 'VenueAgreed' };
  expect(await attesting({ ...agreed, doneOn: '2025-09-14' })).toMatchObject(wrong('doneOn', 'before-duty'));
  expect((await attesting({ ...agreed, doneOn: '2026-08-01' })).ok).toBe(true);
});

test('forged duties and acts are refused', async () => {
  expect(await attesting({ obligation: `draft-112/1-5-1/health/${crypto.randomUUID()}` })).toEqual(
    refusal('not-found')
  );
  expect(await attesting({ obligation: 'draft-112/1-5-1' })).toEqual(refusal('not-found'));
  expect(await attesting({ act: 'VenueAgreed' })).toMatchObject(refusal('act-not-awaited'));
  for (const act of ['MeetingHeld', 'toString', ''])
    expect(await attesting({ act })).toMatchObject(wrong('act', 'wrong-form'));
});

test('a video link is attested only where the meeting has one', async () => {
  const link = { obligation: venue, act: 'VideoLinkAgreed', doneOn: '2026-09-01' };
  await database().updateTable('meetings').set({ format: 'offline' }).where('id', '=', meeting).execute();
  expect(await attesting(link)).toMatchObject(refusal('act-not-awaited'));
  await database().updateTable('meetings').set({ format: 'mixed' }).where('id', '=', meeting).execute();
  expect((await attesting(link)).ok).toBe(true);
});

test('a cancelled meeting has nothing to attest', async () => {
  await database().updateTable('meetings').set({ status: 'cancelled' }).where('id', '=', meeting).execute();
  await judge();
  expect(await attesting()).toMatchObject(refusal('duty-lifted'));
});

test('the same act stands once, also when two attest at once, and again after it was taken back', async () => {
  const both = await Promise.all([attesting(), attesting({}, controller)]);
  expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
  expect(both.find(({ ok }) => !ok)).toEqual(refusal('already-attested'));
  const [standing] = await attestationsOf(reception);
  await withdrawAttestation(controller, { attestation: standing?.id, reason: 'Қате' }, { at });
  expect((await attesting()).ok).toBe(true);
  expect((await attestationsOf(reception)).map(({ withdrawn }) => withdrawn !== null)).toEqual([true, false]);
});

test('the same form sent twice attests once', async () => {
  const sent = { obligation: reception, act: 'PersonalReceptionHeld', doneOn: '2026-09-15', note: '', files };
  const first = await attest(akim, sent, { at, receipt: 'the-form' });
  expect(first.ok).toBe(true);
  expect(await attest(akim, sent, { at, receipt: 'the-form' })).toEqual(first);
});

test('an attestation turns the verdict, a withdrawal turns it back, and the history shows both', async () => {
  const attestation = await attestedNow();
  await judge();
  expect(await judgedDuty(reception)).toMatchObject({ kind: 'kept', missing: [] });
  const withdrawn = await withdrawAttestation(akim, { attestation, reason: 'Басқа кездесудікі' }, { at });
  expect(withdrawn).toEqual({ ok: true, value: { id: attestation } });
  await judge();
  expect(await judgedDuty(reception)).toMatchObject({ kind: 'overdue', missing: ['PersonalReceptionHeld'], proof: [] });
  expect((await verdictHistory(reception)).map(({ was, kind }) => [was, kind])).toEqual([
    ['kept', 'overdue'],
    ['overdue', 'kept'],
    [null, 'overdue']
  ]);
  expect((await attestationsOf(reception)).map(({ withdrawn: back }) => back)).toEqual([
    { at, reason: 'Басқа кездесудікі', body: 'akimat-abai' }
  ]);
});

test('only its body’s heads and the controller take an attestation back, once and with a reason', async () => {
  const attestation = await attestedNow();
  for (const actor of [minister, staff('press-officer', 'akimat-abai', ['akimat']), visitor()])
    expect(await withdrawAttestation(actor, { attestation, reason: 'Қате' }, { at })).toEqual(refusal('not-permitted'));
  expect(await withdrawAttestation(akim, { attestation, reason: ' ' }, { at })).toEqual(wrong('reason', 'required'));
  expect(await withdrawAttestation(akim, { attestation: crypto.randomUUID(), reason: 'Қате' }, { at })).toEqual(
    refusal('not-found')
  );
  const both = await Promise.all(
    [akim, controller].map((actor) => withdrawAttestation(actor, { attestation, reason: 'Қате' }, { at }))
  );
  expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
  expect(both.find(({ ok }) => !ok)).toEqual(refusal('already-withdrawn'));
});

test('what was attested of last year judges last year', async () => {
  await judge(2025);
  const review = 'draft-112/4-2/government/2025-H2';
  const act: EvidenceEvent = 'HalfYearReviewed';
  await attestedNowBy(controller, { obligation: review, act, doneOn: '2025-12-29' });
  const row = await database()
    .selectFrom('journal')
    .select('facts')
    .where('type', '=', act)
    .orderBy('seq', 'desc')
    .executeTakeFirstOrThrow();
  expect(row.facts).toMatchObject({ year: '2025', period: '2025-H2', meeting: null });
  await judge(2025);
  expect(await judgedDuty(review)).toMatchObject({ kind: 'kept' });
});

const attestedNowBy = async (actor: typeof controller, asked: Asked): Promise<void> => {
  const outcome = await attesting(asked, actor);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
};

test('a row that only looks like an attestation of nobody’s duty proves nothing', async () => {
  const forged = event('PersonalReceptionHeld', 'meeting', meeting, { who: 'health', meeting, on: '2026-09-15' });
  await database()
    .transaction()
    .execute((tx) => appendToJournal(tx, { actor: system, act: 'test', event: forged, at }));
  await judge();
  expect(await judgedDuty(reception)).toMatchObject({ kind: 'overdue', proof: [] });
});
