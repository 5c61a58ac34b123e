import type { FieldIssue, Refusal } from '../../result.ts';
import type { Outcome } from '../command/command.ts';
import { takeFromLimit } from '../http/rate-limit.store.ts';
import { authentication } from './authentication.ts';
import { call, type Answer } from './better-auth-call.ts';
import { PASSWORD_LENGTH, TRIES_OF_ACCOUNT } from './rules.ts';
import { noteAccountChange } from './sign-ins.store.ts';
import { useCode } from './used-codes.store.ts';

type Refused = { ok: false; refusal: Refusal };

/** A change of the account made: its Set-Cookie lines to hand on, since every change makes a new session. */
export type AccountChange = Outcome<{ cookies: string[] }>;

/** What to bring into the authenticator, and the codes to keep on paper. */
export type NewSecondFactor = { uri: string; backupCodes: string[] };

const issue = (field: string, code: string, params?: FieldIssue['params']): Refused => ({
  ok: false,
  refusal: { reason: 'invalid', issues: [{ field, code, ...(params ? { params } : {}) }] }
});

/** Guessing a password from a session left open is throttled as guessing it at the door. */
const mayTry = (person: string): Promise<boolean> => takeFromLimit(`account:${person}`, TRIES_OF_ACCOUNT);

const tooMany: Refused = { ok: false, refusal: { reason: 'too-many-requests' } };

/** Sets a new password after checking the present one; every other sign-in of the person ends at once. */
export const changePassword = async (
  headers: Headers,
  person: string,
  given: { current: string; next: string }
): Promise<AccountChange> => {
  if (!(await mayTry(person))) return tooMany;
  if (given.next.length < PASSWORD_LENGTH.least) return issue('next', 'too-short', { limit: PASSWORD_LENGTH.least });
  if (given.next.length > PASSWORD_LENGTH.most) return issue('next', 'too-long', { limit: PASSWORD_LENGTH.most });
  const body = { currentPassword: given.current, newPassword: given.next, revokeOtherSessions: true };
  const answer = await call(authentication().api.changePassword({ body, headers, returnHeaders: true }));
  if (!answer.ok) return issue('current', 'wrong-password');
  await noteAccountChange(person, 'PasswordChanged');
  return { ok: true, value: { cookies: answer.cookies } };
};

/** Begins to turn the second step on: it is on only when a code of the authenticator has confirmed it. */
export const startSecondFactor = async (
  headers: Headers,
  person: string,
  password: string
): Promise<Outcome<NewSecondFactor>> => {
  if (!(await mayTry(person))) return tooMany;
  const body = { password, method: 'totp' as const };
  const answer = await call(authentication().api.enableTwoFactor({ body, headers, returnHeaders: true }));
  if (!answer.ok) return issue('password', answer.code === 'TOTP_ALREADY_ENABLED' ? 'already-on' : 'wrong-password');
  if (answer.value.method !== 'totp') throw new Error('Only an authenticator is offered.');
  return { ok: true, value: { uri: answer.value.totpURI, backupCodes: answer.value.backupCodes } };
};

/** Turns the second step on when the authenticator's code is right. */
export const confirmSecondFactor = async (headers: Headers, person: string, code: string): Promise<AccountChange> => {
  if (!(await mayTry(person))) return tooMany;
  const tidy = code.replace(/\s/g, '');
  const answer = await call(authentication().api.verifyTOTP({ body: { code: tidy }, headers, returnHeaders: true }));
  if (!answer.ok) return issue('code', 'wrong-code');
  await useCode(person, tidy);
  await noteAccountChange(person, 'SecondFactorTurnedOn');
  return changed(answer);
};

/** Turns the second step off after checking the password. */
export const stopSecondFactor = async (headers: Headers, person: string, password: string): Promise<AccountChange> => {
  if (!(await mayTry(person))) return tooMany;
  const answer = await call(
    authentication().api.disableTwoFactor({ body: { password }, headers, returnHeaders: true })
  );
  if (!answer.ok) return issue('password', 'wrong-password');
  await noteAccountChange(person, 'SecondFactorTurnedOff');
  return changed(answer);
};

const changed = ({ cookies }: Extract<Answer<unknown>, { ok: true }>): AccountChange => ({
  ok: true,
  value: { cookies }
});
