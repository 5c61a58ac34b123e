import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import type { z } from 'zod';
import { localizeHref } from '#paraglide/runtime.js';
import type { Actor } from '#platform/actor.ts';
import { today } from '#platform/clock.ts';
import type { Command } from '#platform/server/command/command.ts';
import type { Locale } from '#platform/locale.ts';
import { mayPrepareMeetingsOf } from '#meetings/index.ts';
import { draftsOfEntries, scheduleWithMeetings } from '#meetings/server/index.ts';
import {
  approvalWords,
  FORMATS,
  formatWords,
  isApproved,
  isPublished,
  mayChangeEntry,
  readFilters,
  readYear,
  type Schedule,
  type ScheduleRow
} from '#planning/index.ts';
import {
  addEntry,
  agreeSchedule,
  approveSchedule,
  publishSchedule,
  returnSchedule,
  sendForRemarks,
  submitSchedule
} from '#planning/server/index.ts';
import type { OfficeLine } from '#planning/ui/OfficeScheduleTable.svelte';
import { filterChoices } from '../../../(public)/schedule/schedule-page.server.ts';
import { lineOf } from '../../../(public)/schedule/schedule-lines.server.ts';
import { type Choice, registerNames, type RegisterNames } from '../../../register-names.server.ts';
import { newReceipt, submit } from '../../../submit.server.ts';
import { annexLinks } from '../../../schedule-annex.server.ts';
import type { Actions, PageServerLoad } from './$types';
import { approvalPage } from './approval-page.server.ts';

/** One year for those who keep it: its way to the public, every entry, what may be done with it, adding. */
export const load: PageServerLoad = async (event) => {
  const { locale, actor, now } = event.locals;
  const year = readYear(event.params.year);
  const filters = readFilters(event.url.searchParams);
  const found = year === undefined ? null : await scheduleWithMeetings(year, filters);
  if (year === undefined) error(404);
  if (!found) redirect(303, localizeHref(`/office/schedule?missing=${year}`));
  const { schedule, rows } = found;
  const [names, drafts] = await Promise.all([registerNames(locale, today(now)), draftsOfEntries([schedule.year])]);
  const keptBodies = names.bodies.filter(({ value }) => mayChangeEntry(actor, value, schedule.status));
  return {
    year: schedule.year,
    published: isPublished(schedule),
    approved: approvalWords(schedule, locale),
    approval: await approvalPage(schedule, event.locals, names),
    annex: annexLinks(schedule.year),
    filters: { ...filters, month: filters.month === null ? '' : String(filters.month) },
    choices: filterChoices(names, locale, schedule.year),
    lines: rows.map((row) => ({
      ...lineOf(row, names, locale),
      amendHref: amendHref(row, schedule, actor),
      remarkHref: schedule.status === 'agreeing' ? remarkHref(row) : null,
      meeting: mayPrepareMeetingsOf(actor, row.body)
        ? meetingOf(row, drafts.get(row.entry), isApproved(schedule))
        : null
    })),
    fields: entryChoices(names, locale, keptBodies),
    done: event.url.searchParams.get('done'),
    receipt: newReceipt(event)
  };
};

/** Where an entry that still stands is amended. */
const amendHref = (row: ScheduleRow, { status }: Schedule, actor: Actor): string | null =>
  mayChangeEntry(actor, row.body, status) && row.standing !== 'withdrawn'
    ? localizeHref(`/office/schedule/${row.plannedOn.year}/entries/${row.entry}`)
    : null;

const remarkHref = (row: ScheduleRow): string | null =>
  row.standing === 'withdrawn'
    ? null
    : localizeHref(`/office/schedule/${row.plannedOn.year}/remarks?entry=${row.entry}#new-remark`);

/** Where the meeting of an entry is, or where it is prepared once the schedule is approved. */
const meetingOf = (row: ScheduleRow, draft: string | undefined, approved: boolean): OfficeLine['meeting'] => {
  const number = draft ?? row.meeting?.number;
  if (number) return { href: localizeHref(`/office/meetings/${number}`), stands: true };
  if (!approved || row.standing === 'withdrawn') return null;
  return { href: localizeHref(`/office/meetings/new?entry=${row.entry}`), stands: false };
};

const entryChoices = (names: RegisterNames, locale: Locale, bodies: readonly Choice[]) => ({
  bodies,
  regions: names.regions,
  districts: names.districts.map(({ value, text, region }) => ({ value, text: `${text} (${names.region(region)})` })),
  formats: FORMATS.map((format) => ({ value: format, text: formatWords(format, locale) }))
});

type StepCommand = Command<z.ZodType, { year: number }>;

/** A step of the schedule of this page. */
const step = (event: RequestEvent, command: StepCommand, done: string) =>
  submit(event, command, {
    input: (values) => ({ ...values, year: event.params['year'] }),
    to: ({ year }) => `/office/schedule/${year}?done=${done}`
  });

export const actions: Actions = {
  add: (event) =>
    submit(event, addEntry, {
      input: (values) => ({ ...values, year: event.params.year }),
      to: ({ year }) => `/office/schedule/${year}?done=added`
    }),
  send: (event) => step(event, sendForRemarks, 'send'),
  agree: (event) => step(event, agreeSchedule, 'agree'),
  submit: (event) => step(event, submitSchedule, 'submit'),
  approve: (event) => step(event, approveSchedule, 'approve'),
  publish: (event) => step(event, publishSchedule, 'publish'),
  return: (event) => step(event, returnSchedule, 'return')
};
