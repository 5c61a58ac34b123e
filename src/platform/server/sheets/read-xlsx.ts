import readExcelFile from 'read-excel-file/universal';
import type { Sheet } from '../../table-import/index.ts';
import { unpackedEntry, zipEntries } from '../files/zip-entries.ts';
import { MAX_SHEET_COLUMNS, MAX_SHEET_ROWS, MAX_UNPACKED_BYTES, type SheetFault } from './sheet-limits.ts';

const MOST_PARTS = 500;

/** A cell's tag, whatever its attributes hold; one that closes itself holds nothing. */
const CELL = /<(?:\w+:)?c\s((?:[^>"']|"[^"]*"|'[^']*')*)>/g;
const PLACE = /(?:^|\s)r\s*=\s*["']([A-Z]{1,3})(\d{1,7})["']/;

const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/**
 * Why this workbook is not given to the reader; undefined when it may be. The reader makes a table as wide and as high as
 * the farthest cell and unpacks everything at once: both are bounded here, by what is really there, not what is declared.
 */
const faultOfWorkbook = (bytes: Buffer): SheetFault | undefined => {
  const entries = zipEntries(bytes);
  if (entries.length > MOST_PARTS) return 'table-unpacks-too-big';
  const total = entries.reduce((sum, { unpacked }) => sum + unpacked, 0);
  if (total > MAX_UNPACKED_BYTES) return 'table-unpacks-too-big';
  for (const entry of entries) {
    const content = unpackedEntry(bytes, entry);
    if (!content) return 'table-damaged';
    const fault = /^xl\/worksheets\/[^/]+\.xml$/.test(entry.name) ? faultOfSheet(content.toString()) : undefined;
    if (fault) return fault;
  }
  return undefined;
};

const faultOfSheet = (xml: string): SheetFault | undefined => {
  for (const [, attributes = ''] of xml.matchAll(CELL)) {
    const [, letters = '', row = ''] = attributes.endsWith('/') ? [] : (PLACE.exec(attributes) ?? []);
    if (Number(row) > MAX_SHEET_ROWS) return 'table-too-many-rows';
    if (columnNumber(letters) > MAX_SHEET_COLUMNS) return 'table-too-many-columns';
  }
  return undefined;
};

const SIGNIFICANT_DIGITS = 15;

/** A cell as a person would write it: days in ISO form, numbers without the noise of binary fractions. */
const textOf = (value: unknown): string => {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(Number(value.toPrecision(SIGNIFICANT_DIGITS)));
  if (value instanceof Date) return Number.isNaN(value.valueOf()) ? '' : value.toISOString().slice(0, 10);
  return typeof value === 'boolean' ? String(value) : '';
};

/** The sheets of an XLSX file as texts. */
export const readXlsx = async (
  bytes: Buffer
): Promise<{ ok: true; sheets: readonly Sheet[] } | { ok: false; fault: SheetFault }> => {
  const fault = faultOfWorkbook(bytes);
  if (fault) return { ok: false, fault };
  try {
    const sheets = await readExcelFile(Uint8Array.from(bytes).buffer);
    return { ok: true, sheets: sheets.map(({ sheet, data }) => ({ name: sheet, cells: cellsOf(data) })) };
  } catch {
    return { ok: false, fault: 'table-damaged' };
  }
};

const cellsOf = (data: readonly (readonly unknown[])[]): string[][] => data.map((row) => row.map(textOf));
