import { localizeHref } from '#paraglide/runtime.js';
import { today } from '#platform/clock.ts';
import { legalDate } from '#platform/words/index.ts';
import { mayOpenYear } from '#planning/index.ts';
import { createSchedule, scheduleYears } from '#planning/server/index.ts';
import { newReceipt, submit } from '../../submit.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** The years that have a schedule, and the next one to open. */
export const load: PageServerLoad = async (event) => {
  const { locale, actor, now } = event.locals;
  const years = await scheduleYears();
  const next = Math.max(today(now).year, ...years.map(({ year }) => year + 1));
  return {
    years: years.map(({ year, status, approvedOn, document }) => ({
      year,
      href: localizeHref(`/office/schedule/${year}`),
      approved: status === 'approved',
      approvedOn: approvedOn && legalDate(approvedOn, locale),
      document
    })),
    next,
    mayOpen: mayOpenYear(actor),
    receipt: newReceipt(event)
  };
};

export const actions: Actions = {
  default: (event) => submit(event, createSchedule, { to: ({ year }) => `/office/schedule/${year}?done=opened` })
};
