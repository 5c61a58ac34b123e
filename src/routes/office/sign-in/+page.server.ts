import { redirect } from '@sveltejs/kit';
import { localizeHref } from '#paraglide/runtime.js';
import { ownPath } from '#platform/own-path.ts';
import { oidcIsConfigured, signInWithPassword, signOutOf } from '#platform/server/auth/index.ts';
import { handOnCookies } from '../hand-on-cookies.server.ts';
import { valuesOf } from '../../submit.server.ts';
import type { Actions, PageServerLoad } from './$types';
import { refusedSignIn } from './refused-sign-in.server.ts';
import { demonstrationAccounts } from './demonstration.server.ts';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

export const load: PageServerLoad = async ({ url, locals }) => ({
  accounts: await demonstrationAccounts(locals.locale),
  next: ownPath(url.searchParams.get('next'), localizeHref('/office')),
  outside: oidcIsConfigured(),
  outsideFailed: url.searchParams.has('error'),
  left: url.searchParams.get('done') === 'left'
});

export const actions: Actions = {
  enter: async (event) => {
    const { email, password, next } = valuesOf(await event.request.formData());
    const values = { email: text(email), next: text(next) };
    const outcome = await signInWithPassword(event.request.headers, { email, password }, event.getClientAddress());
    if (!outcome.ok) return refusedSignIn(event, outcome.refusal, values);
    handOnCookies(event, outcome.value.cookies);
    const goal = ownPath(values.next, localizeHref('/office'));
    if (outcome.value.step === 'signed-in') redirect(303, goal);
    redirect(303, localizeHref(`/office/sign-in/code?next=${encodeURIComponent(goal)}`));
  },

  leave: async (event) => {
    handOnCookies(event, await signOutOf(event.request.headers, event.locals.actor));
    redirect(303, localizeHref('/office/sign-in?done=left'));
  }
};
