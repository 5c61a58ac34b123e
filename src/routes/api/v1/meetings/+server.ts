import { readFilters, readYear } from '#planning/index.ts';
import { listMeetings, PUBLIC_STATUSES } from '#meetings/server/index.ts';
import { answer } from '../answer.server.ts';
import { meetingResource } from '../meeting-resource.server.ts';
import { naming } from '../named.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ url }) => {
  const { body, region } = readFilters(url.searchParams);
  const status = PUBLIC_STATUSES.find((name) => name === url.searchParams.get('status'));
  const year = readYear(url.searchParams.get('year'));
  const [names, { meetings, total, page, pages }] = await Promise.all([
    naming(),
    listMeetings({
      ...(status ? { statuses: [status] } : {}),
      ...(body ? { bodies: [body] } : {}),
      ...(region ? { region } : {}),
      ...(year ? { period: String(year) } : {}),
      page: Math.trunc(Number(url.searchParams.get('page'))) || 1
    })
  ]);
  return answer({
    total,
    page,
    pages,
    meetings: meetings.map((meeting) => meetingResource(meeting, names, url.origin))
  });
};
