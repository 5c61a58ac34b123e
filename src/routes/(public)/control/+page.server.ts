import { controlPage } from '../../control-page.server.ts';
import type { PageServerLoad } from './$types';

/** How every body carries out every point of the decree, for everyone. */
export const load: PageServerLoad = (event) => controlPage(event, { path: '/control', bodies: null });
