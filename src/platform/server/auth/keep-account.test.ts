import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { staff } from '../../../../tests/support/actors.ts';
import { Browser } from '../../../../tests/support/browser-cookies.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { journalOf } from '../../../../tests/support/journal.ts';
import { PASSWORD, personWithPassword } from '../../../../tests/support/people.ts';
import { codeOf, signedInBrowser, tryCode, tryPassword } from '../../../../tests/support/signing-in.ts';
import { database } from '../database/database.ts';
import { confirmSecondFactor, endAllSignIns, resetPassword, signedInPerson, startSecondFactor } from './index.ts';

useDatabase();
beforeEach(() => sql`truncate rate_limits`.execute(database()));

const administrator = staff('administrator', 'administration', ['administration']);
const refused = (reason: string): unknown => ({ ok: false, refusal: { reason } });

test('an administrator ends every sign-in of somebody at once', async () => {
  const person = await personWithPassword('ended@kezdesu.example');
  const [here, there] = [
    await signedInBrowser('ended@kezdesu.example'),
    await signedInBrowser('ended@kezdesu.example')
  ];
  expect(await endAllSignIns(administrator, { person })).toEqual({ ok: true, value: { person, ended: 2 } });
  expect(await Promise.all([here, there].map((browser) => signedInPerson(browser.headers())))).toEqual([null, null]);
  expect(await journalOf(person)).toEqual(['SignedIn', 'SignedIn', 'SignInRevoked', 'SignInRevoked']);
});

test('a password that an administrator gives takes the place of the old one and ends what the old one opened', async () => {
  const person = await personWithPassword('reset@kezdesu.example');
  const old = await signedInBrowser('reset@kezdesu.example');
  const outcome = await resetPassword(administrator, { person });
  if (!outcome.ok) throw new Error(outcome.refusal.reason);
  const { password } = outcome.value;
  expect(password).toMatch(/^([a-z2-9]{5}-){3}[a-z2-9]{5}$/);
  expect(await signedInPerson(old.headers())).toBeNull();
  expect(await tryPassword(new Browser(), 'reset@kezdesu.example', PASSWORD)).toEqual(refused('wrong-credentials'));
  expect(await tryPassword(new Browser(), 'reset@kezdesu.example', password)).toMatchObject({
    value: { step: 'signed-in' }
  });
  expect(await journalOf(person)).toEqual(['SignedIn', 'PasswordReset', 'SignInRevoked', 'SignedIn']);
});

test('a first step made with the old password comes to nothing, and the second step stays on', async () => {
  const person = await personWithPassword('halfway@kezdesu.example');
  const browser = await signedInBrowser('halfway@kezdesu.example');
  const started = await startSecondFactor(browser.headers(), person, PASSWORD);
  if (!started.ok) throw new Error(started.refusal.reason);
  const { uri } = started.value;
  await confirmSecondFactor(browser.headers(), person, codeOf(uri));
  const halfway = new Browser();
  await tryPassword(halfway, 'halfway@kezdesu.example');
  const outcome = await resetPassword(administrator, { person });
  expect(await tryCode(halfway, codeOf(uri, 1))).toEqual(refused('second-step-over'));
  const password = outcome.ok ? outcome.value.password : '';
  expect(await tryPassword(new Browser(), 'halfway@kezdesu.example', password)).toMatchObject({
    value: { step: 'second-step' }
  });
});

test('nobody but an administrator, and nobody for themselves', async () => {
  const person = await personWithPassword('kept@kezdesu.example');
  const self = { ...administrator, person };
  for (const actor of [staff('first-head'), staff('controller'), { kind: 'visitor', device: null } as const, self]) {
    expect(await endAllSignIns(actor, { person })).toEqual(refused('not-permitted'));
    expect(await resetPassword(actor, { person })).toEqual(refused('not-permitted'));
  }
  expect(await resetPassword(administrator, { person: 'nobody' })).toEqual(refused('not-found'));
  expect(await tryPassword(new Browser(), 'kept@kezdesu.example')).toMatchObject({ ok: true });
});
