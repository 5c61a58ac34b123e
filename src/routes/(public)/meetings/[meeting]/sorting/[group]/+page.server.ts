import { adoptedGroupPage } from '../../../../sorting/adopted-group.server.ts';
import { meetingSorting } from '../../../../../sorting-page.server.ts';
import type { PageServerLoad } from './$types';

/** One group of a meeting's adopted result. */
export const load: PageServerLoad = async ({ params, url, locals }) =>
  adoptedGroupPage(await meetingSorting(params.meeting, url), params.group, locals);
