import { adoptedGroupPage } from '../../adopted-group.server.ts';
import { periodSorting } from '../../../../sorting-page.server.ts';
import type { PageServerLoad } from './$types';

/** One group of a period's adopted result. */
export const load: PageServerLoad = async ({ params, url, locals }) =>
  adoptedGroupPage(await periodSorting(params.scope, url), params.group, locals);
