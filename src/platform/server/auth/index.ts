import { authentication } from './authentication.ts';

export { authentication };
export {
  type AccountChange,
  changePassword,
  confirmSecondFactor,
  type NewSecondFactor,
  startSecondFactor,
  stopSecondFactor
} from './account.ts';
export { oidcIsConfigured } from './authentication.ts';
export { createCredential, hashPassword } from './credentials.store.ts';
export { revokeOtherSignIns, revokeSignIn, signOutOf } from './end-sign-in.ts';
export { endAllSignIns, resetPassword } from './keep-account.ts';
export { PASSWORD_LENGTH } from './rules.ts';
export { cookiesToSet } from './set-cookie.ts';
export { finishSignIn, signInWithPassword, type SignInStep, startOutsideSignIn } from './sign-in.ts';
export { forgetOldSignIns } from './sign-ins.store.ts';
export { accountOf, type SignIn, signInsOf } from './sign-ins.views.ts';

/** Who is signed in by these request headers; null for nobody. One query, none without our cookie. */
export const signedInPerson = async (headers: Headers): Promise<{ person: string; session: string } | null> => {
  if (!headers.get('cookie')?.includes('kezdesu.session_token')) return null;
  const found = await authentication().api.getSession({ headers });
  return found && { person: found.user.id, session: found.session.id };
};
