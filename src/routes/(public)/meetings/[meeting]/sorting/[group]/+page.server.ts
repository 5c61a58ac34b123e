import { adoptedGroupPage } from '../../../../sorting/adopted-group.server.ts';
import type { PageServerLoad } from './$types';

/** One group of a meeting's adopted result. */
export const load: PageServerLoad = ({ params, url, locals }) =>
  adoptedGroupPage({ code: params.meeting, id: params.group }, url, locals);
