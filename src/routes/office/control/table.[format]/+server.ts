import { controlledBodies } from '#oversight/index.ts';
import { controlFile } from '../../../control-report.server.ts';
import type { RequestHandler } from './$types';

/** The table as a file, narrowed as the page was. */
export const GET: RequestHandler = (event) =>
  controlFile(event, { path: '/office/control', bodies: controlledBodies(event.locals.actor) });
