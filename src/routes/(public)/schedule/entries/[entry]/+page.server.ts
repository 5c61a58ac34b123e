import { error } from '@sveltejs/kit';
import { scheduleWithMeetings } from '#meetings/server/index.ts';
import { localizeHref } from '#paraglide/runtime.js';
import { today } from '#platform/clock.ts';
import { takeFromLimit } from '#platform/server/http/rate-limit.store.ts';
import { formatWords, isPublished, NO_FILTERS, plannedDate, takesSubscribers } from '#planning/index.ts';
import { findEntry, subscribeToEntry } from '#planning/server/index.ts';
import { registerNames } from '../../../../register-names.server.ts';
import { newReceipt, refusedForm, submit, valuesOf } from '../../../../submit.server.ts';
import { lineOf } from '../../schedule-lines.server.ts';
import type { Actions, PageServerLoad } from './$types';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const DONE = ['asked', 'confirmed', 'ended'] as const;

const publishedEntry = async (id: string) => {
  const found = UUID.test(id) ? await findEntry(id) : undefined;
  if (!found || !isPublished(found.schedule)) error(404);
  return found;
};

/** One meeting of the public schedule: what stands, what was changed, and how to be told of the next change. */
export const load: PageServerLoad = async (event) => {
  const { locale, now } = event.locals;
  const { schedule, entry } = await publishedEntry(event.params.entry);
  const [names, found] = await Promise.all([
    registerNames(locale, today(now)),
    scheduleWithMeetings(schedule.year, { ...NO_FILTERS, body: entry.body })
  ]);
  const row = found?.rows.find((each) => each.entry === entry.id);
  if (!row) error(404);
  const line = lineOf(row, names, locale);
  return {
    line: { ...line, day: plannedDate(row.plannedOn, row.precision, locale), format: formatWords(row.format, locale) },
    year: schedule.year,
    backHref: localizeHref(`/schedule?year=${schedule.year}&view=table`),
    open: takesSubscribers(schedule, entry, today(now)),
    done: DONE.find((code) => code === event.url.searchParams.get('done')) ?? null,
    receipt: newReceipt(event)
  };
};

// A library or a village may share one address; nobody needs more letters to one mailbox.
const PER_ADDRESS = { max: 60, perSeconds: 600 };
const PER_MAILBOX = { max: 5, perSeconds: 86_400 };

export const actions: Actions = {
  default: async (event) => {
    const values = valuesOf(await event.request.clone().formData());
    const text = (name: string): string => [values[name] ?? ''].flat()[0] ?? '';
    if (text('website') !== '') return refusedForm(event, { reason: 'looks-automatic' }, values);
    const allowed =
      (await takeFromLimit(`follow-address:${event.getClientAddress()}`, PER_ADDRESS)) &&
      (await takeFromLimit(`follow-mailbox:${text('email').trim().toLowerCase()}`, PER_MAILBOX));
    if (!allowed) return refusedForm(event, { reason: 'too-many-requests' }, values);
    return submit(event, subscribeToEntry, {
      to: ({ entry }) => `/schedule/entries/${entry}?done=asked`,
      input: (form) => ({ ...form, entry: event.params.entry, locale: event.locals.locale })
    });
  }
};
