import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { addPlanItem, adoptDepartmentalPlan } from '#planning/server/index.ts';
import { database } from '#platform/server/database/database.ts';
import { createPost } from '#registry/server/index.ts';
import { staff, system, visitor } from '../../../../tests/support/actors.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { journalOf } from '../../../../tests/support/journal.ts';
import { useRegistry } from '../../../../tests/support/registry.ts';
import { meetingRow } from '../../../../tests/support/rows.ts';
import {
  addTimeCandidate,
  candidatesOf,
  choicesOf,
  chooseTime,
  convenienceGround,
  figuresOf,
  findMeeting,
  lastPollOf,
  openPollsIn,
  openTimePoll,
  voteOf,
  voteTime,
  withdrawTimeCandidate
} from '../../server/index.ts';

useDatabase();
useRegistry();

const press = staff('press-officer', 'health');
const others = staff('press-officer', 'labour');
const at = Temporal.Instant.from('2026-11-22T05:00:00Z');
const afterPoll = Temporal.Instant.from('2026-11-30T05:00:00Z');
const reasons = { reasonKk: 'Кешке көп адам келе алады', reasonRu: 'Вечером смогут прийти больше людей' };
const TIMES = ['2026-12-10T11:00', '2026-12-12T11:00'];

const draft = (over = {}) =>
  meetingRow({
    status: 'draft',
    announcedAt: null,
    offScheduleReasonRu: 'проба',
    startsAt: instant('2026-12-10T15:00'),
    ...over
  });
const instant = (local: string): Temporal.Instant => Temporal.Instant.from(`${local}:00+05:00`);

const candidate = async (meeting: string, startsAt: string, actor = press): Promise<string> => {
  const added = await addTimeCandidate(actor, { meeting, startsAt }, { at });
  if (!added.ok) throw new Error(JSON.stringify(added.refusal));
  return added.value.candidate;
};

const withTimes = async (over = {}): Promise<{ id: string; number: string; early: string; saturday: string }> => {
  const { id, number } = await draft(over);
  const [early = '', saturday = ''] = [await candidate(id, TIMES[0] ?? ''), await candidate(id, TIMES[1] ?? '')];
  return { id, number, early, saturday };
};

const vote = (meeting: string, suits: readonly string[], over: Record<string, unknown> = {}) =>
  voteTime(visitor(), { meeting, device: randomUUID(), region: 'abai', suits, ...over }, { at });

test('only who prepares the meetings of the body weighs times', async () => {
  const { id } = await draft();
  const startsAt = '2026-12-10T11:00';
  expect(await addTimeCandidate(others, { meeting: id, startsAt }, { at })).toEqual({
    ok: false,
    refusal: { reason: 'not-permitted' }
  });
  const added = await candidate(id, startsAt);
  expect(await candidatesOf(id)).toEqual([{ id: added, startsAt: instant(startsAt) }]);
  const withdrawal = { meeting: id, candidate: added };
  expect(await withdrawTimeCandidate(others, withdrawal)).toMatchObject({ refusal: { reason: 'not-permitted' } });
  expect(await withdrawTimeCandidate(press, withdrawal)).toMatchObject({ ok: true });
  expect(await withdrawTimeCandidate(press, withdrawal)).toMatchObject({ refusal: { reason: 'not-found' } });
  expect(await candidatesOf(id)).toEqual([]);
});

test('a poll asks about the times as they stood, and holds them', async () => {
  const { id, number, early, saturday } = await withTimes();
  const poll = { meeting: id, closesOn: '2026-11-29' };
  expect(await openTimePoll(others, poll, { at })).toMatchObject({ refusal: { reason: 'not-permitted' } });
  expect(await openTimePoll(press, poll, { at })).toMatchObject({ ok: true });
  expect(await lastPollOf(id)).toMatchObject({ candidates: [early, saturday] });
  const running = { ok: false, refusal: { reason: 'poll-running' } };
  expect(await openTimePoll(press, poll, { at })).toEqual(running);
  expect(await addTimeCandidate(press, { meeting: id, startsAt: '2026-12-14T18:00' }, { at })).toEqual(running);
  expect(await withdrawTimeCandidate(press, { meeting: id, candidate: early }, { at })).toEqual(running);
  const choice = { meeting: id, candidate: early, seen: '0', ...reasons };
  expect(await chooseTime(press, choice, { at })).toEqual(running);
  expect((await openPollsIn('abai', Temporal.PlainDate.from('2026-11-29'))).map((one) => one.number)).toContain(number);
  expect(await openPollsIn('abai', Temporal.PlainDate.from('2026-11-30'))).toEqual([]);
});

test('a device has one vote, which it may change; residents are counted apart', async () => {
  const { id, early, saturday } = await withTimes();
  await openTimePoll(press, { meeting: id, closesOn: '2026-11-29' }, { at });
  const poll = (await lastPollOf(id))?.id ?? '';
  const device = randomUUID();
  await vote(id, [early], { device });
  await vote(id, [early, saturday], { device });
  await vote(id, [saturday]);
  await vote(id, [], { none: 'on' });
  await vote(id, [early], { region: 'almaty' });
  expect(await figuresOf({ id: poll, region: 'abai' })).toEqual({
    voters: 3,
    elsewhere: 1,
    none: 1,
    suits: { [early]: 1, [saturday]: 2 }
  });
  expect(await voteOf(poll, device)).toEqual({ region: 'abai', suits: [early, saturday] });
});

const wrong = (field: string, code: string) => ({
  ok: false,
  refusal: { reason: 'invalid', issues: [{ field, code }] }
});

test('a vote says where one lives and something of the times, and nothing of other meetings', async () => {
  const { id, early } = await withTimes();
  expect(await vote(id, [early])).toEqual({ ok: false, refusal: { reason: 'no-poll' } });
  await openTimePoll(press, { meeting: id, closesOn: '2026-11-29' }, { at });
  expect(await vote(id, [early], { region: '' })).toEqual(wrong('region', 'nothing-chosen'));
  expect(await vote(id, [early], { region: 'nowhere' })).toEqual(wrong('region', 'nothing-chosen'));
  expect(await vote(id, [])).toEqual(wrong('suits', 'nothing-chosen'));
  expect(await vote(id, [randomUUID()])).toEqual(wrong('suits', 'nothing-chosen'));
  expect(await vote(id, [early], { none: 'on' })).toEqual(wrong('suits', 'some-and-none'));
  const late = await voteTime(
    visitor(),
    { meeting: id, device: randomUUID(), region: 'abai', suits: early },
    { at: afterPoll }
  );
  expect(late).toEqual({ ok: false, refusal: { reason: 'poll-closed' } });
});

test('what is chosen becomes the time of a draft, and is kept with all that spoke for it', async () => {
  const { id, number, saturday } = await withTimes();
  await openTimePoll(press, { meeting: id, closesOn: '2026-11-29' }, { at });
  await vote(id, [saturday]);
  const choice = { meeting: id, candidate: saturday, seen: '0', ...reasons };
  expect(await chooseTime(others, choice, { at: afterPoll })).toMatchObject({ refusal: { reason: 'not-permitted' } });
  expect(await chooseTime(press, choice, { at: afterPoll })).toMatchObject({ ok: true });
  expect((await findMeeting(number))?.startsAt).toEqual(instant('2026-12-12T11:00'));
  const [kept] = await choicesOf(id);
  expect(kept).toMatchObject({
    candidate: saturday,
    ...reasons,
    findings: [{ code: 'saturday', facts: {} }],
    figures: { voters: 1, elsewhere: 0, none: 0 }
  });
  expect(await journalOf(id)).toContain('ConvenienceChecked');
  expect(await chooseTime(press, choice, { at: afterPoll })).toEqual({
    ok: false,
    refusal: { reason: 'chosen-meanwhile' }
  });
});

test('an announced meeting is postponed in sight of all, unless the time is its own', async () => {
  const { id, early, saturday } = await withTimes({ status: 'announced', startsAt: instant('2026-12-10T11:00') });
  for (const part of ['personal-reception', 'ngo-meeting', 'briefing'] as const)
    await database()
      .insertInto('meetingParts')
      .values({
        id: randomUUID(),
        meeting: id,
        kind: part,
        startsAt: instant('2026-12-10T14:00'),
        minutes: 30,
        placeKk: 'Зал',
        placeRu: 'Зал'
      })
      .execute();
  const changes = () =>
    database().selectFrom('meetingChanges').select(['kind', 'nowAt', 'reasonKk']).where('meeting', '=', id).execute();
  await chooseTime(press, { meeting: id, candidate: early, seen: '0', ...reasons }, { at });
  expect(await changes()).toEqual([]);
  await chooseTime(press, { meeting: id, candidate: saturday, seen: '1', ...reasons }, { at });
  expect(await changes()).toEqual([
    { kind: 'postponed', nowAt: instant('2026-12-12T11:00'), reasonKk: reasons.reasonKk }
  ]);
});

test('a time that has passed meanwhile is refused beside the choice', async () => {
  const { id, early } = await withTimes();
  const late = Temporal.Instant.from('2026-12-11T05:00:00Z');
  expect(await chooseTime(press, { meeting: id, candidate: early, seen: '0', ...reasons }, { at: late })).toEqual({
    ok: false,
    refusal: { reason: 'invalid', issues: [{ field: 'candidate', code: 'time-passed' }] }
  });
});

test('what an adopted plan calls people of the region to is told, but not of its own meeting', async () => {
  const titles = { titleKk: 'Вице-министр', titleRu: 'Вице-министр', titleEn: 'Vice minister' };
  const made = await createPost(system, { body: 'labour', duty: 'deputy-head', ...titles }, { at });
  const post = made.ok ? made.value.post : '';
  const plan = { body: 'labour', year: '2027' };
  const terms = { region: 'abai', precision: 'day', themeKk: 'Жұмыс', themeRu: 'Работа', format: 'offline' } as const;
  const item = { ...plan, ...terms, post, kind: 'meeting', plannedOn: '2027-02-09' } as const;
  const added = await addPlanItem(system, item, { at });
  const planItem = added.ok ? added.value.item : '';
  for (const kind of ['interview', 'open-day'] as const)
    await addPlanItem(system, { ...item, kind, post: '', format: '', plannedOn: '2027-02-10' }, { at });
  const days = ['2027-02-09', '2027-02-10', '2027-02-11'].map((day) => Temporal.PlainDate.from(day));
  const asked = { id: randomUUID(), entry: null, planItem: null, region: 'abai', district: null, plannedMinutes: 120 };
  expect((await convenienceGround(asked, days)).events).toEqual([]);
  await adoptDepartmentalPlan(system, { ...plan, adoptedOn: '2026-11-20', document: '7', edition: '3' }, { at });
  const [meeting, openDay] = [0, 1].map((place) => ({ body: 'labour', on: days[place], at: null }));
  expect((await convenienceGround(asked, days)).events).toEqual([meeting, openDay]);
  expect(await convenienceGround({ ...asked, planItem }, days)).toMatchObject({
    events: [openDay],
    scheduled: { from: days[0], to: days[0] }
  });
});

test('the ground of a check tells the villages and what else the region has that day', async () => {
  const days = [Temporal.PlainDate.from('2027-02-02')];
  const startsAt = instant('2027-02-02T10:00');
  const meeting = await meetingRow({ startsAt, status: 'draft' });
  await meetingRow({ startsAt, body: 'labour' });
  await meetingRow({ startsAt, body: 'labour', status: 'cancelled' });
  await meetingRow({ startsAt: instant('2027-02-03T10:00'), body: 'labour' });
  const asked = { id: meeting.id, entry: null, planItem: null, region: 'abai', district: null, plannedMinutes: 120 };
  expect(await convenienceGround(asked, days)).toMatchObject({
    rural: false,
    scheduled: null,
    events: [{ body: 'labour', at: { from: startsAt, until: startsAt.add({ minutes: 120 }) } }]
  });
  const [village] = await database()
    .selectFrom('districts')
    .select('id')
    .where('region', '=', 'abai')
    .where('kind', '=', 'district')
    .limit(1)
    .execute();
  expect(await convenienceGround({ ...asked, district: village?.id ?? '' }, days)).toMatchObject({ rural: true });
});
