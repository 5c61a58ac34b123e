import { error } from '@sveltejs/kit';
import { localizeHref } from '#paraglide/runtime.js';
import type { Actor } from '#platform/actor.ts';
import { today } from '#platform/clock.ts';
import type { Locale } from '#platform/locale.ts';
import { legalDate } from '#platform/words/index.ts';
import { mayPrepareMeetingsOf } from '#meetings/index.ts';
import { draftsOfEntries, scheduleWithMeetings } from '#meetings/server/index.ts';
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
import type { OfficeLine } from '#planning/ui/OfficeScheduleTable.svelte';
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
  const [names, drafts] = await Promise.all([registerNames(locale, today(now)), draftsOfEntries([schedule.year])]);
  const kept = bodiesKeptBy(actor);
  const approved = schedule.status === 'approved';
  return {
    year: schedule.year,
    approved,
    approvedOn: schedule.approvedOn && legalDate(schedule.approvedOn, locale),
    document: schedule.document,
    filters: { ...filters, month: filters.month === null ? '' : String(filters.month) },
    choices: filterChoices(names, locale, schedule.year),
    lines: rows.map((row) => ({
      ...lineOf(row, names, locale),
      amendHref: amendHref(row, actor),
      meeting: mayPrepareMeetingsOf(actor, row.body) ? meetingOf(row, drafts.get(row.entry), approved) : null
    })),
    mayApprove: mayApproveSchedule(actor) && schedule.status === 'draft',
    mayAdd: kept === null || kept.length > 0,
    fields: entryChoices(names, locale, kept),
    done: event.url.searchParams.get('done'),
    receipt: newReceipt(event)
  };
};

/** Where an entry that still stands is amended. */
const amendHref = (row: ScheduleRow, actor: Actor): string | null =>
  mayKeepEntriesOf(actor, row.body) && row.standing !== 'withdrawn'
    ? localizeHref(`/office/schedule/${row.plannedOn.year}/entries/${row.entry}`)
    : null;

/** Where the meeting of an entry is, or where it is prepared once the schedule is approved. */
const meetingOf = (row: ScheduleRow, draft: string | undefined, approved: boolean): OfficeLine['meeting'] => {
  const number = draft ?? row.meeting?.number;
  if (number) return { href: localizeHref(`/office/meetings/${number}`), stands: true };
  if (!approved || row.standing === 'withdrawn') return null;
  return { href: localizeHref(`/office/meetings/new?entry=${row.entry}`), stands: false };
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
