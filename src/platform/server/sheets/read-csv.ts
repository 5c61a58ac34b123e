import { CsvError, parse } from 'csv-parse/sync';
import type { Sheet } from '../../table-import/index.ts';
import { MAX_SHEET_COLUMNS, MAX_SHEET_ROWS, type SheetFault } from './sheet-limits.ts';

const MARKS: readonly [Buffer, string][] = [
  [Buffer.from([0xef, 0xbb, 0xbf]), 'utf-8'],
  [Buffer.from([0xff, 0xfe]), 'utf-16le']
];

/** UTF-8 and UTF-16 by their mark; else UTF-8 where it is valid, else Windows-1251, which old programs write. */
const decoded = (bytes: Buffer): string => {
  const marked = MARKS.find(([mark]) => bytes.subarray(0, mark.length).equals(mark));
  if (marked) return new TextDecoder(marked[1]).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1251').decode(bytes);
  }
};

const DELIMITERS = [';', '\t', ','] as const;
const LOOKED_AT = 20;

/** What separates the cells: the sign that stands most often outside quotation marks in the first lines. */
const delimiterOf = (text: string): string => {
  const head = text
    .split('\n')
    .slice(0, LOOKED_AT)
    .join('\n')
    .replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((sign) => head.split(sign).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ';';
};

/** Nothing that prints: a text has none of it. */
const BINARY = /[\0-\x08\x0E-\x1A\x1C-\x1F]/; // oxlint-disable-line no-control-regex -- this is what is looked for

// What a careful writer puts before a text that begins like a formula; see planning/csv.ts.
const harmless = (cell: string): string => cell.replace(/^'(?=[=+\-@])/, '');

/** The one sheet of a CSV file: semicolons, commas or tabs, in UTF-8, UTF-16 or Windows-1251. */
export const readCsv = (bytes: Buffer): { ok: true; sheets: readonly Sheet[] } | { ok: false; fault: SheetFault } => {
  const text = decoded(bytes);
  if (BINARY.test(text)) return { ok: false, fault: 'table-kind' };
  try {
    const cells = parse(text, {
      delimiter: delimiterOf(text),
      relaxColumnCount: true,
      relaxQuotes: true,
      trim: true,
      to: MAX_SHEET_ROWS + 1
    });
    if (cells.length > MAX_SHEET_ROWS) return { ok: false, fault: 'table-too-many-rows' };
    if (cells.some((row) => row.length > MAX_SHEET_COLUMNS)) return { ok: false, fault: 'table-too-many-columns' };
    return { ok: true, sheets: [{ name: '', cells: cells.map((row) => row.map(harmless)) }] };
  } catch (error) {
    if (error instanceof CsvError) return { ok: false, fault: 'table-damaged' };
    throw error;
  }
};
