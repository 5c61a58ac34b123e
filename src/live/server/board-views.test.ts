import { beforeEach, expect, test, vi } from 'vitest';
import { databasePool } from '#platform/server/database/database.ts';
import { supportIntake } from '#questions/server/index.ts';
import { staff } from '../../../tests/support/actors.ts';
import { useDatabase } from '../../../tests/support/database.ts';
import { meetingRow, questionRow } from '../../../tests/support/rows.ts';
import { boardTimeline } from './board-timeline.views.ts';
import { moderatorBoard } from './moderator-board.views.ts';
import { openSession } from './open-session.ts';
import { placeOnBoard } from './place-on-board.ts';
import { meetingByCode } from './session.views.ts';
import { supportedBy } from './supported.views.ts';

useDatabase();

const moderator = staff('moderator');
const device = '00000000-0000-4000-8000-000000000001';
let meeting: { id: string; number: string };

beforeEach(async () => {
  meeting = await meetingRow({ startsAt: Temporal.Now.instant().round('minute') });
});

const place = (question: { id: string }, to: string) => placeOnBoard(moderator, { question: question.id, to });

const numbers = (cards: { number: string }[]) => cards.map(({ number }) => number);

test('the moderator sees each question in its column, new ones by support or by age', async () => {
  const old = await questionRow(meeting.id, { support: 1, askedAt: Temporal.Instant.from('2026-11-01T05:00:00Z') });
  const loved = await questionRow(meeting.id, { support: 9, askedAt: Temporal.Instant.from('2026-11-02T05:00:00Z') });
  const newest = await questionRow(meeting.id, { askedAt: Temporal.Instant.from('2026-11-03T05:00:00Z') });
  const waiting = await questionRow(meeting.id, { status: 'awaiting-moderation', publishedAt: null });
  const chosen = await questionRow(meeting.id);
  await place(chosen, 'shortlist');
  const board = await moderatorBoard(meeting.id, 'support');
  expect(numbers(board.columns.new)).toEqual([loved.number, old.number, newest.number]);
  expect(numbers(board.columns.shortlist)).toEqual([chosen.number]);
  expect(numbers(board.awaiting)).toEqual([waiting.number]);
  expect(board.counts).toEqual({ awaiting: 1, new: 3, shortlist: 1, 'on-screen': 0, answered: 0 });
  const byAge = await moderatorBoard(meeting.id, 'newest');
  expect(numbers(byAge.columns.new)).toEqual([newest.number, loved.number, old.number]);
});

test('the board proposes whose turn it is with the reason, and after it came on screen the next', async () => {
  await openSession(moderator, { meeting: meeting.id });
  const first = await questionRow(meeting.id, {
    language: 'ru',
    askedAt: Temporal.Instant.from('2026-11-01T05:00:00Z')
  });
  const second = await questionRow(meeting.id, { language: 'kk' });
  const turn = async () => {
    const board = await moderatorBoard(meeting.id, 'fair');
    return { new: numbers(board.columns.new), turn: [board.turn?.card.number, board.turn?.state, board.turn?.reason] };
  };
  expect(await turn()).toEqual({
    new: [first.number, second.number],
    turn: [first.number, 'new', { kind: 'asked-first' }]
  });
  await place(first, 'on-screen');
  expect(await turn()).toEqual({
    new: [second.number],
    turn: [second.number, 'new', { kind: 'language-unheard', language: 'kk' }]
  });
});

test('a board of three costs as many queries as a board of one', async () => {
  const queries = async (): Promise<number> => {
    const connect = vi.spyOn(databasePool(), 'connect');
    await moderatorBoard(meeting.id, 'support');
    const count = connect.mock.calls.length;
    connect.mockRestore();
    return count;
  };
  await questionRow(meeting.id);
  // The proposed turns are kept for two seconds.
  await queries();
  const one = await queries();
  await questionRow(meeting.id);
  await questionRow(meeting.id);
  expect([one, await queries()]).toEqual([6, 6]);
});

test('the timeline tells what the meeting did, and no slips', async () => {
  await openSession(moderator, { meeting: meeting.id });
  const question = await questionRow(meeting.id);
  expect(await boardTimeline(question.id, 'ru')).toEqual([]);
  for (const to of ['shortlist', 'new', 'shortlist', 'on-screen', 'answered', 'shortlist', 'on-screen', 'answered'])
    expect(await place(question, to)).toMatchObject({ ok: true });
  const timeline = await boardTimeline(question.id, 'ru');
  expect(timeline.map(({ title, state }) => [title, state])).toEqual([
    ['Отобран для встречи', 'done'],
    ['Показан на экране встречи', 'done'],
    ['На встрече дан ответ', 'done']
  ]);
});

test('a device finds what it supports, a code finds its meeting', async () => {
  const [one] = [await questionRow(meeting.id), await questionRow(meeting.id)];
  await supportIntake.giveSupport(one.id, device);
  expect(await supportedBy(device, meeting.id)).toEqual([one.number]);
  const opened = await openSession(moderator, { meeting: meeting.id });
  expect(opened.ok && (await meetingByCode(opened.value.code))).toBe(meeting.number);
  expect(await meetingByCode('BBBBBB')).toBeUndefined();
});

test('a question much like a more supported one is proposed to be merged into it, never the other way round', async () => {
  const { id } = await meetingRow();
  const leader = await questionRow(id, { support: 5, text: 'Ауылға апаратын жол қашан жөнделеді?' });
  const like = await questionRow(id, { text: 'Ауылға апаратын жол қашан жөнделеді екен?' });
  const other = await questionRow(id, { text: 'Зейнетақы неге кешігеді?' });
  const { columns } = await moderatorBoard(id, 'support');
  const proposed = columns.new.map(({ number, alike }) => [number, alike?.number ?? null]);
  expect(Object.fromEntries(proposed)).toEqual({
    [leader.number]: null,
    [like.number]: leader.number,
    [other.number]: null
  });
});
