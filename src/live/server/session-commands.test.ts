import { beforeEach, expect, test } from 'vitest';
import { database } from '#platform/server/database/database.ts';
import { staff, visitor } from '../../../tests/support/actors.ts';
import { useDatabase } from '../../../tests/support/database.ts';
import { meetingRow, questionRow } from '../../../tests/support/rows.ts';
import { closeSession } from './close-session.ts';
import { endTurn } from './end-turn.ts';
import { measuredReport } from './measured-report.views.ts';
import { openSession } from './open-session.ts';
import { placeOnBoard } from './place-on-board.ts';
import { startTurn } from './start-turn.ts';

useDatabase();

const moderator = staff('moderator');
const start = Temporal.Instant.from('2026-12-01T05:00:00Z');
const after = (minutes: number) => ({ at: start.add({ minutes }) });

let meeting: { id: string; number: string };

beforeEach(async () => {
  meeting = await meetingRow({ startsAt: start });
});

const open = () => openSession(moderator, { meeting: meeting.id }, { at: start });
const refusal = (reason: string) => ({ ok: false, refusal: { reason } });

const typesOf = async (object: string): Promise<string[]> => {
  const rows = await database()
    .selectFrom('journal')
    .select('type')
    .where('objectId', '=', object)
    .orderBy('seq')
    .execute();
  return rows.map(({ type }) => type);
};

const minute = (at: Temporal.Instant | null) => at && at.since(start).total('minutes');

const to = (question: { id: string }, state: string, first = '') =>
  placeOnBoard(moderator, { question: question.id, to: state, first });

const board = async (): Promise<[string, string][]> => {
  const rows = await database()
    .selectFrom('boardItems')
    .innerJoin('questions', 'questions.id', 'boardItems.question')
    .select(['number', 'state'])
    .where('boardItems.meeting', '=', meeting.id)
    .orderBy('state')
    .orderBy('position')
    .execute();
  return rows.map(({ number, state }) => [number, state]);
};

test('opening a session makes the meeting live, gives it a code and begins with a break', async () => {
  const opened = await open();
  expect(opened).toEqual({ ok: true, value: { meeting: meeting.number, code: expect.stringMatching(/^[A-Z]{6}$/) } });
  expect(await typesOf(meeting.id)).toContain('SessionOpened');
  expect(await open()).toEqual(refusal('session-already-open'));
});

test('a session is not opened earlier than an hour before the start', async () => {
  expect(await openSession(moderator, { meeting: meeting.id }, after(-61))).toEqual(refusal('session-too-early'));
  expect(await openSession(moderator, { meeting: meeting.id }, after(-60))).toMatchObject({ ok: true });
});

test('of two who open at once one opens', async () => {
  const outcomes = await Promise.all([open(), open(), open()]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
});

test('only moderators and heads of the body run the session', async () => {
  const strangers = [visitor(), staff('hall-operator'), staff('moderator', 'labour'), staff('executor')];
  for (const stranger of strangers) {
    expect(await openSession(stranger, { meeting: meeting.id })).toEqual(refusal('not-permitted'));
    expect(await closeSession(stranger, { meeting: meeting.id })).toEqual(refusal('not-permitted'));
    expect(await startTurn(stranger, { meeting: meeting.id, kind: 'report' })).toEqual(refusal('not-permitted'));
    expect(await endTurn(stranger, { meeting: meeting.id })).toEqual(refusal('not-permitted'));
  }
  const { id } = await questionRow(meeting.id);
  expect(await placeOnBoard(visitor(), { question: id, to: 'shortlist' })).toEqual(refusal('not-permitted'));
});

const turnsHeld = async () => {
  const turns = await database()
    .selectFrom('floorTurns')
    .select(['kind', 'startedAt', 'endedAt'])
    .where('meeting', '=', meeting.id)
    .orderBy('startedAt')
    .execute();
  return turns.map(({ kind, startedAt, endedAt }) => [kind, minute(startedAt), minute(endedAt)]);
};

test('the floor always has a holder', async () => {
  await open();
  const turn = (kind: string, minutes: number) => startTurn(moderator, { meeting: meeting.id, kind }, after(minutes));
  expect(await turn('report', 5)).toEqual({ ok: true, value: { meeting: meeting.number } });
  expect(await turn('report', 6)).toEqual(refusal('floor-already-held'));
  await turn('question', 36);
  await turn('answer', 40);
  await endTurn(moderator, { meeting: meeting.id }, after(50));
  expect(await endTurn(moderator, { meeting: meeting.id }, after(51))).toEqual(refusal('floor-already-free'));
  await closeSession(moderator, { meeting: meeting.id }, after(120));
  expect(await turnsHeld()).toEqual([
    ['break', 0, 5],
    ['report', 5, 36],
    ['question', 36, 40],
    ['answer', 40, 50],
    ['break', 50, 120]
  ]);
});

test('a clock that runs behind shortens a turn to nothing and breaks nothing', async () => {
  await open();
  await startTurn(moderator, { meeting: meeting.id, kind: 'report' }, after(-3));
  await closeSession(moderator, { meeting: meeting.id }, after(10));
  expect(await turnsHeld()).toEqual([
    ['break', 0, 0],
    ['report', 0, 10]
  ]);
});

test('the share the report took is measured and kept as evidence', async () => {
  expect(await measuredReport(meeting.id)).toBeNull();
  await open();
  await startTurn(moderator, { meeting: meeting.id, kind: 'report' }, after(5));
  await endTurn(moderator, { meeting: meeting.id }, after(36));
  await closeSession(moderator, { meeting: meeting.id }, after(120));
  expect(await measuredReport(meeting.id)).toEqual({
    minutes: 31,
    allowedMinutes: 30,
    plannedMinutes: 120,
    share: 31 / 120,
    warning: 'over',
    final: true
  });
  const evidence = await database()
    .selectFrom('journal')
    .select('facts')
    .where('type', '=', 'FloorTimeMeasured')
    .where('objectId', '=', meeting.id)
    .executeTakeFirstOrThrow();
  expect(evidence.facts).toEqual({
    plannedMinutes: 120,
    elapsedSeconds: 7200,
    reportSeconds: 1860,
    allowedSeconds: 1800,
    within: false
  });
});

test('a closed session is closed for good', async () => {
  await open();
  await closeSession(moderator, { meeting: meeting.id }, after(10));
  const { id } = await questionRow(meeting.id);
  expect(await open()).toEqual(refusal('session-closed'));
  expect(await closeSession(moderator, { meeting: meeting.id })).toEqual(refusal('session-closed'));
  expect(await startTurn(moderator, { meeting: meeting.id, kind: 'report' })).toEqual(refusal('session-closed'));
  expect(await placeOnBoard(moderator, { question: id, to: 'shortlist' })).toEqual(refusal('session-closed'));
});

test('one question is on the screen; the one before goes back to the top of the shortlist', async () => {
  const [a, b, c] = [await questionRow(meeting.id), await questionRow(meeting.id), await questionRow(meeting.id)];
  expect(await to(c, 'shortlist')).toEqual({ ok: true, value: { meeting: meeting.number, state: 'shortlist' } });
  expect(await to(a, 'on-screen')).toEqual(refusal('session-not-open'));
  await open();
  await to(a, 'on-screen');
  await to(b, 'on-screen');
  expect(await board()).toEqual([
    [b.number, 'on-screen'],
    [a.number, 'shortlist'],
    [c.number, 'shortlist']
  ]);
  await to(c, 'shortlist', 'on');
  expect(await to(a, 'answered')).toEqual(refusal('no-such-step'));
  await to(b, 'answered');
  expect(await board()).toEqual([
    [b.number, 'answered'],
    [c.number, 'shortlist'],
    [a.number, 'shortlist']
  ]);
  expect(await typesOf(a.id)).toEqual(['QuestionPlaced', 'QuestionPlaced']);
});

test('two moderators at once put one question on the screen', async () => {
  await open();
  const { id } = await questionRow(meeting.id);
  const outcomes = await Promise.all([1, 2, 3].map(() => placeOnBoard(moderator, { question: id, to: 'on-screen' })));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(outcomes.filter(({ ok }) => !ok)).toEqual([refusal('already-there'), refusal('already-there')]);
});

test('a question that is not public is not placed, and what was on the screen at the close is not called answered', async () => {
  await open();
  const hidden = await questionRow(meeting.id, { status: 'declined' });
  expect(await placeOnBoard(moderator, { question: hidden.id, to: 'shortlist' })).toEqual(
    refusal('question-not-published')
  );
  const shown = await questionRow(meeting.id);
  await placeOnBoard(moderator, { question: shown.id, to: 'on-screen' });
  await closeSession(moderator, { meeting: meeting.id });
  expect(await board()).toEqual([[shown.number, 'shortlist']]);
});

test('wrong input is refused by its field', async () => {
  expect(await startTurn(moderator, { meeting: meeting.id, kind: 'speech' })).toMatchObject({ ok: false });
  expect(await placeOnBoard(moderator, { question: 'x', to: 'shortlist' })).toMatchObject({
    refusal: { reason: 'invalid', issues: [{ field: 'question' }] }
  });
});
