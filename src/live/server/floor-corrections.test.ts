import { beforeEach, expect, test } from 'vitest';
import { database } from '#platform/server/database/database.ts';
import { newId } from '#platform/server/ids.ts';
import { staff } from '../../../tests/support/actors.ts';
import { useDatabase } from '../../../tests/support/database.ts';
import { meetingRow, questionRow } from '../../../tests/support/rows.ts';
import { closeSession } from './close-session.ts';
import { correctFloor } from './correct-floor.ts';
import { floorCorrectionsOf, floorTurnsOf } from './floor-turns.views.ts';
import { measuredReport } from './measured-report.views.ts';
import { openSession } from './open-session.ts';
import { partTimesOf } from './part-times.views.ts';
import { pauseFloor } from './pause-floor.ts';
import { placeOnBoard } from './place-on-board.ts';
import { resumeFloor } from './resume-floor.ts';
import { sessionNow } from './session.views.ts';
import { startTurn } from './start-turn.ts';
import { timePart } from './time-part.ts';

useDatabase();

const moderator = staff('moderator');
/** 10:00 in Kazakhstan. */
const start = Temporal.Instant.from('2026-12-01T05:00:00Z');
const after = (minutes: number) => ({ at: start.add({ minutes }) });
const refusal = (reason: string) => ({ ok: false, refusal: { reason } });
const wrong = (field: string, code: string) => ({ refusal: { reason: 'invalid', issues: [{ field, code }] } });

let meeting: { id: string; number: string };

beforeEach(async () => {
  meeting = await meetingRow({ startsAt: start });
  await openSession(moderator, { meeting: meeting.id }, { at: start });
});

const give = (kind: string, minutes: number) => startTurn(moderator, { meeting: meeting.id, kind }, after(minutes));
const pause = (reason: string, minutes: number, actor = moderator) =>
  pauseFloor(actor, { meeting: meeting.id, pause: reason, note: 'Жарық өшті' }, after(minutes));
const resume = (minutes: number, actor = moderator) => resumeFloor(actor, { meeting: meeting.id }, after(minutes));

const minutesOf = (at: Temporal.Instant | null) => at && at.since(start).total('minutes');
const floor = async () =>
  (await floorTurnsOf(meeting.id)).map(({ kind, pause: why, number, startedAt, endedAt }) => [
    [kind, why, number].filter(Boolean).join(' '),
    minutesOf(startedAt),
    minutesOf(endedAt)
  ]);

const correct = async (at: number, given: Record<string, string>, actor = moderator, minutes = 60) => {
  const turn = (await floorTurnsOf(meeting.id))[at];
  const form = { meeting: meeting.id, turn: turn?.id, reason: 'Қате басылды', ...given };
  return correctFloor(actor, form, after(minutes));
};

test('a pause has its reason, which everybody sees, and gives the floor back to who had it', async () => {
  const { id, number } = await questionRow(meeting.id);
  await placeOnBoard(moderator, { question: id, to: 'on-screen' });
  await give('question', 5);
  expect(await pause('technical', 10)).toMatchObject({ ok: true });
  expect((await sessionNow(meeting.id))?.clock.turn).toMatchObject({ kind: 'break', pause: 'technical' });
  expect(await pause('technical', 11)).toEqual(refusal('floor-already-free'));
  await pause('medical', 12);
  expect(await resume(20)).toMatchObject({ ok: true });
  expect(await resume(21)).toEqual(refusal('floor-not-paused'));
  expect(await floor()).toEqual([
    ['break', 0, 5],
    [`question ${number}`, 5, 10],
    ['break technical', 10, 12],
    ['break medical', 12, 20],
    [`question ${number}`, 20, null]
  ]);
});

test('a pause before anybody spoke ends in a break', async () => {
  await pause('rest', 1);
  await resume(2);
  expect((await floor()).at(-1)).toEqual(['break', 2, null]);
});

test('a wrongly given floor is put right with who, when, before and after', async () => {
  await give('report', 5);
  await give('report', 5);
  await give('answer', 40);
  expect(await correct(1, { kind: 'report', startedAt: '10:09:30' })).toMatchObject({ ok: true });
  expect(await correct(2, { kind: 'report', startedAt: '10:40' })).toMatchObject({ ok: true });
  expect(await floor()).toEqual([
    ['break', 0, 9.5],
    ['report', 9.5, 40],
    ['report', 40, null]
  ]);
  const [first, second] = await floorCorrectionsOf(meeting.id);
  expect([first, second]).toEqual([
    {
      id: expect.any(String),
      reason: 'Қате басылды',
      kindBefore: 'report',
      kindAfter: 'report',
      startedBefore: start.add({ minutes: 5 }),
      startedAfter: start.add({ seconds: 570 }),
      at: start.add({ minutes: 60 }),
      kk: 'Министр',
      ru: 'Министр',
      en: 'Minister'
    },
    expect.objectContaining({ kindBefore: 'answer', kindAfter: 'report' })
  ]);
  await closeSession(moderator, { meeting: meeting.id }, after(90));
  expect((await measuredReport(meeting.id))?.minutes).toBe(81);
  expect(await correct(1, { kind: 'break', startedAt: '10:09:30' })).toEqual(refusal('session-closed'));
});

test('a correction outside its turn, or without a time, is refused beside its field', async () => {
  await give('report', 5);
  await give('question', 20);
  expect(await correct(1, { kind: 'report', startedAt: '10:25' })).toMatchObject(
    wrong('startedAt', 'outside-its-turn')
  );
  expect(await correct(1, { kind: 'report', startedAt: 'кеше' })).toMatchObject(wrong('startedAt', 'not-a-time'));
  expect(await correct(1, { kind: 'report', startedAt: '10:05' })).toEqual(refusal('correction-changes-nothing'));
  expect(await correct(1, { kind: 'report', startedAt: '10:06', reason: '' })).toMatchObject(
    wrong('reason', 'required')
  );
});

const partRow = async () => {
  const id = newId();
  const place = { placeKk: 'Зал', placeRu: 'Зал' };
  const row = {
    id,
    meeting: meeting.id,
    kind: 'briefing' as const,
    startsAt: start.add({ minutes: 120 }),
    minutes: 30
  };
  await database()
    .insertInto('meetingParts')
    .values({ ...row, ...place })
    .execute();
  return id;
};

test('the real time of a part stands beside its plan, and is put right by saying it again', async () => {
  const part = await partRow();
  expect(await timePart(moderator, { part, edge: 'begin' }, after(130))).toMatchObject({ ok: true });
  await timePart(moderator, { part, edge: 'begin', at: '12:05' }, after(131));
  expect(await timePart(moderator, { part, edge: 'end', at: '12:04' }, after(170))).toMatchObject(
    wrong('at', 'part-ends-before')
  );
  expect(await timePart(moderator, { part, edge: 'end', at: '13:30' }, after(170))).toMatchObject(
    wrong('at', 'part-time-ahead')
  );
  await closeSession(moderator, { meeting: meeting.id }, after(171));
  await timePart(moderator, { part, edge: 'end', at: '12:45' }, after(180));
  const [shown] = await partTimesOf(meeting.id);
  expect([minutesOf(shown?.startedAt ?? null), minutesOf(shown?.endedAt ?? null), shown?.minutes]).toEqual([
    125, 165, 30
  ]);
});

test('parts of a meeting that has not been opened have no real time', async () => {
  const coming = await meetingRow({ startsAt: start });
  const part = await partRow();
  await database().updateTable('meetingParts').set({ meeting: coming.id }).where('id', '=', part).execute();
  expect(await timePart(moderator, { part, edge: 'begin' }, after(1))).toEqual(refusal('session-not-open'));
});

test('only who runs the session pauses, corrects and times', async () => {
  const stranger = staff('hall-operator');
  await give('report', 5);
  const refused = refusal('not-permitted');
  expect(await pause('rest', 6, stranger)).toEqual(refused);
  expect(await resume(7, stranger)).toEqual(refused);
  expect(await correct(1, { kind: 'break', startedAt: '10:05' }, stranger)).toEqual(refused);
  expect(await timePart(stranger, { part: await partRow(), edge: 'begin' }, after(8))).toEqual(refused);
});
