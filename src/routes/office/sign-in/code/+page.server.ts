import { redirect } from '@sveltejs/kit';
import { localizeHref } from '#paraglide/runtime.js';
import { ownPath } from '#platform/own-path.ts';
import { finishSignIn } from '#platform/server/auth/index.ts';
import { handOnCookies } from '../../hand-on-cookies.server.ts';
import { valuesOf } from '../../../submit.server.ts';
import type { Actions, PageServerLoad } from './$types';
import { refusedSignIn } from '../refused-sign-in.server.ts';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

export const load: PageServerLoad = ({ url }) => ({
  next: ownPath(url.searchParams.get('next'), localizeHref('/office'))
});

export const actions: Actions = {
  default: async (event) => {
    const { code, next } = valuesOf(await event.request.formData());
    const outcome = await finishSignIn(event.request.headers, text(code), event.getClientAddress());
    if (!outcome.ok) return refusedSignIn(event, outcome.refusal, { next: text(next) });
    handOnCookies(event, outcome.value.cookies);
    redirect(303, ownPath(text(next), localizeHref('/office')));
  }
};
