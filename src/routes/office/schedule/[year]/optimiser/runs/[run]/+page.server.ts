import { error } from '@sveltejs/kit';
import { localizeHref } from '#paraglide/runtime.js';
import { today } from '#platform/clock.ts';
import { planRunsOf, standingEntries, wishesOf } from '#planning/server/index.ts';
import { registerNames } from '../../../../../../register-names.server.ts';
import { yearOf } from '../../../variants/variant-page.server.ts';
import { optimiserPath, runLine } from '../../plan-run-lines.server.ts';
import { reportLines } from './report-lines.server.ts';
import type { PageServerLoad } from './$types';

const RUNS_KEPT = 1_000;

/** What a search reports of its plan. */
export const load: PageServerLoad = async ({ params, locals: { locale, now } }) => {
  const year = yearOf(params);
  const run = (await planRunsOf(year, RUNS_KEPT)).find(({ id }) => id === params.run);
  if (!run?.report) error(404);
  const [wishes, standing, names] = await Promise.all([
    wishesOf(year),
    standingEntries(year),
    registerNames(locale, today(now))
  ]);
  return {
    year,
    run: runLine(run, names, locale),
    report: reportLines(run.report, { wishes, standing, names, locale }),
    backHref: localizeHref(optimiserPath(year))
  };
};
