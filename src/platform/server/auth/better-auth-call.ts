import { isAPIError } from 'better-auth/api';

/** What better-auth answered, with the cookies it wants set. */
export type Answer<Value> = { ok: true; value: Value; cookies: string[] } | { ok: false; code: string };

/**
 * Calls better-auth on the server with `returnHeaders`. A refusal comes back as its code; anything else is a broken
 * promise and throws.
 */
export const call = async <Value>(calling: Promise<{ headers: Headers; response: Value }>): Promise<Answer<Value>> => {
  try {
    const { headers, response } = await calling;
    return { ok: true, value: response, cookies: headers.getSetCookie() };
  } catch (error) {
    if (isAPIError(error) && error.statusCode < 500) return { ok: false, code: error.body?.code ?? '' };
    throw error;
  }
};

/** The reader's headers with only the cookies whose name ends so: better-auth sees no more than the step needs. */
export const onlyCookies = (headers: Headers, ...endings: readonly string[]): Headers => {
  const kept = (headers.get('cookie') ?? '').split('; ').filter((pair) => {
    const name = pair.split('=')[0] ?? '';
    return endings.some((ending) => name.endsWith(ending));
  });
  const narrowed = new Headers(headers);
  narrowed.set('cookie', kept.join('; '));
  return narrowed;
};
