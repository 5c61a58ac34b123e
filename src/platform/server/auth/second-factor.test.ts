import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { database } from '../database/database.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { now } from '../system-clock.ts';
import { Browser } from '../../../../tests/support/browser-cookies.ts';
import { journalOf } from '../../../../tests/support/journal.ts';
import { PASSWORD, personWithPassword } from '../../../../tests/support/people.ts';
import { codeOf, signedInBrowser, tryCode, tryPassword } from '../../../../tests/support/signing-in.ts';
import { confirmSecondFactor, signedInPerson, signInsOf, startSecondFactor, stopSecondFactor } from './index.ts';

useDatabase();

const refused = (reason: string): unknown => ({ ok: false, refusal: { reason } });

beforeEach(() => sql`truncate rate_limits`.execute(database()));

const withSecondFactor = async (
  email: string
): Promise<{ person: string; uri: string; backupCodes: string[]; browser: Browser }> => {
  const person = await personWithPassword(email);
  const browser = await signedInBrowser(email);
  const started = await startSecondFactor(browser.headers(), person, PASSWORD);
  if (!started.ok) throw new Error(started.refusal.reason);
  const confirmed = await confirmSecondFactor(browser.headers(), person, codeOf(started.value.uri, -1));
  if (!confirmed.ok) throw new Error(confirmed.refusal.reason);
  browser.keep(confirmed.value.cookies);
  return { person, browser, ...started.value };
};

test('the second step is on only after a code has confirmed it', async () => {
  const person = await personWithPassword('half@kezdesu.example');
  const browser = await signedInBrowser('half@kezdesu.example');
  expect(await startSecondFactor(browser.headers(), person, 'not the password')).toMatchObject({
    refusal: { issues: [{ field: 'password', code: 'wrong-password' }] }
  });
  expect(await startSecondFactor(browser.headers(), person, PASSWORD)).toMatchObject({ ok: true });
  expect(await confirmSecondFactor(browser.headers(), person, '000000')).toMatchObject({ ok: false });
  expect(await tryPassword(new Browser(), 'half@kezdesu.example')).toMatchObject({ value: { step: 'signed-in' } });
});

test('with the second step on, the password alone signs nobody in; the code does', async () => {
  const { person, uri } = await withSecondFactor('two@kezdesu.example');
  const browser = new Browser();
  expect(await tryPassword(browser, 'two@kezdesu.example')).toMatchObject({ ok: true, value: { step: 'second-step' } });
  expect(await signedInPerson(browser.headers())).toBeNull();
  expect(await tryCode(browser, ' not a code ')).toEqual(refused('wrong-code'));
  const code = codeOf(uri);
  expect(await tryCode(browser, `${code.slice(0, 3)} ${code.slice(3)}`)).toMatchObject({
    ok: true,
    value: { step: 'signed-in' }
  });
  expect((await signedInPerson(browser.headers()))?.person).toBe(person);
});

test('a code works once: seen over the shoulder it signs nobody in, at the same moment neither', async () => {
  const { person, uri } = await withSecondFactor('watched@kezdesu.example');
  const browsers = [new Browser(), new Browser(), new Browser()];
  for (const browser of browsers) await tryPassword(browser, 'watched@kezdesu.example');
  const [first, second, third] = browsers;
  if (!first || !second || !third) throw new Error('three browsers');
  const code = codeOf(uri, 1);
  const outcomes = await Promise.all([tryCode(first, code), tryCode(second, code)]);
  expect(outcomes.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
  expect(await tryCode(third, code)).toEqual(refused('code-used'));
  expect(await signInsOf(person, now())).toHaveLength(2);
});

test('the code that turned the second step on does not sign in', async () => {
  const person = await personWithPassword('eager@kezdesu.example');
  const browser = await signedInBrowser('eager@kezdesu.example');
  const started = await startSecondFactor(browser.headers(), person, PASSWORD);
  if (!started.ok) throw new Error(started.refusal.reason);
  const code = codeOf(started.value.uri);
  expect(await confirmSecondFactor(browser.headers(), person, code)).toMatchObject({ ok: true });
  const another = new Browser();
  await tryPassword(another, 'eager@kezdesu.example');
  expect(await tryCode(another, code)).toEqual(refused('code-used'));
});

test('after five wrong codes one starts again from the password, though the sixth be right', async () => {
  const { uri } = await withSecondFactor('guessing@kezdesu.example');
  const browser = new Browser();
  await tryPassword(browser, 'guessing@kezdesu.example');
  for (let i = 0; i < 5; i++) expect(await tryCode(browser, `00000${i}`)).toMatchObject({ ok: false });
  expect(await tryCode(browser, codeOf(uri))).toEqual(refused('second-step-over'));
});

test('a backup code signs in once', async () => {
  const { backupCodes } = await withSecondFactor('paper@kezdesu.example');
  const [code = ''] = backupCodes;
  expect(backupCodes).toHaveLength(10);
  const [first, second] = [new Browser(), new Browser()];
  await tryPassword(first, 'paper@kezdesu.example');
  await tryPassword(second, 'paper@kezdesu.example');
  expect(await tryCode(first, code)).toMatchObject({ ok: true, value: { step: 'signed-in' } });
  expect(await tryCode(second, code)).toEqual(refused('wrong-code'));
});

test('without a first step there is no second', async () => {
  expect(await tryCode(new Browser(), '123456')).toEqual(refused('second-step-over'));
});

test('turning the second step off needs the password', async () => {
  const { person, browser } = await withSecondFactor('off@kezdesu.example');
  expect(await stopSecondFactor(browser.headers(), person, 'not the password')).toMatchObject({ ok: false });
  expect(await stopSecondFactor(browser.headers(), person, PASSWORD)).toMatchObject({ ok: true });
  expect(await tryPassword(new Browser(), 'off@kezdesu.example')).toMatchObject({ value: { step: 'signed-in' } });
  expect(await journalOf(person)).toEqual(['SignedIn', 'SecondFactorTurnedOn', 'SecondFactorTurnedOff', 'SignedIn']);
});
