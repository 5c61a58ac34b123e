import { redirect } from '@sveltejs/kit';
import { localizeHref } from '#paraglide/runtime.js';
import { today } from '#platform/clock.ts';
import type { PageServerLoad } from './$types';

/** p(1,4,4): one proposes for the coming year. */
export const load: PageServerLoad = ({ locals: { now } }) =>
  redirect(302, localizeHref(`/office/proposals/${today(now).year + 1}`));
