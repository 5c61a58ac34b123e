import * as m from '#paraglide/messages.js';
import { localizeHref } from '#paraglide/runtime.js';
import type { Locale } from '#platform/locale.ts';
import { groupedNumber, percent, shortDateTime } from '#platform/words/index.ts';
import { isQuiet } from '#planning/index.ts';
import type { ShownRun } from '#planning/server/index.ts';
import type { RunLine, RunningPlan } from '#planning/optimiser/ui/plan-run-line.ts';
import type { RegisterNames } from '../../../../register-names.server.ts';

/** The address of a year's optimiser, or of something below it. */
export const optimiserPath = (year: number, ...below: string[]): string =>
  ['/office/schedule', year, 'optimiser', ...below].join('/');

const gapWords = (gap: number | null, locale: Locale): string =>
  gap === null ? '–' : percent(gap, locale, gap === 0 ? 0 : 2);

const OUTCOMES = {
  done: m.optimiser_outcome_done,
  failed: m.optimiser_outcome_failed,
  interrupted: m.optimiser_outcome_interrupted
};

/** A search as a line of the list. */
export const runLine = (run: ShownRun, names: RegisterNames, locale: Locale): RunLine => {
  const { id, year, name, report, outcome } = run;
  const at = shortDateTime(run.askedAt, locale);
  return {
    id,
    name,
    asked: run.askedBy === null ? at : m.optimiser_by({ at, body: names.body(run.askedBy) }, { locale }),
    outcome: outcome === null ? m.optimiser_outcome_running({}, { locale }) : OUTCOMES[outcome]({}, { locale }),
    tone: outcome === 'done' ? 'kept' : outcome === null ? 'sun' : 'broken',
    met: report && m.optimiser_met_of({ met: report.met, wishes: report.wishes }, { locale }),
    gap: report && gapWords(report.gap, locale),
    seconds: report && groupedNumber(report.seconds, locale, 1),
    reportHref: report && localizeHref(optimiserPath(year, 'runs', id)),
    variantHref: run.variant && localizeHref(`/office/schedule/${year}/variants/${run.variant}`)
  };
};

const PHASES = {
  waiting: m.optimiser_phase_waiting,
  planning: m.optimiser_phase_planning,
  explaining: m.optimiser_phase_explaining
};

/** A search under way, as far as it has come. */
export const runningPlan = (run: ShownRun, now: Temporal.Instant, locale: Locale): RunningPlan => {
  const { value, bound } = run;
  const gap = value === null || bound === null || value <= 0 ? null : Math.max(0, (bound - value) / value);
  const shown = (figure: number | null): string | null =>
    figure === null ? null : groupedNumber(Math.round(figure), locale);
  return {
    id: run.id,
    name: run.name,
    phase: PHASES[run.phase]({}, { locale }),
    seconds: groupedNumber(Math.round(run.seconds), locale),
    value: value !== null && value > 0 ? shown(value) : null,
    bound: shown(bound),
    gap: gap === null ? null : gapWords(gap, locale),
    stopping: run.stopAskedAt !== null,
    quiet: isQuiet(run, now)
  };
};
