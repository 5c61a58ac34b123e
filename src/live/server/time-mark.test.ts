import { expect, test } from 'vitest';
import { database } from '#platform/server/database/database.ts';
import { staff } from '../../../tests/support/actors.ts';
import { useDatabase } from '../../../tests/support/database.ts';
import { meetingRow, questionRow } from '../../../tests/support/rows.ts';
import { openSession } from './open-session.ts';
import { placeOnBoard } from './place-on-board.ts';
import { startTurn } from './start-turn.ts';
import { timeMark } from './time-mark.views.ts';

useDatabase();

const moderator = staff('moderator');
const start = Temporal.Instant.from('2026-12-01T05:00:00Z');
const after = (seconds: number) => ({ at: start.add({ seconds }) });
const markOf = (question: string) =>
  database()
    .transaction()
    .execute((tx) => timeMark(tx, question));

test('an answer is found in the recording where its question first got the floor, or came on the screen', async () => {
  const meeting = await meetingRow({ startsAt: start });
  const [voiced, shown, waiting] = [
    await questionRow(meeting.id),
    await questionRow(meeting.id),
    await questionRow(meeting.id)
  ];
  expect(await markOf(voiced.id)).toBeNull();
  await openSession(moderator, { meeting: meeting.id }, { at: start });
  const screen = (question: string, seconds: number) =>
    placeOnBoard(moderator, { question, to: 'on-screen' }, after(seconds));
  await placeOnBoard(moderator, { question: waiting.id, to: 'shortlist' }, after(1));
  await screen(voiced.id, 60);
  await startTurn(moderator, { meeting: meeting.id, kind: 'question' }, after(75));
  await startTurn(moderator, { meeting: meeting.id, kind: 'answer' }, after(130));
  await screen(shown.id, 200);
  expect([await markOf(voiced.id), await markOf(shown.id), await markOf(waiting.id)]).toEqual([75, 200, null]);
});
