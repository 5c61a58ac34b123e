import { z } from 'zod';
import type { Refusal } from '../../result.ts';
import { field } from '../command/input.ts';
import type { Outcome } from '../command/command.ts';
import { database } from '../database/database.ts';
import { takeFromLimit } from '../http/rate-limit.store.ts';
import { authentication } from './authentication.ts';
import { call, onlyCookies } from './better-auth-call.ts';
import { OIDC, PASSWORD_LENGTH, TRIES_OF_ACCOUNT, TRIES_OF_ADDRESS, triesOf } from './rules.ts';
import { endSignIn, forgetSignIn, noteSignedIn, noteSignInFailed, type Means } from './sign-ins.store.ts';
import { useCode } from './used-codes.store.ts';

/** Where a sign-in stands after a step, and the Set-Cookie lines to hand on. */
export type SignInStep = { step: 'signed-in' | 'second-step'; cookies: string[] };

const credentials = z.object({ email: field.text(200), password: z.string().min(1).max(PASSWORD_LENGTH.most) });

const SECOND_STEP_COOKIES = ['.two_factor'];

const refuse = (reason: string): { ok: false; refusal: Refusal } => ({ ok: false, refusal: { reason } });

/**
 * The first step: e-mail and password. Never says which of them was wrong, and takes as long for an e-mail nobody has.
 * Always makes a new session; one that the device had before is ended. Throttled by address and by account.
 */
export const signInWithPassword = async (
  headers: Headers,
  input: unknown,
  address: string
): Promise<Outcome<SignInStep>> => {
  const given = credentials.safeParse(input);
  const email = given.success ? given.data.email.toLowerCase() : '';
  if (!(await mayTry(address, email))) return refuse('too-many-requests');
  if (!given.success) return refuse('wrong-credentials');
  const body = { email, password: given.data.password };
  const answer = await call(
    authentication().api.signInEmail({ body, headers: onlyCookies(headers), returnHeaders: true })
  );
  if (!answer.ok) return failed('password', 'wrong-credentials');
  const { cookies, value } = answer;
  if (!('token' in value) || !value.token) return { ok: true, value: { step: 'second-step', cookies } };
  return signedIn(headers, { person: value.user.id, token: value.token, cookies, means: 'password' });
};

/** The second step: a code of the authenticator, which works once, or one of the backup codes. */
export const finishSignIn = async (headers: Headers, code: string, address: string): Promise<Outcome<SignInStep>> => {
  if (!(await mayTry(address, ''))) return refuse('too-many-requests');
  const tidy = code.replace(/\s/g, '');
  const means = /^\d{6}$/.test(tidy) ? 'code' : 'backup-code';
  const verify = means === 'code' ? authentication().api.verifyTOTP : authentication().api.verifyBackupCode;
  const narrowed = onlyCookies(headers, ...SECOND_STEP_COOKIES);
  const answer = await call(verify({ body: { code: tidy }, headers: narrowed, returnHeaders: true }));
  if (!answer.ok) return failed('code', REASONS[answer.code] ?? 'wrong-code');
  const { cookies, value } = answer;
  const { token, user } = value;
  if (!token) throw new Error('A second step ended without a session.');
  if (means === 'code' && !(await useCode(user.id, tidy))) {
    await forgetSignIn(token);
    return failed('code', 'code-used');
  }
  return signedIn(headers, { person: user.id, token, cookies, means });
};

const REASONS: Record<string, string> = {
  INVALID_TWO_FACTOR_COOKIE: 'second-step-over',
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'second-step-over',
  ACCOUNT_TEMPORARILY_LOCKED: 'too-many-requests'
};

/** Where to send the browser to sign in with the provider outside; it comes back to `next`, or when refused to `back`. */
export const startOutsideSignIn = async (
  headers: Headers,
  { next, back }: { next: string; back: string },
  address: string
): Promise<Outcome<{ url: string; cookies: string[] }>> => {
  if (!(await mayTry(address, ''))) return refuse('too-many-requests');
  const body = {
    provider: OIDC,
    callbackURL: next,
    errorCallbackURL: back,
    disableRedirect: true
  };
  const answer = await call(
    authentication().api.signInSocial({ body, headers: onlyCookies(headers), returnHeaders: true })
  );
  if (!answer.ok || !answer.value.url) return refuse('outside-sign-in-failed');
  return { ok: true, value: { url: answer.value.url, cookies: answer.cookies } };
};

const mayTry = async (address: string, account: string): Promise<boolean> =>
  (await takeFromLimit(triesOf.address(address), TRIES_OF_ADDRESS)) &&
  (account === '' || (await takeFromLimit(triesOf.account(account), TRIES_OF_ACCOUNT)));

const failed = async (step: 'password' | 'code', reason: string): Promise<{ ok: false; refusal: Refusal }> => {
  await noteSignInFailed(step);
  return refuse(reason);
};

type Made = { person: string; token: string; cookies: string[]; means: Means };

const signedIn = async (
  headers: Headers,
  { person, token, cookies, means }: Made
): Promise<{ ok: true; value: SignInStep }> => {
  const before = await authentication().api.getSession({ headers });
  if (before)
    await database()
      .transaction()
      .execute((tx) => endSignIn(tx, before.session.id));
  await noteSignedIn(person, token, means);
  return { ok: true, value: { step: 'signed-in', cookies } };
};
