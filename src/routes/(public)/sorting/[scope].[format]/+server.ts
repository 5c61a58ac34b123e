import { sortingFile } from '../../../sorting-file.server.ts';
import { periodSorting } from '../../../sorting-page.server.ts';
import type { RequestHandler } from './$types';

/** The adopted result of a period as a file: tables in the language of the address, or the frozen data itself. */
export const GET: RequestHandler = async ({ params, url, locals }) =>
  sortingFile(await periodSorting(params.scope, url), params.format, locals);
