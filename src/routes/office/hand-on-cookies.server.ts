import type { RequestEvent } from '@sveltejs/kit';
import { cookiesToSet } from '#platform/server/auth/index.ts';

/** Hands the Set-Cookie lines of a step of signing in on to the browser: Secure wherever the page came by https. */
export const handOnCookies = ({ cookies, url }: RequestEvent, lines: readonly string[]): void => {
  const secure = url.protocol === 'https:';
  for (const { name, value, options } of cookiesToSet(lines)) cookies.set(name, value, { ...options, secure });
};
