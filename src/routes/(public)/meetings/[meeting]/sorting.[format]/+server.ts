import { sortingFile } from '../../../../sorting-file.server.ts';
import { meetingSorting } from '../../../../sorting-page.server.ts';
import type { RequestHandler } from './$types';

/** The adopted result as a file: tables in the language of the address, or the frozen data itself. */
export const GET: RequestHandler = async ({ params, url, locals }) =>
  sortingFile(await meetingSorting(params.meeting, url), params.format, locals);
