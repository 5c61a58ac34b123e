import { readFileSync } from 'node:fs';

/** A row of a tab-separated file by the names of its head. */
export type Row = Readonly<Record<string, string>>;

/** Reads a tab-separated file with a header; refuses one that lacks a column. Quotation marks mean nothing. */
export const readTable = (path: string, columns: readonly string[]): Row[] => {
  const [head = '', ...lines] = readFileSync(path, 'utf8')
    .replace(/^\uFEFF/u, '')
    .split(/\r?\n/u);
  const names = head.split('\t').map((name) => name.trim());
  const missing = columns.filter((column) => !names.includes(column));
  if (missing.length > 0) throw new Error(`${path}: no column ${missing.join(', ')}; found: ${names.join(', ')}`);
  return lines
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const fields = line.split('\t');
      return Object.fromEntries(names.map((name, at) => [name, fields[at]?.trim() ?? '']));
    });
};
