import { error } from '@sveltejs/kit';
import * as m from '#paraglide/messages.js';
import { planRiskMeeting, riskToPlan } from '#oversight/server/index.ts';
import { today } from '#platform/clock.ts';
import type { Locale } from '#platform/locale.ts';
import { bodiesPreparedBy } from '#meetings/index.ts';
import { draftsOfEntries, openPlanItems, planMeeting, scheduleWithMeetings } from '#meetings/server/index.ts';
import { inTwo, isApproved, NO_FILTERS, type PlanItem, plannedDate, type ScheduleRow } from '#planning/index.ts';
import { scheduleYears } from '#planning/server/index.ts';
import { registerNames, type RegisterNames } from '../../../register-names.server.ts';
import { newReceipt, submit } from '../../../submit.server.ts';
import { planChoices } from '../plan-choices.server.ts';
import type { Actions, PageServerLoad } from './$types';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The form of a new meeting; with `?entry=` it begins with what the schedule says, with `?planItem=` with a departmental plan's item, with `?risk=` with what a risk asks for. */
export const load: PageServerLoad = async (event) => {
  const { locale, actor, now } = event.locals;
  const on = today(now);
  const bodies = bodiesPreparedBy(actor);
  if (bodies.length === 0) error(403);
  const [names, open, items] = await Promise.all([
    registerNames(locale, on),
    openEntries(on.year, bodies),
    openPlanItems(bodies, on)
  ]);
  const risk = event.url.searchParams.get('risk');
  const ofRisk = risk !== null && ID.test(risk) ? await riskToPlan(risk, event.locals) : undefined;
  const asked = open.find((row) => row.entry === event.url.searchParams.get('entry'));
  const item = items.find(({ id }) => id === event.url.searchParams.get('planItem'));
  return {
    choices: {
      ...(await planChoices(bodies, names, { locale, on })),
      entries: open.map((row) => entryChoice(row, names, locale)),
      planItems: items.map((one) => itemChoice(one, names, locale))
    },
    values: firstValues(asked, item) ?? ofRisk ?? { kind: 'scheduled', withParts: 'on' },
    receipt: newReceipt(event)
  };
};

/** Entries of the approved schedules from this year on, of these bodies, that have no meeting yet. */
const openEntries = async (from: number, bodies: readonly string[]): Promise<ScheduleRow[]> => {
  const years = (await scheduleYears()).flatMap((one) => (isApproved(one) && one.year >= from ? [one.year] : []));
  const [schedules, drafts] = await Promise.all([
    Promise.all(years.map((one) => scheduleWithMeetings(one, NO_FILTERS))),
    draftsOfEntries(years)
  ]);
  return schedules
    .flatMap((schedule) => schedule?.rows ?? [])
    .filter((row) => bodies.includes(row.body) && row.standing === 'planned' && !drafts.has(row.entry));
};

const entryChoice = (row: ScheduleRow, names: RegisterNames, locale: Locale) => {
  const day = plannedDate(row.plannedOn, row.precision, locale);
  return {
    value: row.entry,
    text: `${day}, ${names.region(row.region)}: ${inTwo(row.themeKk, row.themeRu, locale).text}`
  };
};

const itemChoice = (item: PlanItem, names: RegisterNames, locale: Locale) => {
  const day = plannedDate(item.plannedOn, item.precision, locale);
  const where = item.region === null ? m.plan_whole_country({}, { locale }) : names.region(item.region);
  return { value: item.id, text: `${day}, ${where}: ${inTwo(item.themeKk, item.themeRu, locale).text}` };
};

const firstValues = (row: ScheduleRow | undefined, item: PlanItem | undefined): Record<string, string> | undefined => {
  if (row) return valuesOf(row);
  return item && valuesOfItem(item);
};

/** Where the plan knows the month only, or the whole country, the day and the region are still to be chosen. */
const valuesOfItem = (item: PlanItem): Record<string, string> => ({
  kind: 'departmental',
  planItem: item.id,
  body: item.body,
  holder: item.post ?? '',
  ...(item.region && { region: item.region }),
  format: item.format ?? 'offline',
  themeKk: item.themeKk,
  themeRu: item.themeRu,
  ...(item.precision === 'day' && { startsAt: `${item.plannedOn.toString()}T15:00` })
});

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

const planned = ({ number }: { number: string }): string => `/office/meetings/${number}?done=planned`;

export const actions: Actions = {
  plan: (event) => submit(event, planMeeting, { to: planned }),
  /** The meeting is planned and linked to its risk in one act, p(1,8). */
  risk: (event) => submit(event, planRiskMeeting, { to: planned })
};
