import type { Sheet } from '../../table-import/index.ts';
import type { IncomingFile } from '../files/index.ts';
import { kindOfContent } from '../files/file-kind.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import { MAX_CELL_LENGTH, MAX_SHEET_BYTES, type SheetFault } from './sheet-limits.ts';

type SheetsRead = { ok: true; sheets: readonly Sheet[] } | { ok: false; fault: SheetFault };

/** The compound file of old office programs; also the case of a workbook with a password. */
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

const CSV_NAME = /\.(csv|tsv|txt)$/i;

const compoundFault = (bytes: Buffer): SheetFault =>
  bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'table-locked' : 'table-old-excel';

/**
 * The sheets of an XLSX or CSV file as texts. Known by content, never by name alone: a renamed file is refused, and so is
 * one that is too large, also when it only grows so while it is unpacked.
 */
export const readSheets = async ({ name, bytes }: IncomingFile): Promise<SheetsRead> => {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (content.length === 0) return { ok: false, fault: 'file-empty' };
  if (content.length > MAX_SHEET_BYTES) return { ok: false, fault: 'table-too-big' };
  if (content.subarray(0, COMPOUND.length).equals(COMPOUND)) return { ok: false, fault: compoundFault(content) };
  return short(await readByContent(name, content));
};

const readByContent = (name: string, content: Buffer): Promise<SheetsRead> | SheetsRead => {
  const kind = kindOfContent(content);
  if (kind === 'xlsx') return readXlsx(content);
  if (kind !== undefined || content.subarray(0, 2).toString('latin1') === 'PK' || !CSV_NAME.test(name))
    return { ok: false, fault: 'table-kind' };
  return readCsv(content);
};

/** A cell longer than any field is cut: what is too long is said of it by its column. */
const short = (read: SheetsRead): SheetsRead =>
  read.ok
    ? {
        ok: true,
        sheets: read.sheets.map(({ name, cells }) => ({
          name,
          cells: cells.map((row) =>
            row.map((cell) => cell.toWellFormed().replaceAll('\0', '').slice(0, MAX_CELL_LENGTH))
          )
        }))
      }
    : read;
