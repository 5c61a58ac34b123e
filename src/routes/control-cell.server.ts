import { error } from '@sveltejs/kit';
import { editionsIn, type Norm, pointSlug, printPoint } from '#decree/index.ts';
import {
  type ControlFilter,
  type JudgedRow,
  numberBetween,
  roleWord,
  sourceWord,
  termWords,
  triggerWord
} from '#oversight/index.ts';
import { controlCells, controlYears, dutyParts, judgedDuties, repliesOf } from '#oversight/server/index.ts';
import { showCounts } from '#oversight/ui/shown-control.ts';
import { showReply } from '#oversight/ui/shown-reply.ts';
import { type Behind, showDuty } from '#oversight/ui/shown-duty.ts';
import * as m from '#paraglide/messages.js';
import { localizeHref } from '#paraglide/runtime.js';
import { today } from '#platform/clock.ts';
import type { Locale } from '#platform/locale.ts';
import { config } from '#platform/server/config.ts';
import { shortDate } from '#platform/words/index.ts';
import { workingCalendar } from '#registry/server/index.ts';
import { numberedTitle } from './control-choices.server.ts';
import type { ControlFace } from './control-page.server.ts';
import { type RegisterNames, registerNames } from './register-names.server.ts';

type Asking = { params: { year: string; body: string; norm: string }; url: URL; locals: App.Locals };

const DUTIES_A_PAGE = 20;

/** The duties of one body under one norm in a year or a quarter, with all that explains their verdicts. 404 for what is none. */
export const controlCell = async ({ params, url, locals: { locale, now } }: Asking, face: ControlFace) => {
  const { year, norm } = yearAndNorm(params);
  if (face.bodies !== null && !face.bodies.includes(params.body)) error(403);
  const [names, years, replies] = await Promise.all([
    registerNames(locale, today(now)),
    controlYears(),
    repliesOf(year, { body: params.body })
  ]);
  if (names.body(params.body) === params.body) error(404);
  const quarter = numberBetween(url.searchParams.get('quarter'), 1, 4);
  const period = quarter === null ? null : ({ kind: 'quarter', year, number: quarter } as const);
  const filter = { year, who: params.body, norm: norm.id, quarter: period };
  const judged = years.find((one) => one.year === year);
  return {
    year,
    who: params.body,
    norm: norm.id,
    body: names.body(params.body),
    title: numberedTitle(norm, locale),
    summary: norm.summary[locale],
    tableHref: localizeHref(`${face.path}?year=${year}`),
    asOf: judged
      ? m.control_data_on({ day: shortDate(judged.judgedFor, locale), seq: judged.journalSeq }, { locale })
      : null,
    facts: factsOf(norm, locale),
    quarters: [null, 1, 2, 3, 4].map((number) => ({
      href: pageHref(url, { quarter: number, page: 1 }),
      text: number === null ? m.control_whole_year() : m.control_quarter({ quarter: number }),
      current: number === quarter
    })),
    replies: replies
      .filter((reply) => reply.norm === null || reply.norm === norm.id)
      .map((reply) => showReply(reply, { locale, body: names.body, norm: () => numberedTitle(norm, locale) })),
    ...(await dutiesOf(url, filter, { locale, norm, names, office: face.path === '/office/control' }))
  };
};

type Showing = { locale: Locale; norm: Norm; names: RegisterNames; office: boolean };

/** A page of the duties, and how many there are. */
const dutiesOf = async (url: URL, filter: ControlFilter, { locale, norm, names, office }: Showing) => {
  const page = numberBetween(url.searchParams.get('page'), 1, 9999) ?? 1;
  const [{ rows, total }, [cell], calendar] = await Promise.all([
    judgedDuties(filter, { offset: (page - 1) * DUTIES_A_PAGE, limit: DUTIES_A_PAGE }),
    controlCells(filter),
    workingCalendar()
  ]);
  const { places, proofs, turns } = await dutyParts(rows);
  const frame = { locale, norm, calendar, office, body: names.body, region: names.region, href: localizeHref };
  const behind = (duty: JudgedRow): Behind => ({
    place: places.get(duty.subject),
    proofs: duty.proof.flatMap((seq) => proofs.get(seq) ?? []),
    turns: turns.get(duty.obligation) ?? []
  });
  const pages = Math.ceil(total / DUTIES_A_PAGE);
  const quarter = filter.quarter?.number ?? null;
  return {
    finding: cell ? m.control_cell_finding({ total, said: showCounts(cell.counts, locale).said }, { locale }) : '',
    duties: rows.map((duty) => showDuty(duty, behind(duty), frame)),
    page,
    pageHrefs: Array.from({ length: pages }, (_, place) => pageHref(url, { quarter, page: place + 1 }))
  };
};

const yearAndNorm = ({ year, norm }: Asking['params']): { year: number; norm: Norm } => {
  const asked = numberBetween(year, 2000, 2100);
  const found =
    asked &&
    editionsIn(config.EDITION, asked)
      .flatMap(({ norms }) => norms)
      .find(({ id }) => id === norm);
  if (!asked || !found) error(404);
  return { year: asked, norm: found };
};

const factsOf = (norm: Norm, locale: Locale) => [
  ...(norm.cites
    ? [
        {
          label: m.control_cell_point(),
          text: printPoint(norm.cites, locale),
          href: localizeHref(`/decree/${pointSlug(norm.cites)}`)
        }
      ]
    : []),
  ...(norm.duty ? [{ label: m.control_cell_whose(), text: roleWord(norm.duty, locale) }] : []),
  { label: m.control_cell_trigger(), text: triggerWord(norm.trigger, locale) },
  {
    label: m.control_cell_term(),
    text: m.control_cell_term_text({
      term: termWords(norm.due, locale),
      source: sourceWord(norm.due.source, locale)
    })
  }
];

const pageHref = ({ pathname }: URL, { quarter, page }: { quarter: number | null; page: number }): string => {
  const query = new URLSearchParams();
  if (quarter !== null) query.set('quarter', String(quarter));
  if (page > 1) query.set('page', String(page));
  return query.size > 0 ? `${pathname}?${query}` : pathname;
};
