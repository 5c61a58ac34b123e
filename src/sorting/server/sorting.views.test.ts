import { expect, test } from 'vitest';
import { sql } from 'kysely';
import { database } from '#platform/server/database/database.ts';
import { useDatabase } from '../../../tests/support/database.ts';
import { meetingRow, questionRow } from '../../../tests/support/rows.ts';
import { mergesOf, questionsToSort } from './sorting.views.ts';

useDatabase();

const DEVICES = ['00000000-0000-7000-8000-0000000000d1', '00000000-0000-7000-8000-0000000000d2'];

test('everybody counted stands behind a question, and nobody whose votes were set aside', async () => {
  const { id: meeting } = await meetingRow();
  const { id } = await questionRow(meeting);
  for (const device of DEVICES)
    await sql`insert into supports (question, device, at) values (${id}, ${device}, now())`.execute(database());
  const people = async (): Promise<readonly string[]> => (await questionsToSort(meeting))[0]?.people ?? [];
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
