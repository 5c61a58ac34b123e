import { beforeAll, expect, test } from 'vitest';
import { database } from '#platform/server/database/database.ts';
import { addEntry, createSchedule } from '#planning/server/index.ts';
import { staff, system, visitor } from '../../../tests/support/actors.ts';
import { useDatabase } from '../../../tests/support/database.ts';
import { questionRow, withRegistry } from '../../../tests/support/rows.ts';
import { publishDraft } from '../../../tests/support/schedule.ts';
import {
  addBroadcast,
  addHall,
  addPart,
  announceMeeting,
  cancelMeeting,
  changeMeeting,
  changeMeetingStatus,
  findMeeting,
  meetingPage,
  planMeeting,
  postponeMeeting,
  removeHall,
  removePart,
  summariseMeeting
} from './index.ts';

useDatabase();

let holder = '';
beforeAll(async () => {
  holder = (await withRegistry()).post;
});

const at = Temporal.Instant.from('2026-02-01T05:00:00Z');
const desk = staff('press-officer', 'health');
const reason = { reasonKk: 'Су тасқыны болды', reasonRu: 'Случился паводок' };

const plan = (over: Record<string, string> = {}) => ({
  kind: 'off-schedule',
  body: 'health',
  holder,
  region: 'abai',
  placeKk: 'Мәдениет үйі',
  placeRu: 'Дом культуры',
  themeKk: 'Ауыл медицинасы',
  themeRu: 'Сельская медицина',
  startsAt: '2026-05-14T15:00',
  plannedMinutes: '120',
  reportMinutes: '30',
  format: 'mixed',
  offScheduleReason: 'Қатер болжанды',
  offScheduleReasonRu: 'Прогнозируется риск',
  withParts: 'on',
  ...over
});

const planned = async (over: Record<string, string> = {}): Promise<{ meeting: string; number: string }> => {
  const outcome = await planMeeting(desk, plan(over), { at });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
};

const announced = async (): Promise<{ meeting: string; number: string }> => {
  const value = await planned();
  expect(await announceMeeting(desk, { meeting: value.meeting }, { at })).toEqual({ ok: true, value });
  return value;
};

const run = (meeting: string, to: 'live' | 'held') =>
  database()
    .transaction()
    .execute((tx) => changeMeetingStatus(tx, meeting, to, at));

const refusal = (reasonCode: string, more: object = {}) => ({ ok: false, refusal: { reason: reasonCode, ...more } });
const invalid = (field: string, code: string, more: object = {}) =>
  refusal('invalid', { issues: [{ field, code }], ...more });

test('a meeting gets the next number of its year, also when two are planned at once', async () => {
  const year = { startsAt: '2028-05-14T15:00' };
  const both = await Promise.all([planned(year), planned(year)]);
  expect(both.map(({ number }) => number).toSorted()).toEqual(['2028-001', '2028-002']);
  await planMeeting(desk, plan({ ...year, reportMinutes: '31' }), { at });
  expect((await planned(year)).number).toBe('2028-003');
});

test('a report of more than a quarter is refused with its point', async () => {
  expect(await planMeeting(desk, plan({ reportMinutes: '31' }), { at })).toEqual({
    ok: false,
    refusal: {
      reason: 'invalid',
      issues: [{ field: 'reportMinutes', code: 'report-too-long', params: { limit: 30 } }],
      cites: [1, 3]
    }
  });
});

test('only the desk of the body prepares its meetings', async () => {
  const { meeting } = await planned();
  for (const actor of [staff('press-officer', 'labour'), staff('moderator', 'health'), visitor()]) {
    expect(await planMeeting(actor, plan(), { at })).toEqual(refusal('not-permitted'));
    expect(await announceMeeting(actor, { meeting }, { at })).toEqual(refusal('not-permitted'));
    expect(await cancelMeeting(actor, { meeting, ...reason }, { at })).toEqual(refusal('not-permitted'));
  }
});

test('a meeting is announced once, with its three parts, and never in the past', async () => {
  const bare = await planned({ withParts: '' });
  const { meeting } = bare;
  expect(await announceMeeting(desk, { meeting }, { at })).toEqual(refusal('parts-missing', { cites: [1, 5] }));
  const part = { meeting, startsAt: '2026-05-14T18:00', minutes: '30', placeKk: 'Фойе', placeRu: 'Фойе' };
  for (const kind of ['personal-reception', 'ngo-meeting', 'briefing'])
    expect(await addPart(desk, { ...part, kind })).toMatchObject({ ok: true });
  const late = Temporal.Instant.from('2026-05-14T10:00:00Z');
  expect(await announceMeeting(desk, { meeting }, { at: late })).toEqual(refusal('meeting-in-past'));
  expect(await announceMeeting(desk, { meeting }, { at })).toEqual({ ok: true, value: bare });
  expect(await announceMeeting(desk, { meeting }, { at })).toEqual(refusal('meeting-is-announced'));
});

test('a postponed meeting takes its programme along and shows both times and the reason', async () => {
  const { meeting, number } = await announced();
  const before = await meetingPage(number);
  const later = { meeting, startsAt: '2026-05-20T10:30' };
  expect(await postponeMeeting(desk, { ...later, reasonKk: 'Себеп' }, { at })).toEqual(invalid('reasonRu', 'required'));
  expect(await postponeMeeting(desk, { ...later, ...reason }, { at })).toMatchObject({ ok: true });
  const after = await meetingPage(number);
  const distance = { minutes: 6 * 24 * 60 - 270 };
  expect(after?.meeting).toMatchObject({ postponed: true, startsAt: before?.meeting.startsAt.add(distance) });
  expect(after?.parts.map((part) => part.startsAt)).toEqual(before?.parts.map((part) => part.startsAt.add(distance)));
  expect(after?.changes.map(({ kind, reasonKk, wasAt, nowAt }) => [kind, reasonKk, wasAt, nowAt])).toEqual([
    ['announced', null, null, before?.meeting.startsAt],
    ['postponed', reason.reasonKk, before?.meeting.startsAt, after?.meeting.startsAt]
  ]);
});

test('a cancelled and a held meeting stay what they are', async () => {
  const cancelled = await announced();
  expect(await cancelMeeting(desk, { meeting: cancelled.meeting, ...reason }, { at })).toMatchObject({ ok: true });
  const held = await announced();
  expect([(await run(held.meeting, 'live')).ok, (await run(held.meeting, 'held')).ok]).toEqual([true, true]);
  const later = { startsAt: '2026-06-01T10:00', ...reason };
  for (const [{ meeting }, status] of [
    [cancelled, 'cancelled'],
    [held, 'held']
  ] as const) {
    expect(await postponeMeeting(desk, { meeting, ...later }, { at })).toEqual(refusal(`meeting-is-${status}`));
    expect(await cancelMeeting(desk, { meeting, ...reason }, { at })).toEqual(refusal(`meeting-is-${status}`));
    expect(await run(meeting, 'live')).toEqual(refusal(`meeting-is-${status}`));
  }
});

test('an announced meeting keeps its time, and another place needs a reason', async () => {
  const { meeting, number } = await announced();
  const change = (over: Record<string, string>) => changeMeeting(desk, { ...plan(over), meeting }, { at });
  expect(await change({ startsAt: '2026-05-15T15:00' })).toEqual(invalid('startsAt', 'postpone-instead'));
  expect(await change({ region: 'almaty' })).toEqual(invalid('region', 'announced-already'));
  expect(await change({ placeRu: 'Театр', placeKk: 'Театр' })).toEqual(invalid('reasonKk', 'reason-required'));
  expect(await change({ placeRu: 'Театр', placeKk: 'Театр', ...reason })).toMatchObject({ ok: true });
  const page = await meetingPage(number);
  expect(page?.meeting.placeKk).toBe('Театр');
  expect(page?.changes.at(-1)).toMatchObject({ kind: 'moved', wasPlaceKk: 'Мәдениет үйі', ...reason });
});

test('an obligatory part leaves a draft, but not an announced meeting', async () => {
  const { meeting, number } = await announced();
  const parts = (await meetingPage(number))?.parts ?? [];
  const briefing = parts.find(({ kind }) => kind === 'briefing')?.id ?? '';
  expect(await removePart(desk, { meeting, part: briefing })).toEqual(refusal('obligatory-part', { cites: [1, 5] }));
  const draft = await planned();
  const own = (await meetingPage(draft.number))?.parts[0]?.id ?? '';
  expect(await removePart(desk, { meeting: draft.meeting, part: own })).toMatchObject({ ok: true });
  expect(await removePart(desk, { meeting: draft.meeting, part: own })).toEqual(refusal('not-found'));
});

test('a broadcast stands once, a hall is main once, and a hall that was heard stays', async () => {
  const { meeting, number } = await announced();
  const broadcast = { meeting, platform: 'youtube', url: 'https://youtu.be/abc', commentsOpen: 'on' };
  expect(await addBroadcast(desk, broadcast)).toMatchObject({ ok: true });
  expect(await addBroadcast(desk, broadcast)).toEqual(invalid('url', 'already-there'));
  const hall = { meeting, nameKk: 'Басты зал', nameRu: 'Главный зал', main: 'on' };
  const first = await addHall(desk, hall);
  expect(await addHall(desk, hall)).toEqual(invalid('main', 'main-hall-there'));
  const id = first.ok ? first.value.hall : '';
  await questionRow(meeting, { hall: id });
  expect(await removeHall(desk, { meeting, hall: id })).toEqual(refusal('hall-in-use'));
  expect((await meetingPage(number))?.halls).toEqual([
    { id, district: null, nameKk: 'Басты зал', nameRu: 'Главный зал', main: true }
  ]);
});

test('what came of a meeting is written after it was held', async () => {
  const { meeting, number } = await announced();
  const summary = { summaryKk: 'Қорытынды', summaryRu: 'Итоги' };
  expect(await summariseMeeting(desk, { meeting, ...summary })).toEqual(refusal('meeting-is-announced'));
  await run(meeting, 'live');
  await run(meeting, 'held');
  expect(await summariseMeeting(desk, { meeting, ...summary })).toMatchObject({ ok: true });
  expect(await findMeeting(number)).toMatchObject({ status: 'held', ...summary });
});

test('an entry of the schedule becomes one meeting, and another only after that was cancelled', async () => {
  await createSchedule(system, { year: '2027' });
  const terms = { region: 'abai', plannedOn: '2027-05-14', precision: 'day', format: 'mixed' };
  const themes = { themeKk: 'Ауыл медицинасы', themeRu: 'Сельская медицина' };
  const added = await addEntry(system, { year: '2027', body: 'health', ...terms, ...themes }, { at });
  const entry = added.ok ? added.value.entry : '';
  await publishDraft(2027, at);
  const none = { offScheduleReason: '', offScheduleReasonRu: '' };
  const scheduled = plan({ ...none, kind: 'scheduled', entry, startsAt: '2027-05-14T15:00' });
  const twice = await Promise.all([planMeeting(desk, scheduled, { at }), planMeeting(desk, scheduled, { at })]);
  expect(twice.filter((outcome) => !outcome.ok)).toEqual([refusal('entry-has-meeting')]);
  const meeting = twice.flatMap((outcome) => (outcome.ok ? [outcome.value.meeting] : []))[0] ?? '';
  await cancelMeeting(desk, { meeting, ...reason }, { at });
  expect(await planMeeting(desk, scheduled, { at })).toMatchObject({ ok: true });
});
