import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';

const database = new pg.Client({ connectionString: inject('productDatabase') });
const origin = inject('product');

let meeting = '';
let question = '';

beforeAll(async () => {
  await database.connect();
  const { rows } = await database.query<{ meeting: string; question: string }>(
    `select m.number as meeting, q.number as question from questions q join meetings m on m.id = q.meeting
     where m.status = 'live' and q.status = 'published' limit 1`
  );
  meeting = rows[0]?.meeting ?? '';
  question = rows[0]?.question ?? '';
});
afterAll(() => database.end());

const HOSTILE = [
  '',
  '0',
  '-1',
  '1e9',
  '99999999999999999999',
  'NaN',
  '%00',
  '%ff%fe',
  '%F0%9F%99%82',
  '<script>alert(1)</script>',
  "';drop table journal;--",
  '../../../etc/passwd',
  '..%2f..%2fetc%2fpasswd',
  '%E2%80%AE',
  '__proto__',
  'constructor',
  'a'.repeat(3_000),
  '2026-13',
  '0000-00',
  '2026-02-30',
  '[]',
  '{}',
  '%5B%5D',
  '*',
  '%25',
  '%27%20or%201=1'
];

const asQuery = (): string[] => [
  '/schedule?year=',
  '/schedule?view=',
  '/schedule?body=',
  '/schedule?region=',
  '/schedule?month=',
  '/schedule?format=',
  '/schedule.ics?body=',
  '/schedule.csv?year=',
  '/schedule.json?region=',
  '/questions?q=',
  '/questions?page=',
  '/questions?body=',
  '/questions?order=',
  '/find?number=',
  '/meetings?page=',
  '/meetings?period=',
  `/meetings/${meeting}?order=`,
  `/meetings/${meeting}?page=`,
  `/meetings/${meeting}/similar?text=`,
  `/meetings/${meeting}/ask?hall=`,
  '/promises?state=',
  '/promises?page=',
  '/display?back=',
  '/live?code=',
  `/live/${meeting}/events?last=`,
  '/api/v1/meetings?page=',
  '/api/v1/meetings?body=',
  '/api/v1/questions?page=',
  '/api/v1/questions?q=',
  '/office/sign-in?next='
];

const asPath = (): string[] => [
  '/meetings/',
  '/questions/',
  '/regions/',
  '/q/',
  '/q/confirm/',
  '/files/',
  '/progress/transport/',
  '/progress/',
  '/my-region/',
  '/live/',
  '/hall/',
  '/api/v1/meetings/',
  '/api/v1/questions/',
  '/api/v1/schedule/',
  '/api/v1/plans/',
  '/plans/',
  `/live/${meeting}/questions/`
];

/** Reads no more than the head: an event stream would never end. */
const statusOf = async (path: string, request: RequestInit = {}): Promise<number> => {
  const reading = new AbortController();
  const response = await fetch(origin + path, { redirect: 'manual', signal: reading.signal, ...request });
  reading.abort();
  return response.status;
};

test('no address, however it is bent, is answered with a fault of ours', async () => {
  const faults: string[] = [];
  for (const prefix of [...asQuery(), ...asPath()]) {
    for (const value of HOSTILE) {
      const status = await statusOf(prefix + value);
      if (status >= 500) faults.push(`${status} ${prefix}${value.slice(0, 40)}`);
    }
  }
  expect(faults).toEqual([]);
});

const forms = (): string[] => [
  `/meetings/${meeting}/ask`,
  `/questions/${question}?/support`,
  `/questions/${question}?/withdraw`,
  `/live/${meeting}?/support`,
  '/display',
  '/q/nobody?/erase',
  '/q/nobody/response',
  '/q/confirm/nobody',
  '/office/sign-in?/enter',
  '/office/sign-in?/leave',
  '/office/sign-in/code',
  '/office/questions/26-000001-M?/publish',
  '/office/meetings/new',
  `/office/live/${meeting}?/place`,
  '/office/jobs?/retry'
];

const BODIES: [name: string, type: string | null, body: BodyInit][] = [
  ['empty', 'application/x-www-form-urlencoded', ''],
  ['unknown fields', 'application/x-www-form-urlencoded', 'x=1&__proto__=2&constructor=3'],
  [
    'hostile fields',
    'application/x-www-form-urlencoded',
    `text=%00%ff&question=%00&contact=<b>&district[]=1&receipt=${'r'.repeat(500)}&email=%00&password=%00`
  ],
  ['a huge field', 'application/x-www-form-urlencoded', `text=${'я'.repeat(200_000)}&email=${'e'.repeat(100_000)}`],
  [
    'a broken multipart',
    'multipart/form-data; boundary=x',
    '--x\r\nContent-Disposition: form-data; name="text"\r\n\r\nno end'
  ],
  [
    'files for texts',
    'multipart/form-data; boundary=x',
    '--x\r\nContent-Disposition: form-data; name="text"; filename="a"\r\n\r\nbytes\r\n--x--\r\n'
  ],
  ['json', 'application/json', '{"text":{"$gt":""}}'],
  ['binary', 'application/octet-stream', new Uint8Array(4_096).fill(0xff)],
  ['no type', null, 'text=1']
];

test('no form, whatever it is sent, is answered with a fault of ours', async () => {
  const faults: string[] = [];
  for (const path of forms()) {
    for (const [name, type, body] of BODIES) {
      const headers = { origin, accept: 'text/html', ...(type ? { 'content-type': type } : {}) };
      const status = await statusOf(path, { method: 'POST', headers, body });
      if (status >= 500 || status === 200) faults.push(`${status} ${path} ${name}`);
    }
  }
  expect(faults.filter((fault) => !fault.startsWith('200 /meetings'))).toEqual([]);
});

test('a form from another site is refused', async () => {
  const headers = { origin: 'https://elsewhere.example', 'content-type': 'application/x-www-form-urlencoded' };
  for (const path of forms()) expect(await statusOf(path, { method: 'POST', headers, body: 'text=1' }), path).toBe(403);
  const support = `/live/${meeting}/questions/${question}/support`;
  expect(await statusOf(support, { method: 'PUT', headers: { origin: 'https://elsewhere.example' } })).toBe(403);
});

test('a body larger than any form is refused', async () => {
  const headers = { origin, 'content-type': 'application/x-www-form-urlencoded' };
  const body = `text=${'x'.repeat(64 * 1024 * 1024)}`;
  expect(await statusOf(`/meetings/${meeting}/ask`, { method: 'POST', headers, body })).toBe(413);
});

test('every answer carries the security headers, pages a strict policy', async () => {
  for (const path of [
    '/',
    `/live/${meeting}`,
    `/live/${meeting}/board.json`,
    '/nowhere',
    '/office/sign-in',
    '/schedule.csv'
  ]) {
    const { headers } = await fetch(origin + path);
    expect(headers.get('x-content-type-options'), path).toBe('nosniff');
    expect(headers.get('x-frame-options'), path).toBe('DENY');
    if (!headers.get('content-type')?.includes('html')) continue;
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy, path).toContain("default-src 'none'");
    expect(policy, path).not.toMatch(/unsafe-(inline|eval)/);
  }
});
