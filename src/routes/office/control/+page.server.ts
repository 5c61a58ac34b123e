import { controlledBodies } from '#oversight/index.ts';
import { controlPage } from '../../control-page.server.ts';
import type { PageServerLoad } from './$types';

/** The table for those who control, p(7), and for every official that of their own bodies. */
export const load: PageServerLoad = (event) =>
  controlPage(event, { path: '/office/control', bodies: controlledBodies(event.locals.actor) });
