import { redirect } from '@sveltejs/kit';
import { localizeHref } from '#paraglide/runtime.js';
import { ownPath } from '#platform/own-path.ts';
import { startOutsideSignIn } from '#platform/server/auth/index.ts';
import { handOnCookies } from '../../hand-on-cookies.server.ts';
import type { RequestHandler } from './$types';

/** Off to the provider outside. A link and not a form: the Content-Security-Policy lets forms lead to this site only. */
export const GET: RequestHandler = async (event) => {
  const next = ownPath(event.url.searchParams.get('next'), localizeHref('/office'));
  const back = localizeHref(`/office/sign-in?next=${encodeURIComponent(next)}`);
  const outcome = await startOutsideSignIn(event.request.headers, { next, back }, event.getClientAddress());
  if (!outcome.ok) redirect(303, `${back}&error=${outcome.refusal.reason}`);
  handOnCookies(event, outcome.value.cookies);
  redirect(303, outcome.value.url);
};
