import { adoptedPage } from '../../../sorting/adopted-page.server.ts';
import { meetingSorting } from '../../../../sorting-page.server.ts';
import type { PageServerLoad } from './$types';

/** How a meeting's questions were ranked and systematised, as it was adopted, p(1,6). */
export const load: PageServerLoad = async ({ params, url, locals }) =>
  adoptedPage(await meetingSorting(params.meeting, url), url, locals);
