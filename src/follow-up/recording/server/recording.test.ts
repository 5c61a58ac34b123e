import { expect, test } from 'vitest';
import { database } from '#platform/server/database/database.ts';
import { newId } from '#platform/server/ids.ts';
import { staff } from '../../../../tests/support/actors.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { countQueries } from '../../../../tests/support/queries.ts';
import { meetingRow, questionRow } from '../../../../tests/support/rows.ts';
import { correctTimeMark } from './correct-time-mark.ts';
import { keepRecording } from './keep-recording.ts';
import { recordingOf, timeMarksOf } from './recording.views.ts';

useDatabase();

const openedAt = Temporal.Instant.from('2026-10-08T05:00:00Z');
const at = { at: openedAt.add({ hours: 20 }) };
const press = staff('press-officer');
const CODES = ['AAAAAA', 'BBBBBB', 'CCCCCC'];

const heldMeeting = async (): Promise<string> => {
  const { id } = await meetingRow({ status: 'held', startsAt: openedAt });
  await database()
    .insertInto('liveSessions')
    .values({ meeting: id, code: CODES.pop() ?? '', openedAt, closedAt: openedAt.add({ hours: 2 }) })
    .execute();
  return id;
};

const voiced = async (meeting: string, minute: number): Promise<{ id: string; number: string }> => {
  const question = await questionRow(meeting);
  const startedAt = openedAt.add({ minutes: minute });
  await database()
    .insertInto('floorTurns')
    .values({
      id: newId(),
      meeting,
      kind: 'question',
      question: question.id,
      startedAt,
      endedAt: startedAt.add({ minutes: 1 })
    })
    .execute();
  return question;
};

const recording = {
  edition: '0',
  url: 'https://youtu.be/abc',
  titleKk: 'Жазба',
  titleRu: 'Запись',
  aboutKk: 'Мәтіні хаттамада',
  aboutRu: 'Текст в протоколе',
  leadSeconds: '30'
};

test('the recording is named by those of the body, once, and never over what another wrote meanwhile', async () => {
  const meeting = await heldMeeting();
  const given = { meeting, ...recording };
  expect(await keepRecording(staff('executor'), given, at)).toEqual({
    ok: false,
    refusal: { reason: 'not-permitted' }
  });
  expect(await keepRecording(press, { ...given, url: 'http://youtu.be/abc' }, at)).toMatchObject({
    refusal: { issues: [{ field: 'url', code: 'not-https' }] }
  });
  expect(await keepRecording(press, given, at)).toMatchObject({ ok: true });
  expect(await keepRecording(press, given, at)).toMatchObject({ ok: true });
  expect(await keepRecording(press, { ...given, titleRu: 'Другая' }, at)).toEqual({
    ok: false,
    refusal: { reason: 'changed-meanwhile' }
  });
  expect(await recordingOf(meeting)).toEqual({ ...recording, edition: 1, leadSeconds: 30 });
  const rows = await database().selectFrom('journal').select('facts').where('type', '=', 'RecordingKept').execute();
  expect(rows.map(({ facts }) => facts)).toEqual([{ edition: 1 }]);
});

test('a question is heard from when it had the floor, until a person says otherwise', async () => {
  const meeting = await heldMeeting();
  const first = await voiced(meeting, 10);
  const forOne = await countQueries(() => timeMarksOf(meeting, 0));
  const second = await voiced(meeting, 20);
  expect(await countQueries(() => timeMarksOf(meeting, 0))).toEqual(forOne);
  const marks = async (): Promise<unknown> =>
    (await timeMarksOf(meeting, 30)).map(({ number, seconds, corrected }) => [number, seconds, corrected]);
  expect(await marks()).toEqual([
    [first.number, 630, false],
    [second.number, 1230, false]
  ]);
  const given = { question: second.id, edition: '0', mark: '5:00' };
  expect(await correctTimeMark(staff('moderator', 'labour'), given, at)).toEqual({
    ok: false,
    refusal: { reason: 'not-permitted' }
  });
  expect(await correctTimeMark(press, { ...given, mark: 'soon' }, at)).toMatchObject({
    refusal: { issues: [{ field: 'mark', code: 'not-a-mark' }] }
  });
  expect(await correctTimeMark(staff('moderator'), given, at)).toMatchObject({ ok: true });
  expect(await correctTimeMark(press, { ...given, mark: '6:00' }, at)).toEqual({
    ok: false,
    refusal: { reason: 'changed-meanwhile' }
  });
  expect(await marks()).toEqual([
    [second.number, 300, true],
    [first.number, 630, false]
  ]);
  expect(await correctTimeMark(press, { ...given, edition: '1', mark: '' }, at)).toMatchObject({ ok: true });
  expect(await marks()).toEqual([
    [first.number, 630, false],
    [second.number, 1230, false]
  ]);
});

test('before a meeting was held there is no recording of it', async () => {
  const { id: meeting } = await meetingRow();
  const refusal = { ok: false, refusal: { reason: 'recording-not-yet' } };
  expect(await keepRecording(press, { meeting, ...recording }, at)).toEqual(refusal);
  const { id: question } = await questionRow(meeting);
  expect(await correctTimeMark(press, { question, edition: '0', mark: '1:00' }, at)).toEqual(refusal);
});
