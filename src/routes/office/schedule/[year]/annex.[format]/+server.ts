import { annexFile } from '../../../../schedule-annex.server.ts';
import type { RequestHandler } from './$types';

/** The schedule in the form of the Government's annex, in whatever status it is. */
export const GET: RequestHandler = ({ params, locals }) => annexFile(params.year, params.format, locals, false);
