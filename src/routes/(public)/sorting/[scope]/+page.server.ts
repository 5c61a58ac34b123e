import { adoptedPage } from '../adopted-page.server.ts';
import type { PageServerLoad } from './$types';

/** How the questions of a period were ranked and systematised, as it was adopted. */
export const load: PageServerLoad = ({ params, url, locals }) => adoptedPage(params.scope, url, locals);
