import { expect, test } from 'vitest';
import { database } from '#platform/server/database/database.ts';
import { renewRegister } from '#registry/server/index.ts';
import { staff, visitor } from '../../../tests/support/actors.ts';
import { useDatabase } from '../../../tests/support/database.ts';
import { meetingRow, questionRow } from '../../../tests/support/rows.ts';
import { questionNumber } from '../question-number.ts';
import { handOverQuestion } from './hand-over-question.ts';
import { mergeQuestion } from './merge-question.ts';
import { moderateQuestion } from './moderate-question.ts';
import { questionTimeline } from './question-timeline.ts';
import { newestDecision, questionByNumber } from './question.views.ts';
import { unmergeQuestion } from './unmerge-question.ts';

useDatabase();

const moderator = staff('moderator');
let sequence = 0;

const waiting = async (meeting: string, over: Parameters<typeof questionRow>[1] = {}) => {
  const number = questionNumber(2026, (sequence += 1));
  const row = { number, status: 'awaiting-moderation', publishedAt: null, ...over } as const;
  const { id } = await questionRow(meeting, row);
  return { id, number };
};
const published = (meeting: string) =>
  waiting(meeting, { status: 'published', publishedAt: Temporal.Instant.from('2026-01-01T00:00:00Z') });

const statusOf = async (number: string) => {
  const found = await questionByNumber(number);
  return found && { status: found.status, leader: found.leader?.number ?? null, followers: found.followers };
};

test('of two moderators at once one decides and the other is told so', async () => {
  const { id: meeting } = await meetingRow();
  const { id: question, number } = await waiting(meeting);
  const outcomes = await Promise.all([
    moderateQuestion(moderator, { question, verdict: 'publish' }),
    moderateQuestion(staff('first-head'), { question, verdict: 'decline', ground: 'insult' })
  ]);
  expect(outcomes.toSorted((a, b) => Number(b.ok) - Number(a.ok))).toEqual([
    { ok: true, value: { question, number } },
    { ok: false, refusal: { reason: 'already-moderated' } }
  ]);
});

test('a decline says its ground, and is taken back', async () => {
  const { id: meeting } = await meetingRow();
  const { id: question, number } = await waiting(meeting);
  const decline = { question, verdict: 'decline', ground: 'advertising', note: 'Сілтемесіз жазыңыз' };
  expect(await moderateQuestion(staff('moderator', 'labour'), decline)).toMatchObject({
    refusal: { reason: 'not-permitted' }
  });
  expect(await moderateQuestion(visitor(), decline)).toMatchObject({ refusal: { reason: 'not-permitted' } });
  expect(await moderateQuestion(moderator, decline)).toMatchObject({ ok: true });
  expect(await newestDecision(question)).toMatchObject({ ground: 'advertising', note: 'Сілтемесіз жазыңыз' });
  expect(await moderateQuestion(moderator, { question, verdict: 'return' })).toMatchObject({ ok: true });
  expect(await statusOf(number)).toEqual({ status: 'awaiting-moderation', leader: null, followers: 0 });
});

test('a merge takes the followers along, its undoing gives each back to whom it belonged', async () => {
  const { id: meeting } = await meetingRow();
  const [a, b, c] = [await published(meeting), await published(meeting), await waiting(meeting)];
  await mergeQuestion(moderator, { question: c.id, into: b.number });
  await mergeQuestion(moderator, { question: b.id, into: a.number.toLowerCase().replaceAll('-', '') });
  const states = () => Promise.all([a, b, c].map(({ number }) => statusOf(number)));
  const merged = { status: 'merged', leader: a.number, followers: 0 };
  expect(await states()).toEqual([{ status: 'published', leader: null, followers: 2 }, merged, merged]);
  await unmergeQuestion(moderator, { question: b.id });
  expect(await states()).toEqual([
    { status: 'published', leader: null, followers: 0 },
    { status: 'published', leader: null, followers: 1 },
    { ...merged, leader: b.number }
  ]);
  await unmergeQuestion(moderator, { question: c.id });
  expect(await statusOf(c.number)).toEqual({ status: 'awaiting-moderation', leader: null, followers: 0 });
});

test('a merge into an unknown number is refused, and one by another body too', async () => {
  const { id: meeting } = await meetingRow();
  const [a, b] = [await published(meeting), await waiting(meeting)];
  expect([
    await mergeQuestion(moderator, { question: b.id, into: '26-999999-A' }),
    await mergeQuestion(staff('moderator', 'labour'), { question: b.id, into: a.number })
  ]).toEqual([
    { ok: false, refusal: { reason: 'invalid', issues: [{ field: 'into', code: 'no-such-question' }] } },
    { ok: false, refusal: { reason: 'not-permitted' } }
  ]);
});

test('handed to another body a question keeps its number and is moderated there', async () => {
  const { id: meeting } = await meetingRow();
  await renewRegister();
  const { id: question, number } = await waiting(meeting);
  const handOver = (toBody: string) => handOverQuestion(moderator, { question, toBody });
  expect(await handOver('no-such-body')).toMatchObject({ refusal: { reason: 'body-not-in-force' } });
  expect(await handOver('labour')).toEqual({ ok: true, value: { question, number } });
  expect(await moderateQuestion(moderator, { question, verdict: 'publish' })).toMatchObject({
    refusal: { reason: 'not-permitted' }
  });
  expect(await moderateQuestion(staff('moderator', 'labour'), { question, verdict: 'publish' })).toMatchObject({
    ok: true
  });
  expect((await questionTimeline(question, 'ru')).map(({ title, body, state }) => ({ title, body, state }))).toEqual([
    { title: 'Вопрос задан', body: null, state: 'done' },
    { title: 'Передан другому органу', body: 'Проба → Проба', state: 'done' },
    { title: 'Вопрос опубликован', body: null, state: 'done' },
    { title: 'Встреча', body: null, state: 'next' }
  ]);
});

test('every decision stands in the journal, without a word of the question', async () => {
  const { id: meeting } = await meetingRow();
  const { id: question } = await waiting(meeting);
  await moderateQuestion(moderator, { question, verdict: 'refer', path: 'appeal', outsideNumber: 'ЖТ-2026-00001' });
  const entries = await database()
    .selectFrom('journal')
    .select(['actorId', 'act', 'type', 'facts'])
    .where('objectId', '=', question)
    .execute();
  expect(entries).toEqual([
    {
      actorId: 'moderator-of-health',
      act: 'moderate-question',
      type: 'QuestionReferred',
      facts: { meeting, body: 'health', path: 'appeal' }
    }
  ]);
});
