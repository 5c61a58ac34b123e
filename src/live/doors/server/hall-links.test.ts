import { beforeEach, expect, test } from 'vitest';
import { database } from '#platform/server/database/database.ts';
import { newId } from '#platform/server/ids.ts';
import { staff, visitor } from '../../../../tests/support/actors.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { factsOf } from '../../../../tests/support/journal.ts';
import { meetingRow, questionRow } from '../../../../tests/support/rows.ts';
import { closeSession } from '../../server/close-session.ts';
import { openSession } from '../../server/open-session.ts';
import { connectHall, hallIsHere } from './connect-hall.ts';
import { hallOutages, hallsWithStates } from './hall-links.views.ts';
import { questionsOfHall } from './hall-questions.views.ts';

useDatabase();

const operator = staff('hall-operator');
const start = Temporal.Instant.from('2026-12-01T05:00:00Z');
const after = (seconds: number) => start.add({ seconds });

let meeting: { id: string; number: string };
let hall: string;

beforeEach(async () => {
  meeting = await meetingRow({ startsAt: start });
  hall = newId();
  await database()
    .insertInto('halls')
    .values({ id: hall, meeting: meeting.id, nameKk: 'Клуб', nameRu: 'Клуб' })
    .execute();
});

const beat = (at: Temporal.Instant) => hallIsHere(operator, meeting.id, { hall, slow: false }, at);
const states = async (at: Temporal.Instant) => (await hallsWithStates(meeting.id, at)).map(({ state }) => state);

test('a hall is seen from its first heartbeat on, until it is not heard of', async () => {
  expect(await states(start)).toEqual(['not-yet']);
  await beat(start);
  expect([await states(after(5)), await states(after(60)), await states(after(120))]).toEqual([
    ['connected'],
    ['weak'],
    ['lost']
  ]);
});

test('only its first word and its return stand in the journal; the outage is kept', async () => {
  await openSession(staff('moderator'), { meeting: meeting.id }, { at: after(-60) });
  for (const seconds of [0, 15, 30, 200, 215]) expect(await beat(after(seconds))).toMatchObject({ ok: true });
  const told = (await factsOf(meeting.id)).filter(({ type }) => type.startsWith('Hall'));
  expect(told.map(({ type, facts }) => [type, facts])).toEqual([
    ['HallConnected', { hall }],
    ['HallReturned', { hall, lostSeconds: 80 }]
  ]);
  expect(await hallOutages(meeting.id, after(220))).toEqual([{ hall, lostAt: after(120), backAt: after(200) }]);
  expect(await hallOutages(meeting.id, after(900))).toEqual([
    { hall, lostAt: after(120), backAt: after(200) },
    { hall, lostAt: after(305), backAt: null }
  ]);
});

test('by a form a hall stands for five minutes', async () => {
  await connectHall(operator, { meeting: meeting.id, hall, byForm: 'on' }, { at: start });
  expect([await states(after(299)), await states(after(301)), await states(after(351))]).toEqual([
    ['connected'],
    ['weak'],
    ['lost']
  ]);
});

test('others, other halls and a closed session are refused', async () => {
  const input = { meeting: meeting.id, hall };
  for (const actor of [visitor(), staff('executor'), staff('hall-operator', 'labour')])
    expect(await connectHall(actor, input, { at: start })).toEqual({
      ok: false,
      refusal: { reason: 'not-permitted' }
    });
  expect(await connectHall(operator, { ...input, hall: newId() }, { at: start })).toMatchObject({ ok: false });
  await openSession(staff('moderator'), { meeting: meeting.id }, { at: start });
  await closeSession(staff('moderator'), { meeting: meeting.id }, { at: after(60) });
  expect(await connectHall(operator, input, { at: after(90) })).toEqual({
    ok: false,
    refusal: { reason: 'session-closed' }
  });
});

test('a hall sees what came from it, the main hall also what was asked at its microphone', async () => {
  const mine = await questionRow(meeting.id, { hall, door: 'district-hall' });
  const spoken = await questionRow(meeting.id, { door: 'hall-microphone' });
  await questionRow(meeting.id);
  const numbers = async (main: boolean) =>
    (await questionsOfHall(meeting.id, { id: hall, main })).map(({ number }) => number);
  expect(await numbers(false)).toEqual([mine.number]);
  expect((await numbers(true)).toSorted()).toEqual([mine.number, spoken.number].toSorted());
});
