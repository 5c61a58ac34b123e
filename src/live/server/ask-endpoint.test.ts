import { beforeEach, expect, test } from 'vitest';
import { database } from '#platform/server/database/database.ts';
import { deviceOf } from '#platform/server/http/device-token.ts';
import { useDatabase } from '../../../tests/support/database.ts';
import { useLiveServer } from '../../../tests/support/live-server.ts';
import { meetingRow } from '../../../tests/support/rows.ts';

useDatabase();

const port = useLiveServer();
let meeting: { id: string; number: string };

beforeEach(async () => {
  meeting = await meetingRow();
});

const TEXT = 'Ауылымызға дәрігер қашан келеді?';

/** Sends the open form as the script of a phone does; `text` and what else is filled in. */
const send = async (
  fields: Record<string, string>,
  { path = `/meetings/${meeting.number}/ask`, headers = {} as Record<string, string> } = {}
) => {
  const response = await fetch(`http://127.0.0.1:${port()}${path}`, {
    method: 'POST',
    headers: { accept: 'application/json', ...headers },
    body: new URLSearchParams({ text: TEXT, reviewed: 'seen', hall: '', district: '', ...fields })
  });
  const body = await response.text();
  return {
    status: response.status,
    cookie: response.headers.getSetCookie(),
    told: body === '' ? null : JSON.parse(body)
  };
};

const at = (number: string) => ({ path: `/meetings/${number}/ask` });

const kept = () =>
  database()
    .selectFrom('questions')
    .select(['number', 'text', 'door', 'status'])
    .where('meeting', '=', meeting.id)
    .orderBy('number')
    .execute();

test('a question sent by a script is kept, and answered with its number and the way to its page, in the language of the form', async () => {
  const { status, told, cookie } = await send({}, { path: `/ru/meetings/${meeting.number}/ask` });
  const [question] = await kept();
  expect(question).toMatchObject({ text: TEXT, door: 'web', status: 'awaiting-moderation' });
  expect([status, told]).toEqual([
    201,
    { number: question?.number, link: expect.stringMatching(/^\/ru\/q\/[\w-]+\?done=asked$/) }
  ]);
  expect(deviceOf(cookie[0]?.split(';')[0])).toEqual(expect.any(String));
});

test('sent twice with one receipt, also at once, it is asked once and answered alike', async () => {
  const answers = await Promise.all([send({ receipt: 'draft-7' }), send({ receipt: 'draft-7' })]);
  const later = await send({ receipt: 'draft-7' });
  expect(answers.map(({ told }) => told)).toEqual([later.told, later.told]);
  expect(await kept()).toHaveLength(1);
});

test('very many at once are all kept, each with a number of its own', async () => {
  const answers = await Promise.all(
    Array.from({ length: 300 }, (_, n) =>
      send(
        { text: `${TEXT} ${n}`, receipt: `many-${n}` },
        { headers: { 'x-forwarded-for': `10.0.${n >> 8}.${n & 255}` } }
      )
    )
  );
  const questions = await kept();
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
  expect(questions.map(({ number }) => number)).toEqual(answers.map(({ told }) => told.number).toSorted());
  expect(new Set(questions.map(({ text }) => text)).size).toBe(300);
});

test('what is refused says why, and is not kept', async () => {
  const cancelled = await meetingRow({ status: 'cancelled' });
  const draft = await meetingRow({ status: 'draft' });
  const refusals = [
    await send({ text: ' ' }),
    await send({ website: 'x' }),
    await send({ text: `${TEXT} Менің нөмірім 87011234567` }),
    await send({ contact: 'a@example.kz' }),
    await send({}, at(cancelled.number)),
    await send({}, at(draft.number)),
    await send({}, at('2026-99999')),
    await send({}, { headers: { 'sec-fetch-site': 'cross-site' } }),
    await send({ text: 'я'.repeat(20_000) })
  ];
  expect(refusals.map(({ status, told }) => [status, told.error])).toEqual([
    [400, 'invalid'],
    [409, 'looks-automatic'],
    [409, 'review'],
    [400, 'invalid'],
    [409, 'meeting-takes-no-questions'],
    [404, 'not-found'],
    [404, 'no-such-meeting'],
    [403, 'other-origin'],
    [413, 'too-long']
  ]);
  expect(await kept()).toEqual([]);
});

test('from one device only so many come, and a page that sends the form is left to the pages', async () => {
  const { cookie } = await send({ receipt: 'r0' });
  const headers = { cookie: cookie[0]?.split(';')[0] ?? '' };
  const statuses: number[] = [];
  for (let n = 1; n <= 8; n += 1) statuses.push((await send({ receipt: `r${n}` }, { headers })).status);
  expect(statuses).toEqual([201, 201, 201, 201, 201, 201, 429, 429]);
  expect((await send({}, { headers: { accept: 'text/html' } })).status).toBe(418);
});
