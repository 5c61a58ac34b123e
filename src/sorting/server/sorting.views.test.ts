import { expect, test } from 'vitest';
import { sql } from 'kysely';
import { database } from '#platform/server/database/database.ts';
import { useDatabase } from '../../../tests/support/database.ts';
import { meetingRow, questionRow } from '../../../tests/support/rows.ts';
import type { UrgencySignal } from '../result.ts';
import { learnPastFrom, questionsOn } from './past-of-questions.ts';
import { ofMeeting } from '../scope.ts';
import { mergesOf, questionsToSort } from './sorting.views.ts';

useDatabase();

const DEVICES = ['00000000-0000-7000-8000-0000000000d1', '00000000-0000-7000-8000-0000000000d2'];

test('everybody counted stands behind a question, and nobody whose votes were set aside', async () => {
  const { id: meeting } = await meetingRow();
  const { id } = await questionRow(meeting);
  for (const device of DEVICES)
    await sql`insert into supports (question, device, at) values (${id}, ${device}, now())`.execute(database());
  const people = async (): Promise<readonly string[]> => (await questionsToSort(ofMeeting(meeting)))[0]?.people ?? [];
  expect(await people()).toEqual([`asker-${id}`, ...DEVICES]);
  const aside = '00000000-0000-7000-8000-0000000000aa';
  await sql`insert into set_asides (id, question, block, reason, votes, person, at)
    values (${aside}, ${id}, 1, 'burst', 1, 'p', now())`.execute(database());
  await sql`update supports set set_aside = ${aside} where device = ${DEVICES[1]}`.execute(database());
  expect(await people()).toEqual([`asker-${id}`, DEVICES[0]]);
});

test('what a moderator merged stays together', async () => {
  const { id: meeting } = await meetingRow();
  const leader = await questionRow(meeting);
  const follower = await questionRow(meeting);
  await database()
    .updateTable('questions')
    .set({ status: 'merged', mergedInto: leader.id, mergedThrough: leader.id })
    .where('id', '=', follower.id)
    .execute();
  expect(await mergesOf([leader.id, follower.id])).toEqual([
    { kind: 'together', questions: [leader.id, follower.id], value: null }
  ]);
  expect(await mergesOf([])).toEqual([]);
});

test('what a later area knows makes a question urgent; a term far ahead does not', async () => {
  const { id: meeting } = await meetingRow();
  const asked = await questionRow(meeting);
  const other = await questionRow(meeting);
  const on = Temporal.PlainDate.from('2026-10-08');
  const known = new Map<string, readonly UrgencySignal[]>([
    [asked.id, [{ kind: 'term', daysLeft: 2 }, { kind: 'reopened' }]],
    [other.id, [{ kind: 'term', daysLeft: 40 }]]
  ]);
  learnPastFrom((ids, day) => Promise.resolve(day.equals(on) && ids.includes(asked.id) ? known : new Map()));
  const signals = new Map(
    (await questionsOn(ofMeeting(meeting), on)).map((question) => [question.id, question.signals])
  );
  expect(signals).toEqual(
    new Map([
      [asked.id, [{ kind: 'term', daysLeft: 2 }, { kind: 'reopened' }]],
      [other.id, []]
    ])
  );
});
