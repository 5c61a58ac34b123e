import { error } from '@sveltejs/kit';
import { localizeHref } from '#paraglide/runtime.js';
import { today } from '#platform/clock.ts';
import type { Locale } from '#platform/locale.ts';
import { legalDate } from '#platform/words/index.ts';
import { scheduleWithMeetings } from '#meetings/server/index.ts';
import {
  bodiesKeptBy,
  FORMATS,
  formatWords,
  mayApproveSchedule,
  mayKeepEntriesOf,
  readFilters,
  readYear,
  type ScheduleRow
} from '#planning/index.ts';
import { addEntry, approveSchedule } from '#planning/server/index.ts';
import { filterChoices } from '../../../(public)/schedule/schedule-page.server.ts';
import { lineOf } from '../../../(public)/schedule/schedule-lines.server.ts';
import { registerNames, type RegisterNames } from '../../../register-names.server.ts';
import { newReceipt, submit } from '../../../submit.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** One year for those who keep it: every entry, what may be done with it, adding, approving. */
export const load: PageServerLoad = async (event) => {
  const { locale, actor, now } = event.locals;
  const year = readYear(event.params.year);
  const filters = readFilters(event.url.searchParams);
  const found = year === undefined ? null : await scheduleWithMeetings(year, filters);
  if (!found) error(404);
  const { schedule, rows } = found;
  const names = await registerNames(locale, today(now));
  const kept = bodiesKeptBy(actor);
  return {
    year: schedule.year,
    approved: schedule.status === 'approved',
    approvedOn: schedule.approvedOn && legalDate(schedule.approvedOn, locale),
    document: schedule.document,
    filters: { ...filters, month: filters.month === null ? '' : String(filters.month) },
    choices: filterChoices(names, locale),
    lines: rows.map((row) => ({ ...lineOf(row, names, locale), ...actsOn(row, mayKeepEntriesOf(actor, row.body)) })),
    mayApprove: mayApproveSchedule(actor) && schedule.status === 'draft',
    mayAdd: kept === null || kept.length > 0,
    fields: entryChoices(names, locale, kept),
    done: event.url.searchParams.get('done'),
    receipt: newReceipt(event)
  };
};

/** Where an entry that still stands is amended, and where its meeting is prepared. */
const actsOn = (row: ScheduleRow, mayKeep: boolean) => {
  const open = mayKeep && row.standing !== 'withdrawn';
  return {
    amendHref: open ? localizeHref(`/office/schedule/${row.plannedOn.year}/entries/${row.entry}`) : null,
    prepareHref: open && row.meeting === null ? localizeHref(`/office/meetings/new?entry=${row.entry}`) : null
  };
};

const entryChoices = (names: RegisterNames, locale: Locale, kept: readonly string[] | null) => ({
  bodies: names.bodies.filter(({ value }) => kept === null || kept.includes(value)),
  regions: names.regions,
  districts: names.districts.map(({ value, text, region }) => ({ value, text: `${text} (${names.region(region)})` })),
  formats: FORMATS.map((format) => ({ value: format, text: formatWords(format, locale) }))
});

export const actions: Actions = {
  add: (event) =>
    submit(event, addEntry, {
      input: (values) => ({ ...values, year: event.params.year }),
      to: ({ year }) => `/office/schedule/${year}?done=added`
    }),
  approve: (event) =>
    submit(event, approveSchedule, {
      input: (values) => ({ ...values, year: event.params.year }),
      to: ({ year }) => `/office/schedule/${year}?done=approved`
    })
};
