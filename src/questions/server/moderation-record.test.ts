import { expect, test } from 'vitest';
import { staff } from '../../../tests/support/actors.ts';
import { useDatabase } from '../../../tests/support/database.ts';
import { meetingRow, questionRow } from '../../../tests/support/rows.ts';
import { moderateQuestion } from './moderate-question.ts';
import { moderationRecord, overdueModeration } from './moderation-record.views.ts';

useDatabase();

const moderator = staff('moderator');
const asked = Temporal.Instant.from('2026-12-01T05:00:00Z');
const waiting = { status: 'awaiting-moderation', publishedAt: null, askedAt: asked } as const;

const decide = (question: string, verdict: string, seconds: number, more = {}) =>
  moderateQuestion(moderator, { question, verdict, ...more }, { at: asked.add({ seconds }) });

test('the record of moderation counts statuses, grounds and doors, and the time to the first decision', async () => {
  const { id } = await meetingRow();
  const [one, two, three] = [
    await questionRow(id, waiting),
    await questionRow(id, waiting),
    await questionRow(id, { ...waiting, door: 'hall-phone' })
  ];
  await questionRow(id, waiting);
  await questionRow(id, { door: 'paper', askedAt: asked });
  await decide(one.id, 'publish', 60);
  await decide(two.id, 'decline', 120, { ground: 'advertising' });
  await decide(two.id, 'return', 200);
  await decide(two.id, 'decline', 400, { ground: 'insult' });
  await decide(three.id, 'decline', 600, { ground: 'insult' });
  expect(await moderationRecord(id)).toEqual({
    asked: 5,
    waiting: 1,
    published: 2,
    merged: 0,
    referred: 0,
    declined: 2,
    atOnce: 1,
    grounds: [{ ground: 'insult', count: 2 }],
    doors: [
      { door: 'web', count: 3 },
      { door: 'hall-phone', count: 1 },
      { door: 'paper', count: 1 }
    ],
    times: { decided: 3, median: 120, longest: 600, longestNumber: three.number },
    setAside: []
  });
});

test('a meeting without questions has an empty record', async () => {
  const { id } = await meetingRow();
  expect(await moderationRecord(id)).toMatchObject({ asked: 0, grounds: [], doors: [], times: null });
});

test('what waits too long is counted with the oldest, of each meeting', async () => {
  const [meeting, other] = [await meetingRow(), await meetingRow()];
  const oldest = await questionRow(meeting.id, waiting);
  await questionRow(meeting.id, { ...waiting, askedAt: asked.add({ minutes: 1 }) });
  await questionRow(meeting.id, { ...waiting, askedAt: asked.add({ minutes: 10 }) });
  await questionRow(other.id, { askedAt: asked });
  const overdue = await overdueModeration([meeting.id, other.id], asked.add({ minutes: 10 }));
  expect([...overdue]).toEqual([[meeting.id, { count: 2, oldest: oldest.number, since: asked }]]);
});
