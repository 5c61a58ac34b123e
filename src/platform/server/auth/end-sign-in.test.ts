import { sql } from 'kysely';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { database } from '../database/database.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import type { Actor } from '../../actor.ts';
import { now } from '../system-clock.ts';
import { Browser } from '../../../../tests/support/browser-cookies.ts';
import { journalOf } from '../../../../tests/support/journal.ts';
import { PASSWORD, personWithPassword } from '../../../../tests/support/people.ts';
import { signedInBrowser, tryPassword } from '../../../../tests/support/signing-in.ts';
import { changePassword, revokeOtherSignIns, revokeSignIn, signedInPerson, signInsOf, signOutOf } from './index.ts';
import { forgetOldSignIns } from './sign-ins.store.ts';

useDatabase();

const refused = (reason: string): unknown => ({ ok: false, refusal: { reason } });

const actor = (person: string): Actor => ({ kind: 'staff', person, posts: [] });

beforeAll(() => personWithPassword('plain@kezdesu.example'));
beforeEach(() => sql`truncate rate_limits`.execute(database()));

test('a session somebody planted before is not the one signed in with, and ends', async () => {
  const attacker = await signedInBrowser('plain@kezdesu.example');
  const planted = attacker.headers().get('cookie');
  const person = await personWithPassword('victim@kezdesu.example');
  expect(await tryPassword(attacker, 'victim@kezdesu.example')).toMatchObject({ ok: true });
  expect((await signedInPerson(attacker.headers()))?.person).toBe(person);
  expect(attacker.headers().get('cookie')).not.toBe(planted);
  expect(await signedInPerson(new Headers({ cookie: planted ?? '' }))).toBeNull();
});

test('a forged or changed cookie signs nobody in', async () => {
  const browser = await signedInBrowser('plain@kezdesu.example');
  const cookie = browser.headers().get('cookie') ?? '';
  const changed = cookie.replace(/=(.)/, (_, letter: string) => `=${letter === 'A' ? 'B' : 'A'}`);
  for (const forged of [
    changed,
    cookie.split('.').slice(0, 2).join('.'),
    'kezdesu.session_token=x.y',
    'kezdesu.session_token='
  ])
    expect(await signedInPerson(new Headers({ cookie: forged }))).toBeNull();
});

test('a session whose time is over is out', async () => {
  const browser = await signedInBrowser('plain@kezdesu.example');
  await sql`update sign_ins set expires_at = now() - interval '1 second'`.execute(database());
  expect(await signedInPerson(browser.headers())).toBeNull();
  await forgetOldSignIns();
  expect(await database().selectFrom('signIns').selectAll().execute()).toEqual([]);
});

test('a revoked sign-in is out at once; only its person or an administrator may revoke it', async () => {
  const person = await personWithPassword('revoked@kezdesu.example');
  const [here, there] = [
    await signedInBrowser('revoked@kezdesu.example'),
    await signedInBrowser('revoked@kezdesu.example')
  ];
  const signIn = (await signedInPerson(there.headers()))?.session ?? '';
  expect(await signInsOf(person, now())).toHaveLength(2);
  expect(await revokeSignIn(actor('somebody-else'), { signIn })).toEqual(refused('not-permitted'));
  expect(await revokeSignIn(actor(person), { signIn })).toEqual({ ok: true, value: null });
  expect(await signedInPerson(there.headers())).toBeNull();
  expect((await signedInPerson(here.headers()))?.person).toBe(person);
  expect(await revokeSignIn(actor(person), { signIn })).toEqual(refused('not-found'));
  expect(await journalOf(person)).toEqual(['SignedIn', 'SignedIn', 'SignInRevoked']);
});

test('every other sign-in is revoked together', async () => {
  const person = await personWithPassword('many@kezdesu.example');
  const browsers = [];
  for (let i = 0; i < 3; i++) browsers.push(await signedInBrowser('many@kezdesu.example'));
  const [here] = browsers;
  const signIn = (await signedInPerson(here?.headers() ?? new Headers()))?.session ?? '';
  expect(await revokeOtherSignIns(actor(person), { signIn })).toEqual({ ok: true, value: { ended: 2 } });
  expect((await signInsOf(person, now())).map(({ id }) => id)).toEqual([signIn]);
});

test('signing out ends the session and clears the cookies; for nobody it does nothing', async () => {
  const person = await personWithPassword('leaving@kezdesu.example');
  const browser = await signedInBrowser('leaving@kezdesu.example');
  const stolen = browser.headers();
  browser.keep(await signOutOf(browser.headers(), actor(person)));
  expect(browser.headers().get('cookie')).toBe('');
  expect(await signedInPerson(stolen)).toBeNull();
  expect(await journalOf(person)).toEqual(['SignedIn', 'SignedOut']);
  expect(await signOutOf(new Headers(), { kind: 'visitor', device: null })).toEqual(expect.any(Array));
});

test('a new password needs the present one, is long enough, and signs out everywhere else', async () => {
  const person = await personWithPassword('changing@kezdesu.example');
  const [here, there] = [
    await signedInBrowser('changing@kezdesu.example'),
    await signedInBrowser('changing@kezdesu.example')
  ];
  const change = (current: string, next: string): ReturnType<typeof changePassword> =>
    changePassword(here.headers(), person, { current, next });
  expect(await change('not the password', 'a longer new password')).toMatchObject({
    refusal: { issues: [{ field: 'current', code: 'wrong-password' }] }
  });
  expect(await change(PASSWORD, 'short')).toMatchObject({
    refusal: { issues: [{ field: 'next', code: 'too-short' }] }
  });
  const changed = await change(PASSWORD, 'a longer new password');
  if (changed.ok) here.keep(changed.value.cookies);
  expect((await signedInPerson(here.headers()))?.person).toBe(person);
  expect(await signedInPerson(there.headers())).toBeNull();
  expect(await tryPassword(new Browser(), 'changing@kezdesu.example')).toEqual(refused('wrong-credentials'));
  expect(await tryPassword(new Browser(), 'changing@kezdesu.example', 'a longer new password')).toMatchObject({
    ok: true
  });
});
