import { isOver } from '#decree/index.ts';
import {
  canPublishQuarter,
  parseQuarter,
  pastQuarters,
  publicationDeadline,
  quarterCode,
  quarterState
} from '#follow-up/index.ts';
import { publishQuarter, quarterlyPublication, quarterProgress, readContent } from '#follow-up/server/index.ts';
import { showQuarter } from '#follow-up/ui/shown-quarter.ts';
import { localizeHref } from '#paraglide/runtime.js';
import { type Actor, holds } from '#platform/actor.ts';
import { today } from '#platform/clock.ts';
import { legalDate, periodName } from '#platform/words/index.ts';
import { workingCalendar } from '#registry/server/index.ts';
import { type RegisterNames, registerNames } from '../../register-names.server.ts';
import { newReceipt, submit } from '../../submit.server.ts';
import type { Actions, PageServerLoad } from './$types';

const QUARTERS = 8;

/** What would be published of a body's quarter, and the form that publishes it. */
export const load: PageServerLoad = async (event) => {
  const { actor, locale, now } = event.locals;
  const on = today(now);
  const names = await registerNames(locale, on);
  const bodies = bodiesFor(actor, names);
  const body = bodies.find(({ value }) => value === event.url.searchParams.get('body')) ?? bodies[0];
  const quarters = pastQuarters(on, QUARTERS);
  const asked = parseQuarter(event.url.searchParams.get('quarter') ?? '');
  const quarter = asked && isOver(asked, on) ? asked : quarters[0];
  const choices = {
    bodies,
    quarters: quarters.map((one) => ({ value: quarterCode(one), text: quarterName(quarterCode(one), locale) }))
  };
  const receipt = newReceipt(event);
  if (!body || !quarter) return { choices, receipt, chosen: null };
  const published = await quarterlyPublication(body.value, quarter);
  const note = published ? readContent(published.content).note : null;
  const content = await quarterProgress(body.value, quarter, note);
  const dueOn = publicationDeadline(quarter, await workingCalendar())?.dueOn ?? on;
  const first = published?.versions.at(-1)?.publishedAt;
  const code = quarterCode(quarter);
  return {
    choices,
    receipt,
    chosen: {
      body: body.value,
      quarter: code,
      title: { body: body.text, quarter: quarterName(code, locale) },
      dueOn: legalDate(dueOn, locale),
      state: quarterState(dueOn, first ? today(first) : null, on),
      shown: showQuarter(content, names, locale),
      note,
      href: published ? localizeHref(`/progress/${body.value}/${code}`) : null,
      mayPublish: canPublishQuarter(actor, body.value)
    }
  };
};

const quarterName = (code: string, locale: 'kk' | 'ru' | 'en'): string => periodName(code.replace('-', '-Q'), locale);

/** Who controls sees every central body; others the bodies they work in. */
const bodiesFor = (actor: Actor, names: RegisterNames): readonly { value: string; text: string }[] => {
  if (actor.kind !== 'staff' || holds(actor, ['controller', 'administrator'])) return names.bodies;
  return [...new Set(actor.posts.map(({ body }) => body))].map((value) => ({ value, text: names.body(value) }));
};

export const actions: Actions = {
  default: (event) =>
    submit(event, publishQuarter, {
      to: ({ body, quarter }) => `/office/progress?body=${body}&quarter=${quarter}&done=published`
    })
};
