import { error } from '@sveltejs/kit';
import { isPublished, readFilters, readYear } from '#planning/index.ts';
import { scheduleWithMeetings } from '#meetings/server/index.ts';
import { answer } from '../../answer.server.ts';
import { scheduleResource } from '../../schedule-resource.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, url }) => {
  const year = readYear(params.year);
  const found = year === undefined ? null : await scheduleWithMeetings(year, readFilters(url.searchParams));
  if (!found || !isPublished(found.schedule)) error(404);
  return answer(await scheduleResource(found, url.origin));
};
