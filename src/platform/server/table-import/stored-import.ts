import { z } from 'zod';
import type { Repairs, Sheet } from '../../table-import/index.ts';
import type { ImportCounts, ImportScope } from './import-scope.ts';

/** An import as it is kept. */
export type StoredImport = ImportScope & {
  id: string;
  kind: string;
  fileName: string;
  sheet: Sheet;
  repairs: Repairs;
  version: number;
  status: 'open' | 'applied' | 'discarded';
  uploadedAt: Temporal.Instant;
  settledAt: Temporal.Instant | null;
  counts: ImportCounts | null;
};

const cellsSchema = z.array(z.array(z.string()));
const repairsSchema = z.object({
  cells: z.record(z.string(), z.string()),
  heads: z.record(z.string(), z.string()),
  leftOut: z.array(z.number())
});
const countsSchema = z
  .object({ new: z.number(), changes: z.number(), same: z.number(), leftOut: z.number() })
  .nullable();

type Row = Omit<StoredImport, 'sheet' | 'repairs' | 'counts'> & {
  sheet: string;
  cells: unknown;
  repairs: unknown;
  counts: unknown;
};

/** A row of the table as an import: what stands in it as JSON is checked. */
export const storedImport = ({ sheet, cells, repairs, counts, ...row }: Row): StoredImport => ({
  ...row,
  sheet: { name: sheet, cells: cellsSchema.parse(cells) },
  repairs: repairsSchema.parse(repairs),
  counts: countsSchema.parse(counts)
});
