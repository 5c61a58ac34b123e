import * as m from '#paraglide/messages.js';
import { csvFile, formatWords, inTwo, standingWords } from '#planning/index.ts';
import { localTime } from '#platform/words/index.ts';
import { askedSchedule } from '../schedule/schedule-file.server.ts';
import type { RequestHandler } from './$types';

/** The schedule for spreadsheets: UTF-8 with its mark, cells apart by semicolons. A month without a day is `2026-05`. */
export const GET: RequestHandler = async (event) => {
  const { locale } = event.locals;
  const { schedule, rows, names } = await askedSchedule(event);
  const head = [
    m.planning_column_day(),
    m.meetings_column_time(),
    m.planning_column_body(),
    m.planning_filter_region(),
    m.registry_place_district(),
    m.planning_column_theme(),
    m.planning_column_format(),
    m.planning_column_standing(),
    m.meetings_column_number()
  ];
  const lines = rows.map((row) => [
    row.precision === 'month' ? row.plannedOn.toString().slice(0, 7) : row.plannedOn.toString(),
    row.meeting ? localTime(row.meeting.startsAt) : '',
    names.body(row.body),
    names.region(row.region),
    names.district(row.district) ?? '',
    inTwo(row.themeKk, row.themeRu, locale).text,
    formatWords(row.format, locale),
    standingWords(row.standing, locale),
    row.meeting?.number ?? ''
  ]);
  return new Response(csvFile(head, lines), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="kezdesu-${schedule.year}.csv"`
    }
  });
};
