import { type Norm, pointSlug, printPoint, type VerdictKind } from '#decree/index.ts';
import * as m from '#paraglide/messages.js';
import type { Locale } from '#platform/locale.ts';
import { groupedNumber } from '#platform/words/index.ts';
import type { ControlGroup } from '../control-groups.ts';
import type { ControlRow, ControlSection } from '../control-table.ts';
import { cellVerdict, type ControlCell, keptOf, type VerdictCounts } from '../control.ts';
import { normTitle } from '../words/norm-titles.ts';
import { verdictWord } from '../words/verdict-words.ts';

/** A cell or a total, ready to show. `text` is short, as "12/14"; `said` is the whole of it in words. */
export type ShownCounts = { text: string; said: string };
export type ShownCell = ShownCounts & { href: string; kind: VerdictKind; word: string };
export type ShownHead = { norm: string; label: string; title: string; point: string; href: string | null };
export type ShownRow = {
  who: string;
  name: string;
  href: string;
  total: ShownCounts;
  worst: VerdictKind;
  word: string;
  reply: string | null;
  cells: readonly (ShownCell | null)[];
};
export type ShownSection = {
  group: ControlGroup;
  title: string;
  finding: string;
  heads: readonly ShownHead[];
  rows: readonly ShownRow[];
};

/** What a table needs to be put into words: names, addresses, and who has a word beside the row. */
export type ControlFrame = {
  locale: Locale;
  /** The verdict that is looked for: cells show it and how many duties stand so; null for the one that asks most. */
  verdict: VerdictKind | null;
  name: (body: string) => string;
  cellHref: (body: string, norm: string) => string;
  bodyHref: (body: string) => string;
  pointHref: (point: string) => string;
  /** The address of the body's reply; null when it said nothing. */
  replyHref: (body: string) => string | null;
};

const GROUPS = {
  central: m.control_group_central,
  akimats: m.control_group_akimats,
  authorised: m.control_group_authorised
} as const;

/** The name of a part of the table. */
export const groupWords = (group: ControlGroup, locale: Locale): string => GROUPS[group]({}, { locale });

/** A part of the table in words. */
export const showSection = (section: ControlSection, frame: ControlFrame): ShownSection => {
  const { locale } = frame;
  const title = groupWords(section.group, locale);
  const { kept, late, of } = keptOf(section.total);
  return {
    group: section.group,
    title,
    finding: m.control_finding({ group: title, kept, late, of, overdue: section.total.overdue }, { locale }),
    heads: section.norms.map((norm) => showHead(norm, frame)),
    rows: section.rows.map((row) => showRow(row, section.norms, frame))
  };
};

/** The head of a norm's column: "1-4-6" and what it is about; a norm without a known point has no address. */
export const showHead = (norm: Norm, { locale, pointHref }: Pick<ControlFrame, 'locale' | 'pointHref'>): ShownHead => {
  const slug = norm.cites && pointSlug(norm.cites);
  return {
    norm: norm.id,
    label: slug ?? '',
    title: normTitle(norm, locale),
    point: norm.cites ? printPoint(norm.cites, locale) : norm.summary[locale],
    href: slug && pointHref(slug)
  };
};

const showRow = ({ who, cells, total }: ControlRow, norms: readonly Norm[], frame: ControlFrame): ShownRow => {
  const worst = frame.verdict ?? cellVerdict(total) ?? 'not-applicable';
  return {
    who,
    name: frame.name(who),
    href: frame.bodyHref(who),
    total: showCounts(total, frame.locale),
    worst,
    word: verdictWord(worst, frame.locale),
    reply: frame.replyHref(who),
    cells: cells.map((cell, place) => showCell(cell, norms[place], frame))
  };
};

const showCell = (cell: ControlCell | null, norm: Norm | undefined, frame: ControlFrame): ShownCell | null => {
  const kind = cell && (frame.verdict ?? cellVerdict(cell.counts));
  if (!cell || !kind || !norm) return null;
  const { text, said } = showCounts(cell.counts, frame.locale);
  return {
    text: frame.verdict ? groupedNumber(cell.counts[kind], frame.locale) : text,
    said,
    href: frame.cellHref(cell.who, norm.id),
    kind,
    word: verdictWord(kind, frame.locale)
  };
};

/** "12/14" where something fell due or was done, "· 3" while all is still ahead, "–" where nothing binds. */
export const showCounts = (counts: VerdictCounts, locale: Locale): ShownCounts => {
  const { kept, late, of } = keptOf(counts);
  const number = (value: number): string => groupedNumber(value, locale);
  const ahead = counts['due-soon'] + counts['not-due'];
  const said = [
    of > 0 ? m.control_said({ of, kept, late, overdue: counts.overdue }, { locale }) : [],
    counts['due-soon'] > 0 ? m.control_said_soon({ soon: counts['due-soon'] }, { locale }) : [],
    counts['not-due'] > 0 ? m.control_said_ahead({ ahead: counts['not-due'] }, { locale }) : []
  ];
  if (of > 0) return { text: `${number(kept)}/${number(of)}`, said: said.flat().join('; ') };
  return { text: ahead > 0 ? `· ${number(ahead)}` : '–', said: said.flat().join('; ') };
};
