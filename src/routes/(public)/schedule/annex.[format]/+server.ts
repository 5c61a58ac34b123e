import { today } from '#platform/clock.ts';
import { annexFile } from '../../../schedule-annex.server.ts';
import type { RequestHandler } from './$types';

/** The published schedule in the form of the Government's annex; of this year where none is named. */
export const GET: RequestHandler = ({ params, url, locals }) =>
  annexFile(url.searchParams.get('year') ?? String(today(locals.now).year), params.format, locals, true);
