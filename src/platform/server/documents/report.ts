import type { Locale } from '../../locale.ts';
import { shortDate } from '../../words/index.ts';

/** How a cell that deviates stands out; its words say the same. */
export type Tone = 'good' | 'soon' | 'late' | 'broken';

/** A value of a table: numbers and days stay numbers and days where the format knows them. */
export type ReportCell = string | number | Temporal.PlainDate | null | { readonly text: string; readonly tone: Tone };

/** The head of a column, `width` in characters; upright where a narrow column has long words. */
export type ReportHead = { readonly text: string; readonly width: number; readonly upright?: boolean };

/** A table with its finding as the caption; empty where it has none. */
export type ReportTable = {
  /** The name of its sheet, and its heading where it has a caption. */
  readonly name: string;
  readonly caption: string;
  readonly heads: readonly ReportHead[];
  readonly rows: readonly (readonly ReportCell[])[];
};

/** Running text under a heading; each line is a paragraph. */
export type ReportSection = { readonly heading: string; readonly lines: readonly string[] };

/** What is exported: a title, what must be known of it (date of data, method), tables. Texts are in the reader's language. */
export type Report = {
  readonly title: string;
  readonly about: readonly string[];
  /** Stands before the tables; spreadsheets leave it out. */
  readonly sections?: readonly ReportSection[];
  readonly tables: readonly ReportTable[];
  readonly locale: Locale;
  /** On A4 upright; else on its side. */
  readonly portrait?: boolean;
  /** Set as the annex of an official act: these lines stand at the top right, the title in the middle, `about` as notes at the end. */
  readonly annex?: readonly string[];
};

/** A cell as text documents write it. */
export const cellWords = (cell: ReportCell, locale: Locale): string => {
  if (cell === null) return '';
  if (cell instanceof Temporal.PlainDate) return shortDate(cell.toString(), locale);
  return typeof cell === 'object' ? cell.text : String(cell);
};

/** The colours of a cell that stands out; undefined for one that does not. */
export const colourOf = (cell: ReportCell): { readonly ink: string; readonly ground: string } | undefined =>
  cell !== null && typeof cell === 'object' && 'tone' in cell ? TONE_COLOURS[cell.tone] : undefined;

/** The colours of the tones on white paper: those of ui/tokens.css in the light. */
export const TONE_COLOURS: Readonly<Record<Tone, { readonly ink: string; readonly ground: string }>> = {
  good: { ink: '#0d5b31', ground: '#e6f6eb' },
  soon: { ink: '#543a00', ground: '#f6d67c' },
  late: { ink: '#431600', ground: '#f0ac80' },
  broken: { ink: '#ffffff', ground: '#98182b' }
};
