import { beforeEach, expect, test, vi } from 'vitest';
import { database, databasePool } from '#platform/server/database/database.ts';
import { newId } from '#platform/server/ids.ts';
import { staff } from '../../../tests/support/actors.ts';
import { useDatabase } from '../../../tests/support/database.ts';
import { meetingRow, questionRow } from '../../../tests/support/rows.ts';
import { proposeTurns } from './fair-turns.views.ts';
import { openSession } from './open-session.ts';
import { placeOnBoard } from './place-on-board.ts';

useDatabase();

const moderator = staff('moderator');
const start = Temporal.Instant.from('2026-12-01T05:00:00Z');
let meeting: { id: string; number: string };

beforeEach(async () => {
  meeting = await meetingRow({ startsAt: start });
  await openSession(moderator, { meeting: meeting.id }, { at: start });
});

/** So many devices support these questions, and the counts are as the intake would have them. */
const support = async (people: number, ...questions: { id: string }[]): Promise<void> => {
  for (let person = 0; person < people; person += 1) {
    const device = newId();
    await database()
      .insertInto('supports')
      .values(questions.map(({ id }) => ({ question: id, device })))
      .execute();
  }
  for (const { id } of questions)
    await database()
      .updateTable('questions')
      .set((eb) => ({ support: eb('support', '+', people) }))
      .where('id', '=', id)
      .execute();
};

const place = (question: { id: string }, to: string) =>
  placeOnBoard(moderator, { question: question.id, to }, { at: start });

const placedFacts = async (question: { id: string }) => {
  const rows = await database()
    .selectFrom('journal')
    .select('facts')
    .where('objectId', '=', question.id)
    .where('type', '=', 'QuestionPlaced')
    .orderBy('seq')
    .execute();
  return rows.map(({ facts }) => facts);
};

test('the turns go by supporters, those of a merged question with its leader, and what was answered is spent', async () => {
  const roads = await questionRow(meeting.id);
  const bridges = await questionRow(meeting.id);
  const water = await questionRow(meeting.id);
  const same = await questionRow(meeting.id, { status: 'merged', mergedInto: water.id, publishedAt: null });
  await support(6, roads, bridges);
  await support(3, water);
  await support(2, same);
  const turns = async () => (await proposeTurns(meeting.id)).map((turn) => turn.question);
  expect(await turns()).toEqual([roads.id, water.id, bridges.id]);
  await place(water, 'on-screen');
  expect(await turns()).toEqual([roads.id, bridges.id]);
});

test('the journal keeps whether the moderator followed the proposal', async () => {
  const loved = await questionRow(meeting.id);
  const other = await questionRow(meeting.id);
  await support(2, loved);
  await place(other, 'on-screen');
  await place(loved, 'shortlist');
  expect(await placedFacts(other)).toEqual([
    { meeting: meeting.id, from: 'new', to: 'on-screen', proposed: loved.number }
  ]);
  expect(await placedFacts(loved)).toEqual([{ meeting: meeting.id, from: 'new', to: 'shortlist' }]);
});

test('three questions cost as many queries as one', async () => {
  const queries = async (): Promise<number> => {
    const connect = vi.spyOn(databasePool(), 'connect');
    await proposeTurns(meeting.id);
    const count = connect.mock.calls.length;
    connect.mockRestore();
    return count;
  };
  await questionRow(meeting.id);
  const one = await queries();
  await questionRow(meeting.id);
  await questionRow(meeting.id);
  expect([one, await queries()]).toEqual([2, 2]);
});
