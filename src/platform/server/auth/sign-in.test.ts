import { sql } from 'kysely';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { database } from '../database/database.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { Browser } from '../../../../tests/support/browser-cookies.ts';
import { PASSWORD, personWithPassword } from '../../../../tests/support/people.ts';
import { signedInBrowser, tryCode, tryPassword } from '../../../../tests/support/signing-in.ts';
import { takeFromLimit } from '../http/rate-limit.store.ts';
import { signedInPerson, signInWithPassword } from './index.ts';
import { TRIES_OF_ACCOUNT, TRIES_OF_ADDRESS, triesOf } from './rules.ts';

useDatabase();

const refused = (reason: string): unknown => ({ ok: false, refusal: { reason } });

const timeOf = async (email: string): Promise<number> => {
  const start = performance.now();
  expect(await tryPassword(new Browser(), email, 'not the password')).toEqual(refused('wrong-credentials'));
  return performance.now() - start;
};

const guess = (address: string): ReturnType<typeof signInWithPassword> =>
  signInWithPassword(new Headers(), { email: 'Guessed@kezdesu.example', password: PASSWORD }, address);

beforeAll(() => personWithPassword('plain@kezdesu.example'));
beforeEach(() => sql`truncate rate_limits`.execute(database()));

test('the right password signs in, in any case of the e-mail, and the journal says so by ids only', async () => {
  const person = await personWithPassword('first@kezdesu.example');
  const browser = await signedInBrowser('  First@Kezdesu.example ');
  const signedIn = await signedInPerson(browser.headers());
  expect(signedIn).toEqual({ person, session: expect.stringMatching(/^[0-9a-f-]{36}$/) });
  const rows = await database()
    .selectFrom('journal')
    .select(['type', 'actorId', 'facts'])
    .where('objectId', '=', person)
    .execute();
  expect(rows).toEqual([
    { type: 'SignedIn', actorId: person, facts: { signIn: signedIn?.session, means: 'password' } }
  ]);
});

test('a wrong password and an e-mail nobody has are answered alike, in about the same time', async () => {
  const known: number[] = [];
  const unknown: number[] = [];
  for (let i = 0; i < 4; i++) {
    known.push(await timeOf('plain@kezdesu.example'));
    unknown.push(await timeOf('nobody@kezdesu.example'));
  }
  const ratio = Math.min(...unknown) / Math.min(...known);
  expect(ratio).toBeGreaterThan(0.5);
  expect(ratio).toBeLessThan(2);
});

test('a failed sign-in is counted in the journal without saying whose it was', async () => {
  await tryPassword(new Browser(), 'plain@kezdesu.example', 'not the password');
  const row = await database()
    .selectFrom('journal')
    .select(['actorKind', 'actorId', 'objectId', 'facts'])
    .where('type', '=', 'SignInFailed')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  expect(row).toEqual({ actorKind: 'visitor', actorId: '', objectId: '', facts: { step: 'password' } });
});

test.each([
  undefined,
  {},
  { email: '', password: '' },
  { email: 'a'.repeat(9999), password: 'b'.repeat(9999) },
  { email: ['a'], password: 5 },
  { email: '\u0000@x', password: '\u0000' }
])('input %# that is no e-mail and password is refused as a wrong password is', async (input) => {
  expect(await signInWithPassword(new Headers(), input, '192.0.2.9')).toEqual(refused('wrong-credentials'));
});

test('an account is throttled, the right password too, wherever the tries come from; another one is not', async () => {
  await personWithPassword('guessed@kezdesu.example');
  const key = triesOf.account('guessed@kezdesu.example');
  for (let i = 1; i < TRIES_OF_ACCOUNT.max; i++) await takeFromLimit(key, TRIES_OF_ACCOUNT);
  expect(await guess('192.0.2.7')).toMatchObject({ ok: true });
  expect(await guess('192.0.2.8')).toEqual(refused('too-many-requests'));
  expect(await tryPassword(new Browser(), 'plain@kezdesu.example')).toMatchObject({ ok: true });
});

test('an address is throttled, whosever account it tries', async () => {
  for (let i = 0; i < TRIES_OF_ADDRESS.max; i++) await takeFromLimit(triesOf.address('192.0.2.1'), TRIES_OF_ADDRESS);
  expect(await tryPassword(new Browser(), 'plain@kezdesu.example')).toEqual(refused('too-many-requests'));
  expect(await tryCode(new Browser(), '123456')).toEqual(refused('too-many-requests'));
});
