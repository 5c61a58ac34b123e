import { error } from '@sveltejs/kit';
import { editions, pointSlug, type VerdictKind } from '#decree/index.ts';
import {
  concernsRisk,
  type ControlFilter,
  type JudgedRow,
  normTitle,
  reasonWords,
  verdictWord
} from '#oversight/index.ts';
import { dutySubjects, judgedDuties } from '#oversight/server/index.ts';
import type { ShownCounts, ShownSection } from '#oversight/ui/shown-control.ts';
import { VERDICT_LOOKS } from '#oversight/ui/verdict-look.ts';
import * as m from '#paraglide/messages.js';
import { localizeHref } from '#paraglide/runtime.js';
import { today } from '#platform/clock.ts';
import type { Locale } from '#platform/locale.ts';
import {
  documentResponse,
  isDocumentFormat,
  type Report,
  type ReportCell,
  type ReportTable
} from '#platform/server/documents/index.ts';
import { fullDateTime } from '#platform/words/index.ts';
import { type ControlFace, controlPage } from './control-page.server.ts';
import { registerNames } from './register-names.server.ts';

type Asking = { url: URL; locals: App.Locals; params: { format: string } };

/** The verdicts that ask something of the reader: only these duties are listed one by one. */
const LISTED: readonly VerdictKind[] = ['overdue', 'kept-late', 'due-soon'];
const MOST_A_VERDICT = 700;

/** The control table as the address asks for it, as a file to take along: XLSX or DOCX. */
export const controlFile = async (asking: Asking, face: ControlFace): Promise<Response> => {
  const { format } = asking.params;
  if (!isDocumentFormat(format)) error(404);
  const page = await controlPage(asking, face);
  const quarter = page.query.quarter === null ? '' : `-q${page.query.quarter}`;
  const version = page.version === null ? '' : `-v${page.version}`;
  return documentResponse(await reportOf(page, asking, face), format, `control-${page.year}${quarter}${version}`);
};

type Page = Awaited<ReturnType<typeof controlPage>>;

const reportOf = async (page: Page, { url, locals }: Asking, face: ControlFace): Promise<Report> => {
  const { locale, now } = locals;
  const { year, query } = page;
  const address = new URL(localizeHref('/control/method', { locale }), url.origin).href;
  const about = [
    page.frozen,
    page.asOf,
    ...page.versions.filter(({ shown }) => shown).map(({ hash }) => m.control_version_hash({ hash }, { locale })),
    ...page.editions,
    m.report_key({}, { locale }),
    m.report_method({ address }, { locale }),
    m.report_made({ at: fullDateTime(now.toString(), locale) }, { locale })
  ];
  return {
    title:
      query.quarter === null
        ? m.report_title({ year }, { locale })
        : m.report_title_quarter({ year, quarter: query.quarter }, { locale }),
    about: about.filter((line) => line !== null),
    tables: [...page.sections.map((section) => sectionTable(section, locale)), ...(await listOf(page, locals, face))],
    locale
  };
};

const sectionTable = ({ title, finding, heads, rows }: ShownSection, locale: Locale): ReportTable => ({
  name: title,
  caption: finding,
  heads: [
    { text: m.report_head_body({}, { locale }), width: 36 },
    { text: m.report_all({}, { locale }), width: 11 },
    ...heads.map(({ label, title: about }) => ({
      text: [label, about].filter(Boolean).join(' · '),
      width: 9,
      upright: true
    }))
  ],
  rows: rows.map(({ name, total, worst, cells }) => [
    name,
    toned(total, worst),
    ...cells.map((cell) => (cell ? toned(cell, cell.kind) : null))
  ])
});

const TONES = { broken: 'broken', late: 'late', soon: 'soon', kept: 'good' } as const;

const toned = ({ text }: Pick<ShownCounts, 'text'>, kind: VerdictKind): ReportCell => {
  const { tone } = VERDICT_LOOKS[kind];
  return tone === 'quiet' ? text : { text, tone: TONES[tone] };
};

/** A frozen table holds no duties: those of now would not be its own. */
const listOf = async (page: Page, locals: App.Locals, face: ControlFace): Promise<ReportTable[]> =>
  page.version === null ? [await dutiesTable(page, locals, face)] : [];

const dutiesTable = async (
  { year, query }: Page,
  { locale, now }: App.Locals,
  { path, bodies }: ControlFace
): Promise<ReportTable> => {
  const quarter = query.quarter === null ? null : ({ kind: 'quarter', year, number: query.quarter } as const);
  const filter: ControlFilter = { year, quarter, who: query.body ?? bodies, norm: query.norm };
  const kinds = LISTED.filter((kind) => query.verdict === null || query.verdict === kind);
  const found = await Promise.all(kinds.map((kind) => judgedDuties({ ...filter, kind }, { limit: MOST_A_VERDICT })));
  const duties = found.flatMap(({ rows }) => rows);
  const total = found.reduce((sum, each) => sum + each.total, 0);
  const [subjectOf, names] = await Promise.all([dutySubjects(duties, locale), registerNames(locale, today(now))]);
  const subject = (duty: JudgedRow): string => (isSecret(duty, path) ? '' : subjectOf(duty).text);
  return {
    name: m.report_duties({}, { locale }),
    caption: m.report_duties_finding({ shown: duties.length, total }, { locale }),
    heads: DUTY_HEADS.map(([head, width]) => ({ text: head({}, { locale }), width })),
    rows: duties.map((duty) => dutyRow(duty, names.body(duty.who), subject(duty), locale))
  };
};

const DUTY_HEADS = [
  [m.report_head_body, 28],
  [m.report_head_point, 10],
  [m.report_head_duty, 22],
  [m.report_head_subject, 38],
  [m.report_head_due, 16],
  [m.report_head_verdict, 17],
  [m.report_head_reason, 34],
  [m.report_head_done, 16],
  [m.report_head_rows, 14]
] as const;

const normOf = ({ edition, norm }: JudgedRow) => editions[edition].norms.find(({ id }) => id === norm);

/** Where there is a risk, only the office is told. */
const isSecret = (duty: JudgedRow, path: ControlFace['path']): boolean => {
  const norm = normOf(duty);
  return path === '/control' && norm !== undefined && concernsRisk(norm);
};

const dutyRow = (duty: JudgedRow, body: string, subject: string, locale: Locale): ReportCell[] => {
  const norm = normOf(duty);
  return [
    body,
    norm?.cites ? pointSlug(norm.cites) : '',
    norm ? normTitle(norm, locale) : '',
    subject,
    duty.dueOn,
    toned({ text: verdictWord(duty.kind, locale) }, duty.kind),
    reasonWords(duty.reason, locale),
    duty.keptOn,
    duty.proof.join(', ')
  ];
};
