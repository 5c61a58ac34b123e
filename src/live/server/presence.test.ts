import { beforeEach, expect, test } from 'vitest';
import { staff } from '../../../tests/support/actors.ts';
import { useDatabase } from '../../../tests/support/database.ts';
import { meetingRow, questionRow } from '../../../tests/support/rows.ts';
import { othersNow } from '../presence.ts';
import { placeOnBoard } from './place-on-board.ts';
import { bePresent, leaveBoard } from './presence.store.ts';
import { presenceKey, presentOn } from './presence.views.ts';
import { sortCards } from './sort-cards.ts';

useDatabase();

const [moderator, head] = [staff('moderator'), staff('first-head')];
const start = Temporal.Instant.from('2026-12-01T05:00:00Z');
const after = (seconds: number) => start.add({ seconds });

let meeting: { id: string; number: string; body: string };
let card: { id: string; number: string };

beforeEach(async () => {
  meeting = { ...(await meetingRow({ startsAt: start })), body: 'health' };
  card = await questionRow(meeting.id);
});

const present = async (at: Temporal.Instant) =>
  (await presentOn(meeting.id, at)).map(({ key, kk, question }) => [key, kk, question]);
const keyOf = ({ person }: { person: string }) => presenceKey(meeting.id, person);
const shortlist = (actor: typeof moderator, at: Temporal.Instant, anyway = '') =>
  placeOnBoard(actor, { question: card.id, to: 'shortlist', anyway }, { at });
const held = {
  ok: false,
  refusal: {
    reason: 'card-held',
    params: { number: expect.any(String), postKk: 'Министр', postRu: 'Министр', postEn: 'Minister' }
  }
};

test('who is on the board is known by his post until he leaves or is not heard of', async () => {
  await bePresent(moderator, meeting, null, start);
  await bePresent(head, meeting, card.id, start);
  expect(await present(after(5))).toEqual([
    [keyOf(head), 'Министр', card.id],
    [keyOf(moderator), 'Министр', null]
  ]);
  await leaveBoard(moderator, meeting);
  expect(await present(after(5))).toEqual([[keyOf(head), 'Министр', card.id]]);
  expect(await present(after(41))).toEqual([]);
});

test('a heartbeat that names no card leaves the card as it was', async () => {
  await bePresent(head, meeting, card.id, start);
  await bePresent(head, meeting, undefined, after(30));
  expect(await present(after(60))).toEqual([[keyOf(head), 'Министр', card.id]]);
});

test('whoever acts on a card another works on is asked once', async () => {
  await bePresent(head, meeting, card.id, start);
  expect(await shortlist(moderator, after(5))).toEqual(held);
  expect(
    await sortCards(moderator, { meeting: meeting.id, questions: [card.id], act: 'shortlist' }, { at: after(6) })
  ).toEqual(held);
  expect(await shortlist(moderator, after(7), 'on')).toMatchObject({ ok: true });
});

test('nobody is asked about his own card, and a lock ends by itself', async () => {
  await bePresent(head, meeting, card.id, start);
  expect(await shortlist(head, after(5))).toMatchObject({ ok: true });
  await bePresent(moderator, meeting, card.id, after(10));
  const back = { question: card.id, to: 'new' };
  expect(await placeOnBoard(head, back, { at: after(60) })).toMatchObject({ ok: true });
});

test('of two who open a card the first has it', async () => {
  await bePresent(head, meeting, card.id, start);
  await bePresent(moderator, meeting, card.id, after(5));
  expect(await shortlist(moderator, after(6))).toEqual(held);
  expect(await shortlist(head, after(6))).toMatchObject({ ok: true });
});

const someone = (key: string, until: number) => ({ key, kk: '', ru: '', en: '', question: null, until });

test('of those on a board the others are they who are still there', () => {
  const all = [someone('me', 100), someone('here', 100), someone('gone', 50)];
  expect(othersNow(all, 'me', 60).map(({ key }) => key)).toEqual(['here']);
});
