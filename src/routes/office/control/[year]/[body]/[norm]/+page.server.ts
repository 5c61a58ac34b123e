import { controlledBodies } from '#oversight/index.ts';
import { controlCell } from '../../../../../control-cell.server.ts';
import type { PageServerLoad } from './$types';

/** One cell of the control table with the ways to act on each duty. */
export const load: PageServerLoad = (event) =>
  controlCell(event, { path: '/office/control', bodies: controlledBodies(event.locals.actor) });
