import { z } from 'zod';
import type { Actor } from '../../actor.ts';
import { type DomainEvent, event } from '../../event.ts';
import { accepted, refused, refusedField, type Refused, type Result } from '../../result.ts';
import { bestSheet, type Column, readTable, type TableFormat } from '../../table-import/index.ts';
import { command, type Command } from '../command/command.ts';
import { field } from '../command/input.ts';
import { database, type Database, type Tx } from '../database/database.ts';
import { incomingFiles } from '../files/index.ts';
import { safeFileName } from '../files/file-name.ts';
import { readSheets } from '../sheets/index.ts';
import type { ImportCounts, ImportScope } from './import-scope.ts';
import { faultOfRepairs, mendedBy, repairFields } from './mend-import.ts';
import { type CheckedRow, checkedRows, countsOf, type RowEffect } from './row-effects.ts';
import { insertImport, lockImport, saveApplied, saveDiscarded, saveRepairs } from './table-import.store.ts';
import type { StoredImport } from './stored-import.ts';
import { templateFile } from './template.ts';
import type { Locale } from '../../locale.ts';

/** How an area imports its rows. */
export type ImportSpec<Row extends object> = {
  /** Plural noun: it stands in commands, addresses and the journal. */
  kind: string;
  format: (scope: ImportScope, db: Database | Tx) => Promise<TableFormat<Row>>;
  may: (actor: Actor, scope: ImportScope) => boolean;
  /** May rows come in now? Asked when a table is brought and when it is applied; locks what it rests on. */
  fault: (tx: Tx, scope: ImportScope, now: Temporal.Instant) => Promise<Refused | undefined>;
  /** Two rows with one key say the same thing twice; the fault stands at `keyField`. */
  keyOf: (row: Row) => string;
  keyField: keyof Row & string;
  /** What each row would do by what stands now; as many effects as rows, in their order. */
  check: (
    db: Database | Tx,
    scope: ImportScope,
    rows: readonly Row[],
    now: Temporal.Instant
  ) => Promise<readonly RowEffect[]>;
  /** Writes the rows that are new or change something; returns the events that say so. */
  apply: (context: ApplyContext<Row>) => Promise<readonly DomainEvent[]>;
};

export type ApplyContext<Row extends object> = {
  tx: Tx;
  scope: ImportScope;
  /** The import's id: rows remember where they came from. */
  source: string;
  rows: readonly { readonly at: number; readonly row: Row; readonly effect: RowEffect }[];
  actor: Actor;
  now: Temporal.Instant;
};

/** A table checked against what stands, for its preview. */
export type CheckedImport = {
  headings: Readonly<Record<string, string | null>>;
  unknown: readonly { place: number; heading: string }[];
  leftOut: readonly { at: number; texts: readonly string[] }[];
  rows: readonly CheckedRow<object>[];
  counts: ImportCounts & { wrong: number };
  format: TableFormat<Record<string, unknown>>;
};

/** One kind of import: its commands, its preview, its template. What its rows are is its own business. */
export type TableImport = {
  kind: string;
  may: ImportSpec<object>['may'];
  upload: Command<z.ZodType, { import: string }>;
  mend: Command<z.ZodType, { import: string }>;
  apply: Command<z.ZodType, { import: string }>;
  discard: Command<z.ZodType, { import: string }>;
  checked: (stored: StoredImport, now: Temporal.Instant) => Promise<CheckedImport>;
  template: (scope: ImportScope, locale: Locale) => Promise<Buffer>;
  /** The heads of the columns, for those who fill them in. */
  columns: (scope: ImportScope, locale: Locale) => Promise<readonly string[]>;
};

const scopeFields = { body: field.code(), year: field.wholeNumber(2000, 2100) };

/** Makes the import of an area: upload, mend on the preview, apply all or nothing, or discard. */
export const tableImport = <Row extends object>(spec: ImportSpec<Row>): TableImport => ({
  kind: spec.kind,
  may: spec.may,
  upload: uploading(spec),
  mend: mending(spec),
  apply: applying(spec),
  discard: discarding(spec),
  checked: async (stored, now) => {
    const { table, rows, format } = await checkedImport(spec, stored, database(), now);
    const { headings, unknown, leftOut } = table;
    return { headings, unknown, leftOut, rows, counts: countsOf(rows, leftOut.length), format };
  },
  template: async (scope, locale) => templateFile(await spec.format(scope, database()), locale),
  columns: async (scope, locale) =>
    Object.values<Column<unknown>>(await spec.format(scope, database())).map(({ names }) => names[locale])
});

const checkedImport = async <Row extends object>(
  spec: ImportSpec<Row>,
  stored: StoredImport,
  db: Database | Tx,
  now: Temporal.Instant
) => {
  const scope = { body: stored.body, year: stored.year };
  const format = await spec.format(scope, db);
  const table = readTable(format, stored.sheet, stored.repairs);
  const rows = await checkedRows(table, { ...spec, check: (sound) => spec.check(db, scope, sound, now) });
  return { table, rows, format };
};

const eventOf = (type: string, { kind, ...at }: ImportScope & { kind: string; id: string }, facts = {}): DomainEvent =>
  event(type, 'table-import', at.id, { kind, body: at.body, year: at.year, ...facts });

const uploading = <Row extends object>(spec: ImportSpec<Row>): TableImport['upload'] =>
  command({
    name: `upload-${spec.kind}`,
    input: z.object({ ...scopeFields, files: incomingFiles }),
    find: ({ input: { body, year } }) => Promise.resolve({ body, year }),
    may: spec.may,
    async run({ input, subject: scope, now, tx }) {
      const fault = await spec.fault(tx, scope, now);
      if (fault) return fault;
      const [file] = input.files;
      if (!file) return refusedField('files', 'file-required');
      const read = await readSheets(file);
      if (!read.ok) return refusedField('files', read.fault);
      const sheet = bestSheet(await spec.format(scope, tx), read.sheets);
      if (!sheet) return refusedField('files', 'table-without-heads');
      const brought = { kind: spec.kind, ...scope, fileName: safeFileName(file.name), sheet, uploadedAt: now };
      const id = await insertImport(tx, brought);
      return accepted({ import: id }, eventOf('TableUploaded', { ...brought, id }, { rows: sheet.cells.length }));
    }
  });

const importField = { import: field.id() };

/** Acts on an open import of this kind by whoever may import for its body. */
const onImport = <Row extends object>(spec: ImportSpec<Row>) => ({
  find: ({ tx, input }: { tx: Tx; input: { import: string } }) => lockImport(tx, spec.kind, input.import),
  may: (actor: Actor, { body, year }: StoredImport) => spec.may(actor, { body, year })
});

const settled = (stored: StoredImport): Refused | undefined =>
  stored.status === 'open' ? undefined : refused('import-settled');

const mending = <Row extends object>(spec: ImportSpec<Row>): TableImport['mend'] =>
  command({
    name: `mend-${spec.kind}`,
    input: z.object({ ...importField, ...repairFields }),
    ...onImport(spec),
    async run({ input, subject: stored, tx }) {
      const fault = settled(stored) ?? faultOfRepairs(stored, input.version);
      if (fault) return fault;
      const repairs = mendedBy(stored, input.mended);
      await saveRepairs(tx, stored, repairs);
      const facts = { cells: Object.keys(repairs.cells).length, leftOut: repairs.leftOut.length };
      return accepted({ import: stored.id }, eventOf('TableMended', stored, facts));
    }
  });

const applying = <Row extends object>(spec: ImportSpec<Row>): TableImport['apply'] =>
  command({
    name: `apply-${spec.kind}`,
    input: z.object({ ...importField, version: field.wholeNumber(1, 1_000_000) }),
    ...onImport(spec),
    async run({ input, subject: stored, actor, now, tx }): Promise<Result<{ import: string }>> {
      const scope = { body: stored.body, year: stored.year };
      const fault = settled(stored) ?? faultOfRepairs(stored, input.version) ?? (await spec.fault(tx, scope, now));
      if (fault) return fault;
      const { table, rows } = await checkedImport(spec, stored, tx, now);
      const { wrong, ...counts } = countsOf(rows, table.leftOut.length);
      if (wrong > 0) return refused('import-has-faults', { params: { count: wrong } });
      if (counts.new + counts.changes === 0) return refused('import-changes-nothing');
      const sound = rows.flatMap(({ at, row, effect }) => (row === null ? [] : [{ at, row, effect }]));
      const events = await spec.apply({ tx, scope, source: stored.id, rows: sound, actor, now });
      await saveApplied(tx, stored.id, counts, now);
      return accepted({ import: stored.id }, eventOf('TableApplied', stored, counts), ...events);
    }
  });

const discarding = <Row extends object>(spec: ImportSpec<Row>): TableImport['discard'] =>
  command({
    name: `discard-${spec.kind}`,
    input: z.object(importField),
    ...onImport(spec),
    async run({ subject: stored, now, tx }) {
      const fault = settled(stored);
      if (fault) return fault;
      await saveDiscarded(tx, stored.id, now);
      return accepted({ import: stored.id }, eventOf('TableDiscarded', stored));
    }
  });
