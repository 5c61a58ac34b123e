import { adoptedPage } from '../adopted-page.server.ts';
import { periodSorting } from '../../../sorting-page.server.ts';
import type { PageServerLoad } from './$types';

/** How the questions of a period were ranked and systematised, as it was adopted. */
export const load: PageServerLoad = async ({ params, url, locals }) =>
  adoptedPage(await periodSorting(params.scope, url), url, locals);
