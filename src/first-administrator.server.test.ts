import { beforeAll, expect, test } from 'vitest';
import { staff } from '../tests/support/actors.ts';
import { useDatabase } from '../tests/support/database.ts';
import { PASSWORD } from '../tests/support/people.ts';
import { tryPassword } from '../tests/support/signing-in.ts';
import { Browser } from '../tests/support/browser-cookies.ts';
import { today } from '#platform/clock.ts';
import { now } from '#platform/server/system-clock.ts';
import { createAdministrator, fillReference, heldPosts, listPosts } from '#registry/server/index.ts';
import {
  administratorOfEnvironment,
  registerFirst,
  faultOf,
  nobodyIsRegistered
} from './first-administrator.server.ts';

useDatabase();
beforeAll(() => fillReference(now()));

const given = { name: 'Әкімші', email: 'first@kezdesu.example', password: PASSWORD };

test('a short password registers nobody and says why', async () => {
  const outcome = await registerFirst({ ...given, password: 'short' });
  expect(!outcome.ok && faultOf(outcome.refusal)).toBe('password: password-too-short');
  expect(await nobodyIsRegistered()).toBe(true);
});

test('the first administrator signs in and holds the post from today', async () => {
  const outcome = await registerFirst(given);
  if (!outcome.ok) throw new Error(outcome.refusal.reason);
  expect(await nobodyIsRegistered()).toBe(false);
  expect(await tryPassword(new Browser(), given.email)).toMatchObject({ ok: true, value: { step: 'signed-in' } });
  expect(await heldPosts(outcome.value.person, today(now()))).toMatchObject([
    { duty: 'administrator', body: 'administration', roles: ['administration'] }
  ]);
});

test('the same e-mail is not registered again and leaves no post behind', async () => {
  const outcome = await registerFirst(given);
  expect(!outcome.ok && faultOf(outcome.refusal)).toBe('email: email-taken');
  const { total } = await listPosts({ on: today(now()), duty: 'administrator', page: 1 });
  expect(total).toBe(1);
});

test('an administrator is made by administrators alone', async () => {
  const form = { ...given, email: 'second@kezdesu.example' };
  expect(await createAdministrator(staff('first-head'), form)).toEqual({
    ok: false,
    refusal: { reason: 'not-permitted' }
  });
  expect(await createAdministrator(staff('administrator', 'administration'), form)).toMatchObject({ ok: true });
});

test('the environment names an administrator only with all three of its settings', () => {
  expect(administratorOfEnvironment({ ADMINISTRATOR_NAME: 'A', ADMINISTRATOR_EMAIL: 'a@b.kz' })).toBeNull();
  expect(
    administratorOfEnvironment({
      ADMINISTRATOR_NAME: given.name,
      ADMINISTRATOR_EMAIL: given.email,
      ADMINISTRATOR_PASSWORD: given.password
    })
  ).toEqual(given);
});
