import { authentication } from './authentication.ts';

export { authentication };

/** Who is signed in by these request headers; null for nobody. One query, or none while the session's cookie is fresh. */
export const signedInPerson = async (headers: Headers): Promise<{ person: string; session: string } | null> => {
  if (!headers.get('cookie')?.includes('kezdesu.session_token')) return null;
  const found = await authentication().api.getSession({ headers });
  return found && { person: found.user.id, session: found.session.id };
};
