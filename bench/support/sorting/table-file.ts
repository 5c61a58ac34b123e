import { existsSync, readFileSync } from 'node:fs';

/** A row of a tab-separated file by the names of its head. */
export type Row = Readonly<Record<string, string>>;

/** A file that cannot be measured by, said so that its owner can mend it. */
export class UnreadableFile extends Error {}

const QUOTED = /^"(?:[^"]|"")*"$/u;

const bare = (field: string): string => {
  const text = field.trim();
  return QUOTED.test(text) && text.length > 1 ? text.slice(1, -1).replaceAll('""', '"').trim() : text;
};

// A field that begins with a quotation mark ends at one before a tab or the end of a line, over lines and tabs; any other mark is
// of the text. Sticky, so that each match begins where the last one ended.
const FIELD = /(?:[ ]*"((?:[^"]|"")*)"[ ]*(?=\t|\r?\n|$)|([^\t\n]*))(\t|\n|$)/gy;

const quotedRows = (text: string): string[][] => {
  const rows: string[][] = [];
  let row: string[] = [];
  FIELD.lastIndex = 0;
  while (FIELD.lastIndex < text.length) {
    const [, quoted, plain = '', end] = FIELD.exec(text) ?? [];
    row.push(quoted === undefined ? plain.trim() : quoted.replaceAll('""', '"').trim());
    if (end !== '\t') rows.push(row.splice(0));
  }
  if (row.length > 0) rows.push(row);
  return rows.filter((fields) => fields.some((field) => field !== ''));
};

// Most files have a row a line and marks that mean nothing; in others a field in quotation marks holds tabs or ends of lines.
const rowsOf = (text: string): string[][] => {
  const lines = text.split(/\r?\n/u).filter((line) => line.trim() !== '');
  const plain = lines.map((line) => line.split('\t').map(bare));
  const width = plain[0]?.length ?? 0;
  if (!text.includes('\t"') && !text.includes('\n"')) return plain;
  const uneven = (rows: readonly string[][]): number => rows.filter((fields) => fields.length !== width).length;
  if (uneven(plain) === 0) return plain;
  const quoted = quotedRows(text.replaceAll('\r\n', '\n'));
  return uneven(quoted) < uneven(plain) ? quoted : plain;
};

const textOf = (path: string): string => {
  if (!existsSync(path)) throw new UnreadableFile(`${path}: there is no such file.`);
  return readFileSync(path, 'utf8').replace(/^\uFEFF/u, '');
};

/**
 * Reads a tab-separated file with a header in any order, in any case of its letters; columns beyond `columns` and `optional` are
 * left out, empty lines too. A field may stand in quotation marks, as table programs write it. Refuses (`UnreadableFile`) a file that
 * is not there, lacks a column of `columns`, or has no row.
 */
export const readTable = (path: string, columns: readonly string[], optional: readonly string[] = []): Row[] => {
  const [head = [], ...rows] = rowsOf(textOf(path));
  const names = head.map((name) => name.toLowerCase());
  const missing = columns.filter((column) => !names.includes(column));
  if (missing.length > 0)
    throw new UnreadableFile(
      `${path}: no column ${missing.join(', ')}; found: ${head.join(', ') || 'nothing'}. Columns are parted by tabs.`
    );
  if (rows.length === 0) throw new UnreadableFile(`${path}: a header and no row.`);
  const places = [...columns, ...optional].map((column) => [column, names.indexOf(column)] as const);
  return rows.map((fields) => Object.fromEntries(places.map(([column, at]) => [column, fields[at] ?? ''])));
};
