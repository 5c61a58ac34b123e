import { redirect } from '@sveltejs/kit';
import { localizeHref } from '#paraglide/runtime.js';
import { today } from '#platform/clock.ts';
import type { PageServerLoad } from './$types';

/** p(1,4,3): the coming year is planned. */
export const load: PageServerLoad = ({ locals: { now } }) =>
  redirect(302, localizeHref(`/office/plans/${today(now).year + 1}`));
