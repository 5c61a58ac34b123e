import { controlledBodies } from '#oversight/index.ts';
import { upcomingPage } from '../../../upcoming-duties.server.ts';
import type { PageServerLoad } from './$types';

/** What becomes overdue within fourteen days: of every body for those who control, of their own for the others. */
export const load: PageServerLoad = (event) =>
  upcomingPage(event, { path: '/office/control', bodies: controlledBodies(event.locals.actor) });
