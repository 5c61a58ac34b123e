import { error } from '@sveltejs/kit';
import { today } from '#platform/clock.ts';
import type { Locale } from '#platform/locale.ts';
import { bodiesPreparedBy } from '#meetings/index.ts';
import { draftsOfEntries, planMeeting, scheduleWithMeetings } from '#meetings/server/index.ts';
import { inTwo, NO_FILTERS, plannedDate, type ScheduleRow } from '#planning/index.ts';
import { registerNames, type RegisterNames } from '../../../register-names.server.ts';
import { newReceipt, submit } from '../../../submit.server.ts';
import { planChoices } from '../plan-choices.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** The form of a new meeting; with `?entry=` it begins with what the schedule says. */
export const load: PageServerLoad = async (event) => {
  const { locale, actor, now } = event.locals;
  const on = today(now);
  const bodies = bodiesPreparedBy(actor);
  if (bodies.length === 0) error(403);
  const [names, open] = await Promise.all([registerNames(locale, on), openEntries(on.year, bodies)]);
  const asked = open.find((row) => row.entry === event.url.searchParams.get('entry'));
  return {
    choices: {
      ...(await planChoices(bodies, names, { locale, on })),
      entries: open.map((row) => entryChoice(row, names, locale))
    },
    values: asked ? valuesOf(asked) : { kind: 'scheduled', withParts: 'on' },
    receipt: newReceipt(event)
  };
};

/** Entries of this and the next year, of these bodies, that have no meeting yet. */
const openEntries = async (year: number, bodies: readonly string[]): Promise<ScheduleRow[]> => {
  const years = [year, year + 1];
  const [schedules, drafts] = await Promise.all([
    Promise.all(years.map((one) => scheduleWithMeetings(one, NO_FILTERS))),
    draftsOfEntries(years)
  ]);
  return schedules
    .flatMap((schedule) => (schedule?.schedule.status === 'approved' ? schedule.rows : []))
    .filter((row) => bodies.includes(row.body) && row.standing === 'planned' && !drafts.has(row.entry));
};

const entryChoice = (row: ScheduleRow, names: RegisterNames, locale: Locale) => {
  const day = plannedDate(row.plannedOn, row.precision, locale);
  return {
    value: row.entry,
    text: `${day}, ${names.region(row.region)}: ${inTwo(row.themeKk, row.themeRu, locale).text}`
  };
};

const valuesOf = (row: ScheduleRow): Record<string, string> => ({
  kind: 'scheduled',
  withParts: 'on',
  entry: row.entry,
  body: row.body,
  region: row.region,
  district: row.district ?? '',
  format: row.format,
  themeKk: row.themeKk,
  themeRu: row.themeRu,
  startsAt: `${row.plannedOn.toString()}T15:00`
});

export const actions: Actions = {
  default: (event) => submit(event, planMeeting, { to: ({ number }) => `/office/meetings/${number}?done=planned` })
};
