import type { Repairs, Sheet } from '../../table-import/index.ts';
import type { Tx } from '../database/database.ts';
import { newId } from '../ids.ts';
import type { ImportCounts, ImportScope } from './import-scope.ts';
import { type StoredImport, storedImport } from './stored-import.ts';

type Brought = ImportScope & {
  kind: string;
  fileName: string;
  sheet: Sheet;
  uploadedAt: Temporal.Instant;
};

/** Keeps a table as it was brought; returns the import's id. */
export const insertImport = async (tx: Tx, { sheet, ...brought }: Brought): Promise<string> => {
  const id = newId();
  await tx
    .insertInto('tableImports')
    .values({ id, ...brought, status: 'open', sheet: sheet.name, cells: JSON.stringify(sheet.cells) })
    .execute();
  return id;
};

/** The import of this kind, locked until the transaction ends; undefined when there is none. */
export const lockImport = async (tx: Tx, kind: string, id: string): Promise<StoredImport | undefined> => {
  const row = await tx
    .selectFrom('tableImports')
    .selectAll()
    .where('id', '=', id)
    .where('kind', '=', kind)
    .forUpdate()
    .executeTakeFirst();
  return row && storedImport(row);
};

/** The open imports brought before this instant, the oldest first, locked until the transaction ends. */
export const lockForgotten = (
  tx: Tx,
  before: Temporal.Instant,
  limit: number
): Promise<{ id: string; kind: string; body: string; year: number }[]> =>
  tx
    .selectFrom('tableImports')
    .select(['id', 'kind', 'body', 'year'])
    .where('status', '=', 'open')
    .where('uploadedAt', '<', before)
    .orderBy('uploadedAt')
    .limit(limit)
    .forUpdate()
    .execute();

/** Keeps what was mended, as the next version. */
export const saveRepairs = async (tx: Tx, { id, version }: StoredImport, repairs: Repairs): Promise<void> => {
  await tx
    .updateTable('tableImports')
    .set({ repairs: JSON.stringify(repairs), version: version + 1 })
    .where('id', '=', id)
    .execute();
};

/** Closes an import that was applied. Its cells stay: they say where the rows came from. */
export const saveApplied = async (tx: Tx, id: string, counts: ImportCounts, at: Temporal.Instant): Promise<void> => {
  await tx
    .updateTable('tableImports')
    .set({ status: 'applied', settledAt: at, counts: JSON.stringify(counts) })
    .where('id', '=', id)
    .execute();
};

/** Closes an import that nobody wants; its cells are gone. */
export const saveDiscarded = async (tx: Tx, id: string, at: Temporal.Instant): Promise<void> => {
  await tx
    .updateTable('tableImports')
    .set({ status: 'discarded', settledAt: at, cells: '[]', repairs: '{"cells": {}, "heads": {}, "leftOut": []}' })
    .where('id', '=', id)
    .execute();
};
