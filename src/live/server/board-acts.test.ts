import { beforeEach, expect, test } from 'vitest';
import type { Staff } from '#platform/actor.ts';
import { database } from '#platform/server/database/database.ts';
import { questionNumber } from '#questions/index.ts';
import { moderateQuestion } from '#questions/server/index.ts';
import { staff } from '../../../tests/support/actors.ts';
import { useDatabase } from '../../../tests/support/database.ts';
import { meetingRow, questionRow } from '../../../tests/support/rows.ts';
import { lastOwnAct, recentActs } from './board-acts.views.ts';
import { mergeOnBoard } from './merge-on-board.ts';
import { openSession } from './open-session.ts';
import { placeOnBoard } from './place-on-board.ts';
import { sortCards } from './sort-cards.ts';
import { undoAct } from './undo-act.ts';

useDatabase();

const moderator = staff('moderator');
const head = staff('first-head');
const start = Temporal.Instant.from('2026-12-01T05:00:00Z');
const POST = { postKk: 'Министр', postRu: 'Министр', postEn: 'Minister' };
const refusal = (reason: string, params?: Record<string, string>) => ({
  ok: false,
  refusal: { reason, ...(params ? { params } : {}) }
});

type Card = { id: string; number: string };
let meeting: Card;

beforeEach(async () => {
  meeting = await meetingRow({ startsAt: start });
  await openSession(moderator, { meeting: meeting.id }, { at: start });
});

const awaiting = (): Promise<Card> =>
  questionRow(meeting.id, { status: 'awaiting-moderation', publishedAt: null, text: 'Су қашан келеді?' });

const sort = (cards: readonly Card[], act: string, more: Record<string, string> = {}, actor: Staff = moderator) =>
  sortCards(actor, { meeting: meeting.id, questions: cards.map(({ id }) => id), act, ...more });

const to = (card: Card, state: string, actor = moderator, more: Record<string, string> = {}) =>
  placeOnBoard(actor, { question: card.id, to: state, ...more });

const undo = async (actor: Staff = moderator) => {
  const act = await lastOwnAct(meeting.id, actor.person);
  return undoAct(actor, { meeting: meeting.id, act: act?.id ?? meeting.id });
};

const board = async (): Promise<Record<string, string>> => {
  const rows = await database()
    .selectFrom('questions as q')
    .leftJoin('boardItems as item', 'item.question', 'q.id')
    .select(['q.number', 'q.status', 'item.state', 'item.position'])
    .where('q.meeting', '=', meeting.id)
    .orderBy('q.number')
    .execute();
  return Object.fromEntries(
    rows.map((row) => [
      row.number,
      row.status === 'published' ? `${row.state ?? 'new'} ${row.position ?? ''}` : row.status
    ])
  );
};

const typesOf = async (object: string): Promise<string[]> => {
  const rows = await database()
    .selectFrom('journal')
    .select('type')
    .where('objectId', '=', object)
    .orderBy('seq')
    .execute();
  return rows.map(({ type }) => type);
};

test('several cards go at once, each with its own row of the journal, and all of them come back', async () => {
  const cards = [await awaiting(), await awaiting(), await awaiting()];
  const before = await board();
  expect(await sort(cards, 'publish')).toEqual({ ok: true, value: { meeting: meeting.number, count: 3 } });
  const published = await board();
  await sort(cards, 'shortlist');
  for (const { id } of cards) expect(await typesOf(id)).toEqual(['QuestionPublished', 'QuestionPlaced']);
  expect(await undo()).toEqual({ ok: true, value: { meeting: meeting.number } });
  expect(await board()).toEqual(published);
  await undo();
  expect(await board()).toEqual(before);
  expect(await undo()).toEqual(refusal('nothing-to-undo'));
  expect((await typesOf(meeting.id)).filter((type) => type === 'ActUndone')).toHaveLength(2);
});

test('several are declined on one ground, also public ones; all or none', async () => {
  const [waiting, fresh, listed, shown] = [
    await awaiting(),
    await questionRow(meeting.id),
    await questionRow(meeting.id),
    await questionRow(meeting.id)
  ];
  await to(listed, 'shortlist');
  await to(shown, 'on-screen');
  const before = await board();
  expect(await sort([waiting, fresh], 'decline')).toMatchObject({
    refusal: { reason: 'invalid', issues: [{ field: 'ground', code: 'ground-not-listed' }] }
  });
  expect(await sort([waiting, fresh, listed, shown], 'decline', { ground: 'insult' })).toEqual(
    refusal('was-on-screen', { number: shown.number })
  );
  expect(await board()).toEqual(before);
  await sort([waiting, fresh, listed], 'decline', { ground: 'insult' });
  expect(await board()).toEqual({
    ...before,
    [waiting.number]: 'declined',
    [fresh.number]: 'declined',
    [listed.number]: 'declined'
  });
  expect(await typesOf(listed.id)).toEqual(['QuestionPlaced', 'QuestionReturned', 'QuestionDeclined']);
  await undo();
  expect(await board()).toEqual(before);
});

test('nothing chosen, or a card of another meeting, is refused', async () => {
  const other = await meetingRow();
  const strange = await questionRow(other.id);
  const issue = { refusal: { reason: 'invalid', issues: [{ field: 'questions', code: 'nothing-selected' }] } };
  expect(await sort([], 'shortlist')).toMatchObject(issue);
  expect(await sort([await questionRow(meeting.id), strange], 'shortlist')).toMatchObject(issue);
});

test('only who runs the session sorts, merges and takes back', async () => {
  const [card, into] = [await questionRow(meeting.id), await questionRow(meeting.id)];
  for (const stranger of [staff('hall-operator'), staff('moderator', 'labour')]) {
    expect(await sort([card], 'shortlist', {}, stranger)).toEqual(refusal('not-permitted'));
    expect(await mergeOnBoard(stranger, { question: card.id, into: into.number })).toEqual(refusal('not-permitted'));
    expect(await undo(stranger)).toEqual(refusal('not-permitted'));
  }
  expect(await sort([card], 'shortlist', {}, head)).toMatchObject({ ok: true });
});

test('what came on the screen comes back to it, and what had given way to it too', async () => {
  const [first, second] = [await questionRow(meeting.id), await questionRow(meeting.id)];
  await to(first, 'on-screen');
  const before = await board();
  await to(second, 'on-screen');
  expect(await undo()).toMatchObject({ ok: true });
  expect(await board()).toEqual(before);
  await to(first, 'answered');
  await undo();
  expect(await board()).toEqual(before);
});

test('one takes back only his own last act', async () => {
  const [one, two] = [await questionRow(meeting.id), await questionRow(meeting.id)];
  await to(one, 'shortlist');
  await to(two, 'shortlist', head);
  const earlier = await lastOwnAct(meeting.id, moderator.person);
  expect(await undoAct(head, { meeting: meeting.id, act: earlier?.id })).toEqual(refusal('nothing-to-undo'));
  expect(await undo()).toMatchObject({ ok: true });
  expect(await board()).toMatchObject({ [one.number]: 'new ', [two.number]: 'shortlist 2' });
});

test('what another has moved on since is not taken back: he is named', async () => {
  const [one, two] = [await questionRow(meeting.id), await questionRow(meeting.id)];
  await sort([one, two], 'shortlist');
  await to(one, 'on-screen', head);
  const before = await board();
  expect(await undo()).toEqual(refusal('undo-overtaken', { number: one.number, ...POST }));
  expect(await board()).toEqual(before);
});

test('an answer is not taken back onto a screen that another question has', async () => {
  const [one, two] = [await questionRow(meeting.id), await questionRow(meeting.id)];
  await to(one, 'on-screen');
  await to(one, 'answered');
  await to(two, 'on-screen', head);
  expect(await undo()).toEqual(refusal('undo-overtaken', { number: one.number, ...POST }));
});

test('what was decided elsewhere meanwhile is not taken back', async () => {
  const card = await awaiting();
  await sort([card], 'publish');
  await moderateQuestion(head, { question: card.id, verdict: 'return' });
  expect(await undo()).toMatchObject({ refusal: { reason: 'undo-overtaken', params: { number: card.number } } });
});

test('a merge in one tap is taken back with the place on the board', async () => {
  const leader = questionNumber(2026, 900_001);
  await questionRow(meeting.id, { number: leader });
  const card = await questionRow(meeting.id);
  await to(card, 'shortlist');
  const before = await board();
  expect(await mergeOnBoard(moderator, { question: card.id, into: leader, from: 'shortlist' })).toEqual({
    ok: true,
    value: { meeting: meeting.number }
  });
  expect(await board()).toEqual({ ...before, [card.number]: 'merged' });
  await undo();
  expect(await board()).toEqual(before);
});

test('the second of two is told what the first did', async () => {
  const card = await questionRow(meeting.id);
  await to(card, 'shortlist', head, { from: 'new' });
  expect(await to(card, 'on-screen', moderator, { from: 'new' })).toEqual(
    refusal('card-moved', { number: card.number, act: 'shortlist', ...POST })
  );
  expect(await sort([card], 'decline', { from: 'new', ground: 'insult' })).toEqual(
    refusal('card-moved', { number: card.number, act: 'shortlist', ...POST })
  );
  const acts = await recentActs(meeting.id, 5);
  expect(acts.map(({ kind, number, count, kk, person }) => [kind, number, count, kk, person])).toEqual([
    ['shortlist', card.number, 1, 'Министр', head.person]
  ]);
});
