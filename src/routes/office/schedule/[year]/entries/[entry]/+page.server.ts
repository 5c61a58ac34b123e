import { error } from '@sveltejs/kit';
import { localizeHref } from '#paraglide/runtime.js';
import { today } from '#platform/clock.ts';
import {
  FORMATS,
  formatWords,
  isPublished,
  mayChangeEntry,
  mayKeepEntriesOf,
  mayKeepSchedule,
  scheduleStatusWords
} from '#planning/index.ts';
import { amendEntry, findEntry, withdrawEntry } from '#planning/server/index.ts';
import { amendmentLine } from '../../../../../(public)/schedule/schedule-lines.server.ts';
import { registerNames } from '../../../../../register-names.server.ts';
import { newReceipt, submit } from '../../../../../submit.server.ts';
import type { Actions, PageServerLoad } from './$types';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** One entry, to be amended or withdrawn. */
export const load: PageServerLoad = async (event) => {
  const { locale, actor, now } = event.locals;
  const found = UUID.test(event.params.entry) ? await findEntry(event.params.entry) : undefined;
  if (!found) error(404);
  const { schedule, entry } = found;
  if (!mayKeepEntriesOf(actor, entry.body) && !mayKeepSchedule(actor)) error(403);
  const names = await registerNames(locale, today(now));
  const { region, district, plannedOn, precision, format, themeKk, themeRu } = entry;
  return {
    body: names.body(entry.body),
    backHref: localizeHref(`/office/schedule/${schedule.year}`),
    here: localizeHref(`/office/schedule/${schedule.year}/entries/${entry.id}`),
    year: schedule.year,
    published: isPublished(schedule),
    /** Why it is not changed now, in words; null when it is. */
    frozen: mayChangeEntry(actor, entry.body, schedule.status) ? null : scheduleStatusWords(schedule.status, locale),
    version: String(entry.version),
    withdrawn: entry.withdrawnAt !== null,
    values: { region, district: district ?? '', plannedOn: plannedOn.toString(), precision, format, themeKk, themeRu },
    amendments: entry.amendments.map((amendment) => amendmentLine(amendment, names, locale)),
    fields: {
      regions: names.regions,
      districts: names.districts.map((one) => ({
        value: one.value,
        text: `${one.text} (${names.region(one.region)})`
      })),
      formats: FORMATS.map((name) => ({ value: name, text: formatWords(name, locale) }))
    },
    receipt: newReceipt(event)
  };
};

export const actions: Actions = {
  amend: (event) =>
    submit(event, amendEntry, {
      input: (values) => ({ ...values, entry: event.params.entry }),
      to: ({ year }) => `/office/schedule/${year}?done=amended`
    }),
  withdraw: (event) =>
    submit(event, withdrawEntry, {
      input: (values) => ({ ...values, entry: event.params.entry }),
      to: ({ year }) => `/office/schedule/${year}?done=withdrawn`
    })
};
