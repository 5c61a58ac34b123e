import { upcomingPage } from '../../../upcoming-duties.server.ts';
import type { PageServerLoad } from './$types';

/** What becomes overdue within fourteen days, for everyone. */
export const load: PageServerLoad = (event) => upcomingPage(event, { path: '/control', bodies: null });
