import { editionsIn, type Norm, type Period, pointSlug } from '#decree/index.ts';
import {
  type ControlCell,
  controlParameters,
  type ControlQuery,
  controlSections,
  groupOf,
  LEAST_FOR_SHARE,
  readControlQuery,
  type StandingReply
} from '#oversight/index.ts';
import { type ControlYear, controlCells, controlYears, repliesOf } from '#oversight/server/index.ts';
import { showSection } from '#oversight/ui/shown-control.ts';
import { replyAnchor, showReply } from '#oversight/ui/shown-reply.ts';
import * as m from '#paraglide/messages.js';
import { localizeHref } from '#paraglide/runtime.js';
import { today } from '#platform/clock.ts';
import type { Locale } from '#platform/locale.ts';
import { config } from '#platform/server/config.ts';
import { shortDate } from '#platform/words/index.ts';
import { listBodies } from '#registry/server/index.ts';
import { controlChoices, numberedTitle } from './control-choices.server.ts';
import { frozenTable, frozenWords, versionsOf } from './control-versions.server.ts';
import { type RegisterNames, registerNames } from './register-names.server.ts';

/** The public's table or the office's: where it stands, and whose rows it shows; null for all. */
export type ControlFace = { path: '/control' | '/office/control'; bodies: readonly string[] | null };

type Asking = { url: URL; locals: App.Locals };

/** The control table of a year or one of its quarters, or a published version of it, narrowed as the address asks. */
export const controlPage = async ({ url, locals: { locale, now } }: Asking, face: ControlFace) => {
  const years = await controlYears();
  const asked = readControlQuery(url.searchParams);
  const year = yearToShow(years, asked.year, today(now).year);
  const frozen = await frozenTable(url, year);
  const query: ControlQuery = { ...asked, year, quarter: frozen ? null : asked.quarter };
  const [cells, names, bodies, replies, versions] = await Promise.all([
    frozen ? frozen.content.cells : controlCells({ year, quarter: periodOf(query) }),
    registerNames(locale, today(now)),
    listBodies(),
    repliesOf(year, frozen ? { until: frozen.publishedAt } : {}),
    versionsOf(face.path, year, frozen, locale)
  ]);
  const shown = cells.filter(({ who }) => face.bodies?.includes(who) ?? true);
  const version = frozen?.version ?? null;
  const words = { locale, names, replies, hrefOf: hrefsOf(face, query, version) };
  const order = bodies.map(({ id }) => id);
  return {
    path: face.path,
    year,
    query,
    version,
    frozen: frozen && frozenWords(frozen, locale),
    asOf: asOfWords(frozen?.content ?? years.find((one) => one.year === year), locale),
    editions: editionsIn(config.EDITION, year).map(({ title }) =>
      m.control_edition({ title: title[locale] }, { locale })
    ),
    awaitNoAct: awaitNoActWords(normsOf(year), locale),
    tabs: tabsOf(query, years, shown, words.hrefOf),
    ...narrowing(face, query, words.hrefOf, locale),
    choices: controlChoices(shown, { norms: normsOf(year), bodies: order }, { locale, name: names.body }),
    ...sectionsOf(shown, { norms: normsOf(year), bodies: order }, query, { face, ...words }),
    versions
  };
};

const normsOf = (year: number): Norm[] => editionsIn(config.EDITION, year).flatMap(({ norms }) => norms);

/** The points that await no act; in some editions there are none, or none is known by its number. */
const awaitNoActWords = (norms: readonly Norm[], locale: Locale): string | null => {
  const points = norms.flatMap((norm) => (groupOf(norm) === null && norm.cites ? [pointSlug(norm.cites)] : []));
  return points.length > 0 ? m.control_awaits_no_act({ points: points.join(', ') }, { locale }) : null;
};

const periodOf = ({ year, quarter }: ControlQuery): Period | null =>
  year === null || quarter === null ? null : { kind: 'quarter', year, number: quarter };

type HrefOf = (over: Partial<ControlQuery>) => string;

/** Another address of the same table; a frozen version stays chosen until another year is. */
const hrefsOf =
  ({ path }: ControlFace, query: ControlQuery, version: number | null): HrefOf =>
  (over) => {
    const parameters = controlParameters({ ...query, ...over });
    if (version !== null && (over.year ?? query.year) === query.year) parameters.set('version', String(version));
    return localizeHref(`${path}?${parameters}`);
  };

const narrowing = ({ path }: ControlFace, query: ControlQuery, hrefOf: HrefOf, locale: Locale) => ({
  narrowed: query.group !== null || query.body !== null || query.norm !== null || query.verdict !== null,
  clearHref: hrefOf({ group: null, body: null, norm: null, verdict: null, order: 'register' }),
  currentHref: localizeHref(`${path}?year=${query.year}`),
  orderNote: query.order === 'kept-share' ? m.control_order_note({ least: LEAST_FOR_SHARE }, { locale }) : null
});

type Words = {
  face: ControlFace;
  locale: Locale;
  names: RegisterNames;
  replies: readonly StandingReply[];
  hrefOf: HrefOf;
};

/** The parts of the table and what their bodies say to it. */
const sectionsOf = (
  cells: readonly ControlCell[],
  order: { norms: readonly Norm[]; bodies: readonly string[] },
  query: ControlQuery,
  { face, locale, names, replies, hrefOf }: Words
) => {
  const quarter = query.quarter === null ? '' : `?quarter=${query.quarter}`;
  const replied = new Set(replies.map(({ body }) => body));
  const sections = controlSections(cells, order, query).map((section) =>
    showSection(section, {
      locale,
      verdict: query.verdict,
      name: names.body,
      cellHref: (who, norm) => localizeHref(`${face.path}/${query.year}/${who}/${norm}${quarter}`),
      bodyHref: (body) => hrefOf({ body, group: null, order: 'register' }),
      pointHref: (point) => localizeHref(`/decree/${point}`),
      replyHref: (body) => (replied.has(body) ? `#${replyAnchor(body)}` : null)
    })
  );
  const rows = new Set(sections.flatMap((section) => section.rows.map(({ who }) => who)));
  const norm = (id: string): string => normName(order.norms, id, locale);
  return {
    sections,
    replies: replies
      .filter(({ body }) => rows.has(body))
      .map((one) => showReply(one, { locale, body: names.body, norm }))
  };
};

/** A point by its number and short title, as the replies name it. */
export const normName = (norms: readonly Norm[], id: string, locale: Locale): string => {
  const norm = norms.find((one) => one.id === id);
  return norm ? numberedTitle(norm, locale) : id;
};

/** The year asked for where it has duties, else this year, else the newest that has. */
const yearToShow = (years: readonly ControlYear[], asked: number | null, current: number): number => {
  const known = (year: number | null): boolean => years.some((one) => one.year === year);
  if (asked !== null && known(asked)) return asked;
  return known(current) ? current : (years[0]?.year ?? current);
};

const asOfWords = (state: AsOf | ControlYear | undefined, locale: Locale): string | null => {
  if (state === undefined) return null;
  const [day, seq] = 'asOf' in state ? [state.asOf, state.journalHead.seq] : [state.judgedFor, state.journalSeq];
  return m.control_data_on({ day: shortDate(day, locale), seq }, { locale });
};

type AsOf = { asOf: string; journalHead: { seq: number } };

const tabsOf = (query: ControlQuery, years: readonly ControlYear[], cells: readonly ControlCell[], hrefOf: HrefOf) => {
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
