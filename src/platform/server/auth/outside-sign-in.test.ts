import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { Browser } from '../../../../tests/support/browser-cookies.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { journalOf } from '../../../../tests/support/journal.ts';
import { personWithPassword } from '../../../../tests/support/people.ts';
import { database } from '../database/database.ts';
import { authentication, signedInPerson, startOutsideSignIn } from './index.ts';

const ORIGIN = 'http://kezdesu.example';

// Settings are read when their module is: the provider must stand before it.
const provider = await vi.hoisted(async () => {
  const { CLIENT, startOidcProvider } = await import('../../../../tests/support/oidc-provider.ts');
  const started = await startOidcProvider('http://kezdesu.example/office/auth/callback/oidc');
  process.env['ORIGIN'] = 'http://kezdesu.example';
  process.env['OIDC_ISSUER'] = started.issuer;
  process.env['OIDC_CLIENT_ID'] = CLIENT.id;
  process.env['OIDC_CLIENT_SECRET'] = CLIENT.secret;
  return started;
});

useDatabase();

let person: string;
beforeAll(async () => {
  person = await personWithPassword('known@kezdesu.example');
});
afterAll(() => provider.stop());

const start = async (browser: Browser): Promise<string> => {
  const outcome = await startOutsideSignIn(
    browser.headers(),
    { next: '/ru/office/questions', back: '/office/sign-in?next=%2F' },
    '192.0.2.1'
  );
  if (!outcome.ok) throw new Error(outcome.refusal.reason);
  browser.keep(outcome.value.cookies);
  return outcome.value.url;
};

/** Follows the provider's redirects as a browser of its own, until it sends back to us. */
const throughTheProvider = async (from: string): Promise<string> => {
  const browser = new Browser();
  let url = from;
  while (!url.startsWith(ORIGIN)) {
    const response = await fetch(url, { redirect: 'manual', headers: browser.headers() });
    browser.keep(response.headers.getSetCookie());
    url = new URL(response.headers.get('location') ?? ORIGIN, url).href;
  }
  return url;
};

const comeBack = async (browser: Browser, url: string): Promise<string> => {
  const response = await authentication().handler(new Request(url, { headers: browser.headers() }));
  browser.keep(response.headers.getSetCookie());
  return response.headers.get('location') ?? String(response.status);
};

test('somebody the register knows is signed in by the provider, and the journal says so', async () => {
  provider.signInAs('known@kezdesu.example');
  const browser = new Browser();
  expect(await comeBack(browser, await throughTheProvider(await start(browser)))).toMatch(/\/ru\/office\/questions$/);
  expect((await signedInPerson(browser.headers()))?.person).toBe(person);
  expect(await journalOf(person)).toEqual(['SignedIn']);
});

test('who is not in the register is not signed in, and not signed up', async () => {
  provider.signInAs('stranger@kezdesu.example');
  const browser = new Browser();
  const location = await comeBack(browser, await throughTheProvider(await start(browser)));
  expect(location).toMatch(/\/office\/sign-in\?next=%2F&error=/);
  expect(await signedInPerson(browser.headers())).toBeNull();
  const people = await database().selectFrom('people').select('email').execute();
  expect(people).toEqual([{ email: 'known@kezdesu.example' }]);
});

test('an answer of the provider that this browser did not ask for signs nobody in', async () => {
  provider.signInAs('known@kezdesu.example');
  const answer = await throughTheProvider(await start(new Browser()));
  const victim = new Browser();
  await comeBack(victim, answer);
  expect(await signedInPerson(victim.headers())).toBeNull();
});

test('an answer of the provider works once', async () => {
  provider.signInAs('known@kezdesu.example');
  const browser = new Browser();
  const waiting = await start(browser);
  const before = browser.headers();
  const answer = await throughTheProvider(waiting);
  await comeBack(browser, answer);
  const again = new Browser();
  const response = await authentication().handler(new Request(answer, { headers: before }));
  again.keep(response.headers.getSetCookie());
  expect(await signedInPerson(again.headers())).toBeNull();
});

test.each([
  '/sign-in/email',
  '/sign-up/email',
  '/get-session',
  '/update-user',
  '/two-factor/enable',
  '/callback/github'
])('better-auth’s own %s is not reachable from outside', async (path) => {
  const request = new Request(`${ORIGIN}/office/auth${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: ORIGIN },
    body: JSON.stringify({ email: 'known@kezdesu.example', password: 'a password of the tests' })
  });
  expect((await authentication().handler(request)).status).toBe(404);
});
