import { redirect } from '@sveltejs/kit';
import { deLocalizeHref, localizeHref } from '#paraglide/runtime.js';
import { ownPath } from '#platform/own-path.ts';
import { displayCookie } from '../../../display-choice.ts';
import type { Actions, PageServerLoad } from './$types';

const YEAR = 60 * 60 * 24 * 365;

export const load: PageServerLoad = ({ url, locals }) => ({
  back: deLocalizeHref(ownPath(url.searchParams.get('back'), '/')),
  choice: locals.display
});

export const actions: Actions = {
  default: async ({ request, cookies, url }) => {
    const form = await request.formData();
    const theme = form.get('theme');
    const cookie = displayCookie({
      theme: theme === 'light' || theme === 'dark' ? theme : null,
      contrast: form.get('contrast') === 'on',
      large: form.get('large') === 'on'
    });
    cookies.set('display', cookie, {
      maxAge: YEAR,
      httpOnly: true,
      sameSite: 'lax',
      secure: url.protocol === 'https:'
    });
    const back = form.get('back');
    redirect(303, localizeHref(ownPath(typeof back === 'string' ? back : null, '/')));
  }
};
