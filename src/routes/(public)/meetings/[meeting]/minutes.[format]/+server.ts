import { minutesFile, publishedMinutes, readVersion } from '../../../../minutes-file.server.ts';
import type { RequestHandler } from './$types';

/** The signed minutes as a document in the language of the address. */
export const GET: RequestHandler = async ({ params, url, locals }) =>
  minutesFile(await publishedMinutes(params.meeting, readVersion(url)), params.format, locals.locale);
