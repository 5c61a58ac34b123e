import { request as httpRequest, type IncomingMessage } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { beforeEach, expect, test } from 'vitest';
import { database } from '#platform/server/database/database.ts';
import { deviceOf, mintDevice } from '#platform/server/http/device-token.ts';
import { SECURITY_HEADERS } from '#platform/server/http/security-headers.ts';
import { staff } from '../../../tests/support/actors.ts';
import { useDatabase } from '../../../tests/support/database.ts';
import { useLiveServer } from '../../../tests/support/live-server.ts';
import { meetingRow, questionRow } from '../../../tests/support/rows.ts';
import { SEED_HEADER } from '../device-seed.ts';
import { WORK_HEADER } from '../proof-of-work.ts';
import { solveWork } from '../ui/phone/solve-work.ts';
import { openSession } from './open-session.ts';
import { placeOnBoard } from './place-on-board.ts';
import { workFor } from './vote-work.ts';

useDatabase();

const port = useLiveServer();
let meeting: { id: string; number: string };
let question: { id: string; number: string };

beforeEach(async () => {
  meeting = await meetingRow({ startsAt: Temporal.Now.instant().round('minute') });
  question = await questionRow(meeting.id);
});

type Answer = { status: number; headers: IncomingMessage['headers']; body: Buffer };

const ask = (method: string, path: string, headers: Record<string, string> = {}): Promise<Answer> =>
  new Promise((done, fail) => {
    const sent = httpRequest({ port: port(), method, path, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) })
      );
    });
    sent.on('error', fail).end();
  });

const supportPath = (number = question.number) => `/live/${meeting.number}/questions/${number}/support`;
const json = ({ status, body }: Answer) => [status, JSON.parse(body.toString())];
const refused = async (answer: Promise<Answer>) => json(await answer);
const newDevice = () => ({ cookie: `device=${mintDevice().token}` });
const votes = () => database().selectFrom('supports').select('device').where('question', '=', question.id).execute();

test('a vote that is answered is stored, once for a device, and can be taken back', async () => {
  const first = await ask('PUT', supportPath());
  expect(json(first)).toEqual([200, { support: 1, supported: true }]);
  const cookie = first.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  expect(await votes()).toEqual([{ device: deviceOf(cookie) }]);
  expect(json(await ask('PUT', supportPath(), { cookie }))).toEqual([200, { support: 1, supported: true }]);
  expect(json(await ask('PUT', supportPath(), newDevice()))).toEqual([200, { support: 2, supported: true }]);
  expect(json(await ask('DELETE', supportPath(), { cookie }))).toEqual([200, { support: 1, supported: false }]);
  expect(await votes()).toHaveLength(1);
});

test('two pages of one browser that vote at once, before it has a token, are one device', async () => {
  const headers = { [SEED_HEADER]: '00112233445566778899aabbccddeeff' };
  const answers = await Promise.all([ask('PUT', supportPath(), headers), ask('PUT', supportPath(), headers)]);
  const cookies = answers.map((answer) => answer.headers['set-cookie']?.[0]);
  expect(cookies[0]).toBe(cookies[1]);
  expect(await votes()).toHaveLength(1);
  await ask('PUT', supportPath(), { [SEED_HEADER]: 'no seed' });
  await ask('PUT', supportPath(), { [SEED_HEADER]: 'no seed' });
  expect(await votes()).toHaveLength(3);
});

test('votes at once all count, each device once', async () => {
  const devices = Array.from({ length: 40 }, newDevice);
  const answers = await Promise.all([...devices, ...devices].map((device) => ask('PUT', supportPath(), device)));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  expect(await votes()).toHaveLength(40);
});

test('a vote is refused for its origin, its question, its meeting and its method', async () => {
  expect(await refused(ask('PUT', supportPath(), { origin: 'https://elsewhere.example' }))).toEqual([
    403,
    { error: 'other-origin' }
  ]);
  expect(await refused(ask('PUT', supportPath(), { 'sec-fetch-site': 'cross-site' }))).toEqual([
    403,
    { error: 'other-origin' }
  ]);
  expect(await refused(ask('PUT', supportPath('26-999999-A')))).toEqual([404, { error: 'no-such-question' }]);
  expect(await refused(ask('PUT', '/live/2099-001/questions/26-000001-A/support'))).toEqual([
    404,
    { error: 'no-such-meeting' }
  ]);
  expect(await refused(ask('POST', supportPath()))).toEqual([405, { error: 'method-not-allowed' }]);
  expect(
    (await ask('PUT', supportPath(), { origin: `http://localhost:${port()}`, host: `localhost:${port()}` })).status
  ).toBe(200);
});

test('a question that was just declined takes no vote', async () => {
  await ask('GET', `/live/${meeting.number}/board.json`);
  await database().updateTable('questions').set({ status: 'declined' }).where('id', '=', question.id).execute();
  expect(json(await ask('PUT', supportPath()))).toEqual([409, { error: 'question-closed' }]);
});

test('every answer of the live path carries the security headers', async () => {
  const stream = await new Promise<IncomingMessage>((done) =>
    httpRequest({ port: port(), path: `/live/${meeting.number}/events`, agent: false }, done).end()
  );
  stream.destroy();
  const answers = [
    stream,
    await ask('PUT', supportPath()),
    await ask('POST', supportPath()),
    await ask('GET', `/live/${meeting.number}/board.json`),
    await ask('GET', `/live/${meeting.number}/board.json`, { 'if-none-match': '*' })
  ];
  for (const { headers } of answers) expect(headers).toMatchObject(SECURITY_HEADERS);
});

test('one device that taps on and on is asked to wait', async () => {
  const device = newDevice();
  const answers: number[] = [];
  for (let tap = 0; tap < 62; tap += 1) answers.push((await ask('PUT', supportPath(), device)).status);
  expect(answers.slice(0, 30)).toEqual(Array(30).fill(200));
  expect(answers).toContain(429);
});

/** A vote as the phone sends it: work is shown where it is asked for. */
const voteFromVillage = async (): Promise<number> => {
  const { device, token } = mintDevice();
  const headers = { cookie: `device=${token}`, 'x-forwarded-for': '198.51.100.77' };
  const first = await ask('PUT', supportPath(), headers);
  if (first.status !== 429) return first.status;
  const { work } = JSON.parse(first.body.toString());
  expect(work).toBe(workFor(device, Temporal.Now.instant().epochMilliseconds));
  const solved = await solveWork(work);
  return (await ask('PUT', supportPath(), { ...headers, [WORK_HEADER]: solved ?? '' })).status;
};

test('a village behind one address is not locked out: every one of 2,040 devices counts', async () => {
  const statuses: number[] = [];
  for (let sent = 0; sent < 2_040; sent += 40)
    statuses.push(...(await Promise.all(Array.from({ length: 40 }, voteFromVillage))));
  expect(new Set(statuses)).toEqual(new Set([200]));
  expect(await votes()).toHaveLength(2_040);
}, 60_000);

test('addresses that are not of the live path are left to the pages', async () => {
  const paths = ['/', '/live', `/live/${meeting.number}`, `/live/${meeting.number}/board.json/`, '/live/x/events'];
  const answers = await Promise.all(paths.map((path) => ask('GET', path)));
  expect(answers.map(({ status }) => status)).toEqual(paths.map(() => 418));
});

test('the board for polling has a strong validator in each encoding and is compressed', async () => {
  const path = `/live/${meeting.number}/board.json`;
  const plain = await ask('GET', path);
  expect(plain.headers).toMatchObject({
    'cache-control': 'public, max-age=1, stale-while-revalidate=5',
    vary: 'accept-encoding',
    etag: expect.stringMatching(/^"[\w-]{22}-identity"$/)
  });
  expect(JSON.parse(plain.body.toString())).toMatchObject({
    phase: 'before',
    questions: [{ number: question.number }]
  });
  const brotli = await ask('GET', path, { 'accept-encoding': 'gzip, deflate, br' });
  const gzip = await ask('GET', path, { 'accept-encoding': 'gzip, br;q=0' });
  expect([brotli.headers['content-encoding'], gzip.headers['content-encoding']]).toEqual(['br', 'gzip']);
  expect(brotliDecompressSync(brotli.body)).toEqual(plain.body);
  expect(gunzipSync(gzip.body)).toEqual(plain.body);
  const etag = String(brotli.headers.etag);
  const again = await ask('GET', path, { 'accept-encoding': 'br', 'if-none-match': etag });
  expect([again.status, again.body.length]).toEqual([304, 0]);
  expect((await ask('GET', path, { 'accept-encoding': 'gzip', 'if-none-match': etag })).status).toBe(200);
  expect((await ask('HEAD', path)).body.length).toBe(0);
});

test('drafts and cancelled meetings have no board', async () => {
  const draft = await meetingRow({ status: 'draft', announcedAt: null });
  expect((await ask('GET', `/live/${draft.number}/board.json`)).status).toBe(404);
});

type Heard = { id?: string; event: string; data: unknown };

/** Reads a stream as a browser does. */
const listen = (path: string, headers: Record<string, string> = {}) => {
  const heard: Heard[] = [];
  let text = '';
  const sent = httpRequest({ port: port(), path, headers, agent: false }, (response) => {
    response.setEncoding('utf8');
    response.on('data', (part: string) => {
      text += part;
      const events = text.split('\n\n');
      text = events.pop() ?? '';
      heard.push(...events.map(parseEvent).filter(({ event }) => event !== ''));
    });
  });
  sent.on('error', () => undefined).end();
  return { heard, close: () => sent.destroy() };
};

const parseEvent = (raw: string): Heard => {
  const fields = new Map(
    raw.split('\n').map((line): [string, string] => [line.split(': ', 1)[0] ?? '', line.slice(line.indexOf(': ') + 2)])
  );
  const id = fields.get('id');
  return { ...(id ? { id } : {}), event: fields.get('event') ?? '', data: JSON.parse(fields.get('data') ?? 'null') };
};

const until = async (done: () => boolean): Promise<void> => {
  for (let tries = 0; !done() && tries < 200; tries += 1) await wait(25);
  expect(done()).toBe(true);
};

test('a stream greets, gives the board, then ticks; a reconnect gets what it missed', async () => {
  const path = `/live/${meeting.number}/events`;
  const first = listen(path);
  await until(() => first.heard.length >= 2);
  expect(first.heard.map(({ event }) => event)).toEqual(['hello', 'snapshot']);
  const opened = await openSession(staff('moderator'), { meeting: meeting.id });
  await until(() => first.heard.length >= 3);
  expect(first.heard[2]).toMatchObject({
    event: 'tick',
    data: { phase: 'open', meeting: { status: 'live' }, code: opened.ok && opened.value.code }
  });
  first.close();
  await placeOnBoard(staff('moderator'), { question: question.id, to: 'on-screen' });
  await ask('PUT', supportPath());
  const second = listen(path, { 'last-event-id': first.heard[2]?.id ?? '' });
  await until(() => second.heard.some(({ data }) => JSON.stringify(data).includes('"onScreen":{')));
  expect(new Set(second.heard.map(({ event }) => event))).toEqual(new Set(['hello', 'tick']));
  const stranger = listen(path, { 'last-event-id': 'elsewhere-7' });
  await until(() => stranger.heard.length >= 2);
  expect(stranger.heard[1]).toMatchObject({ event: 'snapshot', data: { onScreen: { number: question.number } } });
  second.close();
  stranger.close();
});
