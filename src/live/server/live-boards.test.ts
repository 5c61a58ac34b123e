import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { database, databasePool } from '#platform/server/database/database.ts';
import { questionNumber } from '#questions/index.ts';
import { mergeQuestion, supportIntake } from '#questions/server/index.ts';
import { staff } from '../../../tests/support/actors.ts';
import { useDatabase } from '../../../tests/support/database.ts';
import { meetingRow, questionRow } from '../../../tests/support/rows.ts';
import { LiveBoards } from './live-boards.ts';
import { openSession } from './open-session.ts';
import { placeOnBoard } from './place-on-board.ts';
import { startTurn } from './start-turn.ts';

const url = useDatabase();
const moderator = staff('moderator');
const device = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** Another node: the same code loaded once more, with its own pool, intake and listener. */
const anotherNode = async () => {
  vi.resetModules();
  const platform = await import('#platform/server/database/database.ts');
  const questions = await import('#questions/server/index.ts');
  const live = await import('./live-boards.ts');
  platform.connectDatabase(url(), 4);
  const boards = new live.LiveBoards(platform.database(), url());
  const stop = async (): Promise<void> => {
    await boards.stop();
    await platform.closeDatabase();
  };
  return { boards, supportIntake: questions.supportIntake, stop };
};

let here: LiveBoards;
let there: Awaited<ReturnType<typeof anotherNode>>;
let meeting: { id: string; number: string };
let questions: { id: string; number: string }[];

beforeAll(async () => {
  here = new LiveBoards(database(), url());
  there = await anotherNode();
});

afterAll(async () => {
  await here.stop();
  await there.stop();
});

beforeEach(async () => {
  meeting = await meetingRow({ startsAt: Temporal.Now.instant().round('minute') });
  questions = [await questionRow(meeting.id), await questionRow(meeting.id), await questionRow(meeting.id)];
});

const first = (): { id: string; number: string } => {
  const question = questions[0];
  if (!question) throw new Error('No question.');
  return question;
};

const snapshotAt = async (boards: LiveBoards) => {
  await boards.settled();
  return (await boards.open(meeting.number))?.snapshot();
};

const told = (id: string) =>
  databasePool().query(
    `select journal_append(now(), 'system', 'tests', 'test', 'QuestionPublished', 'question', $1, '{}')`,
    [id]
  );

test('two nodes see each other’s acts and votes', async () => {
  await Promise.all([here.open(meeting.number), there.boards.open(meeting.number)]);
  await openSession(moderator, { meeting: meeting.id });
  await startTurn(moderator, { meeting: meeting.id, kind: 'report' });
  await placeOnBoard(moderator, { question: first().id, to: 'on-screen' });
  await supportIntake.giveSupport(first().id, device(1));
  await there.supportIntake.giveSupport(first().id, device(2));
  const [one, other] = [await snapshotAt(here), await snapshotAt(there.boards)];
  expect(one).toMatchObject({ phase: 'open', onScreen: { number: first().number, support: 2 } });
  expect(one?.clock.turn?.kind).toBe('report');
  expect(other).toEqual(one);
});

test('a node that is killed comes back with the same board', async () => {
  await here.open(meeting.number);
  await openSession(moderator, { meeting: meeting.id });
  for (const [n, question] of questions.entries()) {
    await placeOnBoard(moderator, { question: question.id, to: 'shortlist' });
    await Promise.all(Array.from({ length: n + 1 }, (_, at) => supportIntake.giveSupport(question.id, device(at))));
  }
  await placeOnBoard(moderator, { question: first().id, to: 'on-screen' });
  const before = await snapshotAt(here);
  const reborn = new LiveBoards(database(), url());
  expect(await snapshotAt(reborn)).toEqual(before);
  expect(before?.counts).toEqual({ new: 0, shortlist: 2, 'on-screen': 1, answered: 0 });
  await reborn.stop();
});

test('what leaves the public leaves the board, what is published comes on it', async () => {
  await here.open(meeting.number);
  const fresh = await questionRow(meeting.id);
  await database().updateTable('questions').set({ status: 'declined' }).where('id', '=', first().id).execute();
  await told(fresh.id);
  await told(first().id);
  const snapshot = await snapshotAt(here);
  expect(snapshot?.questions.map(({ number }) => number).toSorted()).toEqual(
    [...questions.slice(1), fresh].map(({ number }) => number).toSorted()
  );
});

test('a merge moves the supporters on the board', async () => {
  await here.open(meeting.number);
  const number = questionNumber(2026, 900_001);
  const leader = await questionRow(meeting.id, { number });
  const follower = first();
  await supportIntake.giveSupport(leader.id, device(1));
  await supportIntake.giveSupport(follower.id, device(2));
  const merged = await mergeQuestion(moderator, { question: follower.id, into: number });
  expect(merged).toMatchObject({ ok: true });
  const listed = (await snapshotAt(here))?.questions.map((question) => [question.number, question.support]);
  expect(listed).toEqual([[number, 2], ...questions.slice(1).map((other) => [other.number, 0])]);
});

test('a lost connection loses no news', async () => {
  await here.open(meeting.number);
  await databasePool().query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query = 'listen support'`
  );
  await there.supportIntake.giveSupport(first().id, device(9));
  await openSession(moderator, { meeting: meeting.id });
  await vi.waitFor(async () => expect(await snapshotAt(here)).toMatchObject({ phase: 'open' }), 5_000);
  await vi.waitFor(async () => expect(await snapshotAt(here)).toEqual(await snapshotAt(there.boards)), 5_000);
});

test('a board that is asked for many times at once is built once', async () => {
  const asked = await Promise.all([1, 2, 3, 4].map(() => here.open(meeting.number)));
  expect(new Set(asked).size).toBe(1);
  expect(await here.open('2099-001')).toBeUndefined();
});
