import { createHmac } from 'node:crypto';
import { finishSignIn, signInWithPassword } from '#platform/server/auth/index.ts';
import { Browser } from './browser-cookies.ts';
import { PASSWORD } from './people.ts';

const ADDRESS = '192.0.2.1';

/** The first step in this browser; keeps the cookies it gets. */
export const tryPassword = async (
  browser: Browser,
  email: string,
  password = PASSWORD
): ReturnType<typeof signInWithPassword> => {
  const outcome = await signInWithPassword(browser.headers(), { email, password }, ADDRESS);
  if (outcome.ok) browser.keep(outcome.value.cookies);
  return outcome;
};

/** The second step in this browser; keeps the cookies it gets. */
export const tryCode = async (browser: Browser, code: string): ReturnType<typeof finishSignIn> => {
  const outcome = await finishSignIn(browser.headers(), code, ADDRESS);
  if (outcome.ok) browser.keep(outcome.value.cookies);
  return outcome;
};

/** A browser in which the person is signed in. */
export const signedInBrowser = async (email: string): Promise<Browser> => {
  const browser = new Browser();
  const outcome = await tryPassword(browser, email);
  if (!outcome.ok || outcome.value.step !== 'signed-in') throw new Error(`${email} is not signed in.`);
  return browser;
};

/** RFC 6238 with the settings of every authenticator, written down anew so that better-auth is not its own judge. */
export const codeOf = (uri: string, stepsOff = 0): string => {
  const base32 = new URL(uri).searchParams.get('secret') ?? '';
  const bits = [...base32].map((letter) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')
  );
  const key = Buffer.from((bits.join('').match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + stepsOff));
  const mac = createHmac('sha1', key).update(counter).digest();
  const offset = mac.readUInt8(19) & 15;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
};
