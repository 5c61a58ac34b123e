import { redirect } from '@sveltejs/kit';
import { localizeHref } from '#paraglide/runtime.js';
import { today } from '#platform/clock.ts';
import type { PageServerLoad } from './$types';

/** What is planned now is the coming year. */
export const load: PageServerLoad = ({ locals }) => {
  redirect(307, localizeHref(`/office/priorities/${today(locals.now).year + 1}`));
};
