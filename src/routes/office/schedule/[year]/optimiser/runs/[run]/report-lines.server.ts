import * as m from '#paraglide/messages.js';
import type { Locale } from '#platform/locale.ts';
import { dateRange, dayAndMonth, groupedNumber, percent } from '#platform/words/index.ts';
import {
  type BoardWish,
  clashSays,
  inTwo,
  type PlanReport,
  type Reason,
  RULE_IDS,
  ruleName,
  type Unmet
} from '#planning/index.ts';
import type { ReasonLine, ReportLines, UnmetLine, WishName } from '#planning/optimiser/ui/plan-report-lines.ts';
import type { StandingEntry } from '#planning/server/index.ts';
import type { RegisterNames } from '../../../../../../register-names.server.ts';

const ENDED = {
  proven: m.optimiser_ended_proven,
  stopped: m.optimiser_ended_stopped,
  work: m.optimiser_ended_work,
  time: m.optimiser_ended_time
};

/** What the words of a report are made with. */
export type Wording = {
  wishes: readonly BoardWish[];
  /** What stood already, to be named where it is in the way. */
  standing: readonly StandingEntry[];
  names: RegisterNames;
  locale: Locale;
};

/** A report in words. A proposal withdrawn since is left out of the lists. */
export const reportLines = (report: PlanReport, wording: Wording): ReportLines => {
  const { names, locale } = wording;
  const day = (on: string): string => dayAndMonth(Temporal.PlainDate.from(on), locale);
  return {
    ended: ENDED[report.ended]({}, { locale }),
    proven: report.ended === 'proven',
    figures: figuresOf(report, locale),
    deducted: RULE_IDS.flatMap((rule) => {
      const points = report.deducted[rule];
      return points ? [{ rule, name: ruleName(rule, locale), points: groupedNumber(points, locale) }] : [];
    }),
    unmet: report.unmet.flatMap((unmet) => unmetLine(unmet, wording, day)),
    shortages: report.shortages.map(({ region, visits, minimum, reason }) => ({
      region,
      text: m.optimiser_shortage({ region: names.region(region), visits, minimum }, { locale }),
      reason: reasonLine(reason, wording)
    })),
    shifted: report.shifted.flatMap(({ wish, from, to }) =>
      namesOf([wish], wording).map((name) => ({
        ...name,
        text: m.optimiser_shift({ from: names.region(from), to: names.region(to) }, { locale })
      }))
    ),
    broken: report.broken.map((clash) => `${ruleName(clash.rule, locale)}. ${clashSays(clash, locale, day)}`)
  };
};

const figuresOf = (report: PlanReport, locale: Locale): ReportLines['figures'] => {
  const number = (value: number): string => groupedNumber(value, locale);
  const gap =
    report.gap === null
      ? []
      : [
          {
            value: percent(report.gap, locale, report.gap === 0 ? 0 : 2),
            label: m.optimiser_column_gap({}, { locale })
          }
        ];
  const moved =
    report.moved === null ? [] : [{ value: number(report.moved), label: m.optimiser_figure_moved({}, { locale }) }];
  return [
    { value: number(report.met), of: number(report.wishes), label: m.optimiser_figure_met({}, { locale }) },
    { value: number(report.value), label: m.optimiser_figure_value({}, { locale }) },
    ...gap,
    { value: number(report.greedyValue), label: m.optimiser_figure_greedy({}, { locale }) },
    { value: number(report.priority), label: m.optimiser_figure_priority({}, { locale }) },
    ...moved,
    { value: groupedNumber(report.seconds, locale, 1), label: m.optimiser_column_seconds({}, { locale }) }
  ];
};

const namesOf = (ids: readonly string[], { wishes, standing, names, locale }: Wording): WishName[] =>
  ids.flatMap((id) => {
    const wish = [...wishes, ...standing].find((candidate) => candidate.id === id);
    if (!wish) return [];
    const { text, lang } = inTwo(wish.themeKk, wish.themeRu, locale);
    return [{ id, body: names.body(wish.body), theme: text, lang }];
  });

const reasonLine = (reason: Reason, wording: Wording): ReasonLine =>
  reason.kind === 'proven'
    ? {
        kind: 'proven',
        rules: reason.rules.map((rule) => ruleName(rule, wording.locale)),
        wishes: namesOf(reason.wishes, wording)
      }
    : { kind: reason.kind, rules: [], wishes: [] };

const unmetLine = (unmet: Unmet, wording: Wording, day: (on: string) => string): UnmetLine[] => {
  const { wishes, names, locale } = wording;
  const wish = wishes.find(({ id }) => id === unmet.wish);
  return namesOf([unmet.wish], wording).map((name) => ({
    ...name,
    asked: wish
      ? m.optimiser_unmet_asked(
          { region: wish.regions.map(names.region).join(', '), days: daysAsked(wish, locale) },
          { locale }
        )
      : '',
    reason: reasonLine(unmet.reason, wording),
    openings: unmet.openings.map(({ region, on, rules, wishes: inTheWay }) => ({
      text: m.optimiser_opening(
        { day: day(on), region: names.region(region), rules: rules.map((rule) => ruleName(rule, locale)).join('; ') },
        { locale }
      ),
      wishes: namesOf(inTheWay, wording)
    }))
  }));
};

const daysAsked = ({ from, to }: BoardWish, locale: Locale): string =>
  dateRange(Temporal.PlainDate.from(from), Temporal.PlainDate.from(to), locale);
