import { error } from '@sveltejs/kit';
import { today } from '#platform/clock.ts';
import { isPublished, readFilters, readYear, type ScheduleRow } from '#planning/index.ts';
import { scheduleWithMeetings, type ScheduleWithMeetings } from '#meetings/server/index.ts';
import { registerNames, type RegisterNames } from '../../register-names.server.ts';

type Asked = { url: URL; locals: App.Locals };

/** The published schedule an address asks for, of this year where it names none; 404 when there is none. */
export const askedSchedule = async ({
  url,
  locals
}: Asked): Promise<ScheduleWithMeetings & { names: RegisterNames }> => {
  const on = today(locals.now);
  const year = readYear(url.searchParams.get('year')) ?? on.year;
  const found = await scheduleWithMeetings(year, readFilters(url.searchParams));
  if (!found || !isPublished(found.schedule)) error(404);
  return { ...found, names: await registerNames(locals.locale, on) };
};

/** The published lines around now, as a calendar wants them: of the last year, this and the next. */
export const linesAroundNow = async ({ url, locals }: Asked): Promise<ScheduleRow[]> => {
  const { year } = today(locals.now);
  const filters = readFilters(url.searchParams);
  const asked = readYear(url.searchParams.get('year'));
  const years = asked === undefined ? [year - 1, year, year + 1] : [asked];
  const found = await Promise.all(years.map((one) => scheduleWithMeetings(one, filters)));
  return found.flatMap((schedule) => (schedule && isPublished(schedule.schedule) ? schedule.rows : []));
};
