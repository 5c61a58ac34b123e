import { localizeHref } from '#paraglide/runtime.js';
import { today } from '#platform/clock.ts';
import { approvalWords, isPublished, mayOpenYear, readYear, scheduleStatusWords } from '#planning/index.ts';
import { createSchedule, scheduleYears } from '#planning/server/index.ts';
import { newReceipt, submit } from '../../submit.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** The years that have a schedule, and the next one to open. */
export const load: PageServerLoad = async (event) => {
  const { locale, actor, now } = event.locals;
  const years = await scheduleYears();
  const next = Math.max(today(now).year, ...years.map(({ year }) => year + 1));
  return {
    years: years.map((schedule) => ({
      year: schedule.year,
      href: localizeHref(`/office/schedule/${schedule.year}`),
      published: isPublished(schedule),
      status: scheduleStatusWords(schedule.status, locale),
      document: approvalWords(schedule, locale)
    })),
    missing: readYear(event.url.searchParams.get('missing')) ?? null,
    next,
    mayOpen: mayOpenYear(actor),
    receipt: newReceipt(event)
  };
};

export const actions: Actions = {
  default: (event) => submit(event, createSchedule, { to: ({ year }) => `/office/schedule/${year}?done=opened` })
};
