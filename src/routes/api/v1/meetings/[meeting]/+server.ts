import { error } from '@sveltejs/kit';
import { meetingPage } from '#meetings/server/index.ts';
import { answer } from '../../answer.server.ts';
import { wholeMeetingResource } from '../../meeting-resource.server.ts';
import { naming } from '../../named.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, url }) => {
  const [page, names] = await Promise.all([meetingPage(params.meeting), naming()]);
  if (!page || page.meeting.status === 'draft') error(404);
  return answer(wholeMeetingResource(page, names, url.origin));
};
