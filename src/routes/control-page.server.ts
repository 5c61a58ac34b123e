import { type Edition, editionsIn } from '#decree/index.ts';
import {
  type ControlCell,
  controlParameters,
  type ControlQuery,
  controlSections,
  LEAST_FOR_SHARE,
  readControlQuery
} from '#oversight/index.ts';
import { type ControlYear, controlCells, controlYears } from '#oversight/server/index.ts';
import { showSection } from '#oversight/ui/shown-control.ts';
import * as m from '#paraglide/messages.js';
import { localizeHref } from '#paraglide/runtime.js';
import { today } from '#platform/clock.ts';
import type { Locale } from '#platform/locale.ts';
import { config } from '#platform/server/config.ts';
import { shortDate } from '#platform/words/index.ts';
import { listBodies } from '#registry/server/index.ts';
import { controlChoices } from './control-choices.server.ts';
import { registerNames } from './register-names.server.ts';

/** The public's table or the office's: where it stands, and whose rows it shows; null for all. */
export type ControlFace = { path: '/control' | '/office/control'; bodies: readonly string[] | null };

type Asking = { url: URL; locals: App.Locals };

/** The control table of a year or one of its quarters, narrowed as the address asks. */
export const controlPage = async ({ url, locals: { locale, now } }: Asking, face: ControlFace) => {
  const years = await controlYears();
  const asked = readControlQuery(url.searchParams);
  const year = yearToShow(years, asked.year, today(now).year);
  const query: ControlQuery = { ...asked, year };
  const [cells, names, bodies] = await Promise.all([
    cellsOf(query, year, face),
    registerNames(locale, today(now)),
    listBodies()
  ]);
  const editions = editionsIn(config.EDITION, year);
  const norms = editions.flatMap((edition) => edition.norms);
  const order = bodies.map(({ id }) => id);
  const hrefOf = (over: Partial<ControlQuery>): string => controlHref(face, { ...query, ...over });
  const frame = {
    locale,
    name: names.body,
    cellHref: (who: string, norm: string) =>
      localizeHref(`${face.path}/${year}/${who}/${norm}${query.quarter ? `?quarter=${query.quarter}` : ''}`),
    bodyHref: (body: string) => hrefOf({ body, group: null, order: 'register' }),
    pointHref: (point: string) => localizeHref(`/decree/${point}`),
    replyHref: () => null
  };
  const choices = controlChoices(cells, { norms, bodies: order }, { locale, name: names.body });
  return {
    path: face.path,
    year,
    query,
    ...standing(years, year, editions, locale),
    tabs: tabsOf(query, years, cells, hrefOf),
    choices,
    narrowed: query.group !== null || query.body !== null || query.norm !== null || query.verdict !== null,
    clearHref: controlHref(face, { ...CLEAR, year, quarter: query.quarter }),
    orderNote: query.order === 'kept-share' ? m.control_order_note({ least: LEAST_FOR_SHARE }, { locale }) : null,
    sections: controlSections(cells, { norms, bodies: order }, query).map((section) => showSection(section, frame))
  };
};

const CLEAR: ControlQuery = {
  year: null,
  quarter: null,
  group: null,
  body: null,
  norm: null,
  verdict: null,
  order: 'register'
};

const controlHref = ({ path }: ControlFace, query: ControlQuery): string =>
  localizeHref(`${path}?${controlParameters(query)}`);

const cellsOf = async ({ quarter }: ControlQuery, year: number, { bodies }: ControlFace): Promise<ControlCell[]> => {
  const cells = await controlCells({
    year,
    quarter: quarter === null ? null : { kind: 'quarter', year, number: quarter }
  });
  return bodies === null ? cells : cells.filter(({ who }) => bodies.includes(who));
};

/** The year asked for where it has duties, else this year, else the newest that has. */
const yearToShow = (years: readonly ControlYear[], asked: number | null, current: number): number => {
  const known = (year: number | null): boolean => years.some((one) => one.year === year);
  if (asked !== null && known(asked)) return asked;
  return known(current) ? current : (years[0]?.year ?? current);
};

/** The date of the data and the edition by which they were judged. */
const standing = (
  years: readonly ControlYear[],
  year: number,
  editions: readonly Edition[],
  locale: Locale
): { asOf: string | null; editions: string[] } => {
  const judged = years.find((one) => one.year === year);
  return {
    asOf:
      judged === undefined
        ? null
        : m.control_data_on({ day: shortDate(judged.judgedFor, locale), seq: judged.journalSeq }, { locale }),
    editions: editions.map(({ title }) => m.control_edition({ title: title[locale] }, { locale }))
  };
};

const tabsOf = (
  query: ControlQuery,
  years: readonly ControlYear[],
  cells: readonly ControlCell[],
  hrefOf: (over: Partial<ControlQuery>) => string
) => {
  const count = (kind: 'overdue' | 'due-soon'): number => cells.reduce((sum, { counts }) => sum + counts[kind], 0);
  const quick = (verdict: ControlQuery['verdict'], text: string, number?: number) => ({
    href: hrefOf({ verdict }),
    text,
    count: number,
    current: query.verdict === verdict
  });
  return {
    years: years.map(({ year }) => ({
      href: hrefOf({ year, quarter: null }),
      text: String(year),
      current: year === query.year
    })),
    quarters: [null, 1, 2, 3, 4].map((quarter) => ({
      href: hrefOf({ quarter }),
      text: quarter === null ? m.control_whole_year() : m.control_quarter({ quarter }),
      current: quarter === query.quarter
    })),
    quick: [
      quick(null, m.control_quick_all()),
      quick('overdue', m.control_quick_overdue(), count('overdue')),
      quick('due-soon', m.control_quick_soon(), count('due-soon'))
    ]
  };
};
