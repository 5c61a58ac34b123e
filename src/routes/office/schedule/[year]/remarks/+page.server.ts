import { error } from '@sveltejs/kit';
import { localizeHref } from '#paraglide/runtime.js';
import { today as dayOf } from '#platform/clock.ts';
import { legalDate } from '#platform/words/index.ts';
import { bodiesSpokenFor, mayKeepSchedule, NO_FILTERS, readYear } from '#planning/index.ts';
import {
  agreeWithoutRemarks,
  answerRemark,
  approvalOf,
  remarkOnSchedule,
  scheduleView
} from '#planning/server/index.ts';
import { findBody } from '#registry/server/index.ts';
import { registerNames } from '../../../../register-names.server.ts';
import { newReceipt, submit } from '../../../../submit.server.ts';
import type { Actions, PageServerLoad } from './$types';
import { entryChoices, remarksInWords, voicesInWords } from './remark-words.server.ts';

/** What bodies and akimats say of a year's schedule, and what they are answered. */
export const load: PageServerLoad = async (event) => {
  const { locale, actor, now } = event.locals;
  const year = readYear(event.params.year);
  const view = year === undefined ? null : await scheduleView(year, NO_FILTERS);
  if (!view || view.schedule.round === 0) error(404);
  const { schedule, entries } = view;
  const on = dayOf(now);
  const [names, { remarks, voices }] = await Promise.all([registerNames(locale, on), approvalOf(schedule, on)]);
  const isOut = schedule.status === 'agreeing';
  const speaking = isOut ? voices.filter(({ body }) => bodiesSpokenFor(actor).includes(body)) : [];
  const choice = ({ body }: { body: string }) => ({ value: body, text: names.body(body) });
  const regions = await Promise.all(speaking.map(async ({ body }) => (await findBody(body))?.region ?? null));
  const asked = event.url.searchParams.get('entry') ?? '';
  return {
    year: schedule.year,
    backHref: localizeHref(`/office/schedule/${schedule.year}`),
    due: schedule.remarksDueOn ? legalDate(schedule.remarksDueOn, locale) : '',
    bodies: speaking.map(choice),
    agreeing: speaking.filter(({ agreedAt, open }) => agreedAt === null && open === 0).map(choice),
    entries: entryChoices(entries, { bodies: speaking.map(({ body }) => body), regions }, names, locale),
    entry: entries.some(({ id }) => id === asked) ? asked : '',
    ...remarksInWords(remarks, entries, { names, locale, keeps: isOut && mayKeepSchedule(actor), year: schedule.year }),
    ...voicesInWords(voices, names, locale),
    done: event.url.searchParams.get('done'),
    receipt: newReceipt(event)
  };
};

export const actions: Actions = {
  remark: (event) =>
    submit(event, remarkOnSchedule, {
      input: (values) => ({ ...values, year: event.params.year }),
      to: ({ year }) => `/office/schedule/${year}/remarks?done=remark`
    }),
  agree: (event) =>
    submit(event, agreeWithoutRemarks, {
      input: (values) => ({ ...values, year: event.params.year }),
      to: ({ year }) => `/office/schedule/${year}/remarks?done=agreement`
    }),
  answer: (event) =>
    submit(event, answerRemark, {
      to: ({ year, remark }) => `/office/schedule/${year}/remarks?done=answer#remark-${remark}`
    })
};
