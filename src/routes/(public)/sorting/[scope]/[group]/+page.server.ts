import { adoptedGroupPage } from '../../adopted-group.server.ts';
import type { PageServerLoad } from './$types';

/** One group of a period's adopted result. */
export const load: PageServerLoad = ({ params, url, locals }) =>
  adoptedGroupPage({ code: params.scope, id: params.group }, url, locals);
