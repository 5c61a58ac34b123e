import { error } from '@sveltejs/kit';
import { localizeHref } from '#paraglide/runtime.js';
import { today } from '#platform/clock.ts';
import { isQuiet, maySetPlan } from '#planning/index.ts';
import { askPlan, planRunsOf, scheduleYears, stopPlan, variantsOf, wishesOf } from '#planning/server/index.ts';
import { htmlLang } from '#text/index.ts';
import { registerNames } from '../../../../register-names.server.ts';
import { newReceipt, submit } from '../../../../submit.server.ts';
import { yearOf } from '../variants/variant-page.server.ts';
import { optimiserPath, runLine, runningPlan } from './plan-run-lines.server.ts';
import type { Actions, PageServerLoad } from './$types';

const RUNS_SHOWN = 20;

/** The searches for the best plan of a year: the one under way, those before, and the form that asks for another. */
export const load: PageServerLoad = async (event) => {
  const { actor, locale, now } = event.locals;
  const year = yearOf(event.params);
  const schedule = (await scheduleYears()).find((one) => one.year === year) ?? error(404);
  const [runs, wishes, variants, names] = await Promise.all([
    planRunsOf(year, RUNS_SHOWN),
    wishesOf(year),
    variantsOf(year),
    registerNames(locale, today(now))
  ]);
  const underWay = runs.find(({ finishedAt }) => finishedAt === null);
  const maySet = maySetPlan(actor);
  return {
    year,
    wishes: wishes.length,
    bodies: new Set(wishes.map(({ body }) => body)).size,
    running: underWay ? runningPlan(underWay, now, locale) : null,
    runs: runs.map((run) => runLine(run, names, locale)),
    number: runs.length + 1,
    variants: variants
      .filter(({ droppedAt }) => droppedAt === null)
      .map(({ id, name }) => ({ value: id, text: name, lang: htmlLang(name) })),
    maySet,
    isDraft: schedule.status === 'draft',
    mayAsk: maySet && schedule.status === 'draft' && (!underWay || isQuiet(underWay, now)),
    here: localizeHref(optimiserPath(year)),
    rulesHref: localizeHref(optimiserPath(year, 'rules')),
    done: event.url.searchParams.get('done'),
    receipt: newReceipt(event)
  };
};

export const actions: Actions = {
  ask: (event) =>
    submit(event, askPlan, {
      input: (values) => ({ ...values, year: event.params.year }),
      to: ({ year }) => `${optimiserPath(year)}?done=asked`
    }),
  stop: (event) => submit(event, stopPlan, { to: ({ year }) => `${optimiserPath(year)}?done=stopped` })
};
