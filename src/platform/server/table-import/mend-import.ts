import { z } from 'zod';
import { refused, type Refused } from '../../result.ts';
import type { Repairs } from '../../table-import/index.ts';
import { field } from '../command/input.ts';
import { MAX_SHEET_ROWS } from '../sheets/sheet-limits.ts';
import type { StoredImport } from './stored-import.ts';

const MAX_MENDED = 4000;
const MAX_TEXT = 5000;

/** One field of the preview's form: a cell, a head, or whether a row is left out. */
const MENDED = /^(?:cell:\d{1,5}:[A-Za-z]{1,40}|head:\d{1,3}|row:\d{1,5})$/;

/** What the preview's form sends besides the import: the version it was shown, and its fields by `cell:row:column` and so on. */
export const repairFields = {
  version: field.wholeNumber(1, 1_000_000),
  mended: z
    .record(z.string().regex(MENDED), z.string().max(MAX_TEXT))
    .refine((fields) => Object.keys(fields).length <= MAX_MENDED, 'wrong-form')
};

/** Of two people who mend one import the second is told. */
export const faultOfRepairs = ({ version }: StoredImport, shown: number): Refused | undefined =>
  version === shown ? undefined : refused('import-changed');

/**
 * The repairs with what was mended now. Cells take the text that was typed; a head says which column stands there, nothing
 * takes that back; a row says `out` or `in`.
 */
export const mendedBy = ({ repairs }: StoredImport, mended: Readonly<Record<string, string>>): Repairs => {
  const [cells, heads, leftOut] = [{ ...repairs.cells }, { ...repairs.heads }, new Set(repairs.leftOut)];
  for (const [key, text] of Object.entries(mended)) {
    const [what, place = '', column = ''] = key.split(':');
    if (what === 'cell') cells[`${place}:${column}`] = text.trim();
    else if (what === 'row' && text === 'out') leftOut.add(Math.min(Number(place), MAX_SHEET_ROWS));
    else if (what === 'row') leftOut.delete(Number(place));
    else if (text === '') delete heads[place];
    else heads[place] = text;
  }
  return { cells, heads, leftOut: [...leftOut].toSorted((one, other) => one - other) };
};
