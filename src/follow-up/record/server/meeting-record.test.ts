import { expect, test } from 'vitest';
import { databasePool } from '#platform/server/database/database.ts';
import { verifyJournal } from '#platform/server/journal/verify-journal.views.ts';
import { closeSession, openSession, pauseFloor, placeOnBoard, startTurn } from '#live/server/index.ts';
import { staff, system } from '../../../../tests/support/actors.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { meetingRow, questionRow } from '../../../../tests/support/rows.ts';
import { keepRecording } from '../../recording/server/keep-recording.ts';
import { recordAnswer } from '../../server/record-answer.ts';
import { freezeAfter, freezeMeetingRecord, freezeMissingRecords } from './freeze-meeting-record.ts';
import { frozenRecord } from './meeting-record.views.ts';

useDatabase();

const start = Temporal.Instant.from('2026-10-08T05:00:00Z');
const refusal = (reason: string) => ({ ok: false, refusal: { reason } });
const after = (minutes: number) => ({ at: start.add({ minutes }) });

/** A meeting of forty minutes: a report, a pause, a question answered and taken under control. */
const held = async () => {
  const meeting = await meetingRow({ startsAt: start });
  const question = await questionRow(meeting.id, { text: 'Жол қашан салынады?', door: 'hall-phone' });
  await openSession(system, { meeting: meeting.id }, after(0));
  await startTurn(system, { meeting: meeting.id, kind: 'report' }, after(0));
  await pauseFloor(system, { meeting: meeting.id, pause: 'technical' }, after(10));
  await placeOnBoard(system, { question: question.id, to: 'on-screen' }, after(15));
  await startTurn(system, { meeting: meeting.id, kind: 'question' }, after(15));
  await startTurn(system, { meeting: meeting.id, kind: 'answer' }, after(16));
  const promise = { body: 'labour', task: 'Жол', dueOn: '2026-11-20' };
  await recordAnswer(system, { question: question.id, kind: 'under-control', text: 'Аламыз', ...promise }, after(20));
  await closeSession(system, { meeting: meeting.id }, after(40));
  return { meeting, question };
};

test('a held meeting is frozen whole: times, answers, doors, moderation', async () => {
  const { meeting, question } = await held();
  expect(await freezeMeetingRecord(system, { meeting: meeting.id })).toEqual({ ok: true, value: { version: 1 } });
  const frozen = await frozenRecord(meeting.number);
  expect(frozen?.record).toMatchObject({
    format: 'kezdesu/meeting-record/1',
    meeting: meeting.number,
    openedAt: '2026-10-08T05:00:00Z',
    closedAt: '2026-10-08T05:40:00Z',
    report: { seconds: 600, allowedMinutes: 30, kept: true },
    floor: { report: 600, question: 60, answer: 24 * 60, break: 300 },
    pauses: [{ reason: 'technical', seconds: 300 }],
    corrections: 0,
    doors: [{ id: 'hall-phone', count: 1 }],
    moderation: { asked: 1, published: 1, declined: 0, grounds: [], setAside: [] },
    answers: [
      {
        number: question.number,
        kind: 'under-control',
        answer: 'Аламыз',
        promise: { body: { ru: 'Проба' }, dueOn: '2026-11-20' },
        recordingSecond: null
      }
    ],
    recording: null
  });
  expect(await verifyJournal(databasePool())).toMatchObject({ ok: true });
});

test('nothing new makes no version; what is added later makes one, and the first stays as it was', async () => {
  const { meeting } = await held();
  const event = { type: 'SessionClosed', object: { kind: 'meeting', id: meeting.id }, facts: {}, seq: 1, at: '' };
  await freezeAfter(event);
  await freezeAfter(event);
  expect((await frozenRecord(meeting.number))?.versions).toBe(1);
  const words = { titleKk: 'Жазба', titleRu: 'Запись', aboutKk: 'Толық', aboutRu: 'Вся' };
  const url = 'https://video.example/1';
  const kept = await keepRecording(system, { meeting: meeting.id, edition: '0', url, leadSeconds: '90', ...words });
  expect(kept).toMatchObject({ ok: true });
  await freezeAfter({ ...event, type: 'RecordingKept' });
  const newest = await frozenRecord(meeting.number);
  expect([newest?.version, newest?.record.recording, newest?.record.answers[0]?.recordingSecond]).toEqual([
    2,
    url,
    15 * 60 + 90
  ]);
  expect((await frozenRecord(meeting.number, 1))?.record.recording).toBe(null);
});

test('meetings that were held before are frozen once', async () => {
  const { meeting } = await held();
  await freezeMissingRecords();
  await freezeMissingRecords();
  expect((await frozenRecord(meeting.number))?.versions).toBe(1);
});

test('a meeting that is not over is not frozen, and nobody but the product freezes one', async () => {
  const meeting = await meetingRow();
  expect(await freezeMeetingRecord(system, { meeting: meeting.id })).toEqual(refusal('minutes-not-yet'));
  expect(await freezeMeetingRecord(staff('first-head'), { meeting: meeting.id })).toEqual(refusal('not-permitted'));
});
