import { readSheet } from 'read-excel-file/node';
import { expect, test } from 'vitest';
import type { Actor } from '#platform/actor.ts';
import { event } from '#platform/event.ts';
import { refused } from '#platform/result.ts';
import { database } from '#platform/server/database/database.ts';
import {
  optional,
  readChoice,
  readNumber,
  readText,
  required,
  type TableFormat
} from '#platform/table-import/index.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { journalOf } from '../../../../tests/support/journal.ts';
import { discardForgottenImports, findImport, importsOf, tableImport } from './index.ts';

useDatabase();

type Row = { region: string; value: number; note: string | null };

const same = (text: string) => ({ kk: text, ru: text, en: text });
const regions = [
  { value: 'abai', shown: { kk: 'Абай облысы', ru: 'область Абай', en: 'Abai Region' }, names: [] },
  { value: 'turan', shown: same('Тұран'), names: [] }
];
const format: TableFormat<Row> = {
  region: required(
    { names: { kk: 'Аймақ', ru: 'Регион', en: 'Region' }, example: regions[0]?.shown ?? same('') },
    readChoice(regions)
  ),
  value: required(
    { names: { kk: 'Мәні', ru: 'Значение', en: 'Value' }, example: same('12,5') },
    { read: readNumber() }
  ),
  note: optional(
    { names: { kk: 'Ескерту', ru: 'Примечание', en: 'Note' }, example: same('ескі') },
    { read: readText(20) }
  )
};

/** What stands already, by region; the rows of the test's import are kept here. */
const standing = new Map<string, number>([['turan', 5]]);
let closed = false;

const figures = tableImport<Row>({
  kind: 'figures',
  format: () => Promise.resolve(format),
  may: (actor) => actor.kind === 'system',
  fault: () => Promise.resolve(closed ? refused('out-of-scope') : undefined),
  keyOf: ({ region }) => region,
  keyField: 'region',
  check: (_db, _scope, rows) =>
    Promise.resolve(
      rows.map(({ region, value }) => {
        const was = standing.get(region);
        if (was === undefined) return { does: 'new' };
        return was === value ? { does: 'same' } : { does: 'changes', was: { value: was } };
      })
    ),
  apply: ({ rows, source }) => {
    for (const { row } of rows) standing.set(row.region, row.value);
    return Promise.resolve([event('FiguresTaken', 'figures', source, { rows: rows.length })]);
  }
});

const system: Actor = { kind: 'system', name: 'test' };
const visitor: Actor = { kind: 'visitor', device: null };
const scope = { body: 'transport', year: 2027 };
const at = Temporal.Instant.from('2026-11-20T08:00:00Z');
const csv = (text: string) => [{ name: 'C:\\кесте.csv', bytes: Buffer.from(text) }];
const input = (text: string) => ({ body: 'transport', year: '2027', files: csv(text) });

const brought = async (text: string): Promise<string> => {
  const outcome = await figures.upload(system, input(text), { at });
  if (!outcome.ok) throw new Error(outcome.refusal.reason);
  return outcome.value.import;
};
const stored = async (id: string) => {
  const found = await findImport(id);
  if (!found) throw new Error('not kept');
  return found;
};
const effects = async (id: string) =>
  (await figures.checked(await stored(id), at)).rows.map((row) => [row.at, row.effect]);

const FAULTY = 'Регион;Значение\nАбай облысы;12,5\nНарния;много\nТұран;5\nобласть Абай;1\n';

test('a table is brought by whoever may, kept as it came, and says what each row would do', async () => {
  expect(await figures.upload(visitor, input(FAULTY), { at })).toEqual({
    ok: false,
    refusal: { reason: 'not-permitted' }
  });
  const id = await brought(FAULTY);
  expect(await stored(id)).toMatchObject({
    ...scope,
    kind: 'figures',
    fileName: 'кесте.csv',
    version: 1,
    status: 'open',
    sheet: {
      name: '',
      cells: FAULTY.trim()
        .split('\n')
        .map((line) => line.split(';'))
    }
  });
  expect(await effects(id)).toEqual([
    [2, { does: 'new' }],
    [3, { does: 'wrong', faults: { region: { code: 'not-among-choices' }, value: { code: 'no-number' } } }],
    [4, { does: 'same' }],
    [5, { does: 'wrong', faults: { region: { code: 'row-twice', params: { row: 2 } } } }]
  ]);
  expect(await journalOf(id)).toEqual(['TableUploaded']);
});

test('nothing is applied while a row is wrong; mended or left out, all of it is, once', async () => {
  const id = await brought(FAULTY);
  const apply = (version: number) => figures.apply(system, { import: id, version: String(version) }, { at });
  expect(await apply(1)).toEqual({ ok: false, refusal: { reason: 'import-has-faults', params: { count: 2 } } });
  expect(standing.get('abai')).toBeUndefined();
  const mended = { 'cell:3:region': 'Тұран', 'cell:3:value': '7', 'row:5': 'out', 'row:4': 'out' };
  const mend = { import: id, version: '1', mended };
  expect(await figures.mend(visitor, mend)).toEqual({ ok: false, refusal: { reason: 'not-permitted' } });
  expect(await figures.mend(system, mend)).toEqual({ ok: true, value: { import: id } });
  expect(await effects(id)).toEqual([
    [2, { does: 'new' }],
    [3, { does: 'changes', was: { value: 5 } }]
  ]);
  expect(await apply(2)).toEqual({ ok: true, value: { import: id } });
  expect([...standing]).toEqual([
    ['turan', 7],
    ['abai', 12.5]
  ]);
  expect(await stored(id)).toMatchObject({ status: 'applied', counts: { new: 1, changes: 1, same: 0, leftOut: 2 } });
  expect(await apply(2)).toEqual({ ok: false, refusal: { reason: 'import-settled' } });
  expect(await journalOf(id)).toEqual(['TableUploaded', 'TableMended', 'TableApplied', 'FiguresTaken']);
});

test('of two people who mend one table the second is told, and a row can be taken back', async () => {
  const id = await brought(FAULTY);
  expect(await figures.mend(system, { import: id, version: '1', mended: { 'row:3': 'out' } })).toMatchObject({
    ok: true
  });
  expect(await figures.mend(system, { import: id, version: '1', mended: { 'row:2': 'out' } })).toEqual({
    ok: false,
    refusal: { reason: 'import-changed' }
  });
  await figures.mend(system, { import: id, version: '2', mended: { 'row:3': 'in' } });
  expect((await stored(id)).repairs.leftOut).toEqual([]);
  expect(await figures.mend(system, { import: id, version: '3', mended: { 'drop:3': 'x' } })).toMatchObject({
    ok: false
  });
});

test('a table that changes nothing is not applied, and nothing comes in where nothing may', async () => {
  const id = await brought(`Регион;Значение\nТұран;${standing.get('turan')}`);
  const apply = { import: id, version: '1' };
  expect(await figures.apply(system, apply)).toEqual({ ok: false, refusal: { reason: 'import-changes-nothing' } });
  closed = true;
  expect(await figures.apply(system, apply)).toEqual({ ok: false, refusal: { reason: 'out-of-scope' } });
  expect(await figures.upload(system, input(FAULTY))).toEqual({ ok: false, refusal: { reason: 'out-of-scope' } });
  closed = false;
});

const listed = async () => (await importsOf('figures', scope)).map((one) => one.id);

test('a discarded table loses its cells and leaves the list', async () => {
  const id = await brought(FAULTY);
  expect(await listed()).toContain(id);
  expect(await figures.discard(visitor, { import: id })).toEqual({ ok: false, refusal: { reason: 'not-permitted' } });
  expect(await figures.discard(system, { import: id })).toEqual({ ok: true, value: { import: id } });
  expect(await stored(id)).toMatchObject({ status: 'discarded', sheet: { cells: [] } });
  expect(await listed()).not.toContain(id);
});

const date = (id: string, values: object) =>
  database().updateTable('tableImports').set(values).where('id', '=', id).execute();

test('a table left open is discarded by night after three months, and no other', async () => {
  const old = Temporal.Now.instant().subtract({ hours: 24 * 91 });
  const [forgotten, fresh, applied] = [await brought(FAULTY), await brought(FAULTY), await brought(FAULTY)];
  await date(forgotten, { uploadedAt: old });
  await date(applied, {
    uploadedAt: old,
    status: 'applied',
    settledAt: old,
    counts: '{"new":1,"changes":0,"same":0,"leftOut":0}'
  });
  expect(await discardForgottenImports(visitor, {})).toEqual({ ok: false, refusal: { reason: 'not-permitted' } });
  expect(await discardForgottenImports(system, {})).toEqual({ ok: true, value: { discarded: 1 } });
  expect(await stored(forgotten)).toMatchObject({ status: 'discarded', sheet: { cells: [] } });
  expect((await stored(fresh)).status).toBe('open');
  expect((await stored(applied)).status).toBe('applied');
  expect(await journalOf(forgotten)).toEqual(['TableUploaded', 'TableDiscarded']);
});

const refusal = async (files: object[]) => {
  const outcome = await figures.upload(system, { body: 'transport', year: '2027', files });
  return outcome.ok ? null : outcome.refusal;
};
const atFiles = (code: string) => ({ reason: 'invalid', issues: [{ field: 'files', code }] });

test('what cannot be read says why at the file', async () => {
  expect(await refusal([])).toEqual(atFiles('file-required'));
  expect(await refusal(csv('басқа;нәрсе\n1;2'))).toEqual(atFiles('table-without-heads'));
  expect(await refusal([{ name: 'a.xlsx', bytes: Buffer.from('%PDF-1.4') }])).toEqual(atFiles('table-kind'));
});

test('the template filled in is read back, its example passed over', async () => {
  const bytes = await figures.template(scope, 'ru');
  expect(await readSheet(bytes)).toEqual([
    ['Регион', 'Значение', 'Примечание'],
    ['область Абай', '12,5', 'ескі']
  ]);
  expect(await readSheet(bytes, 2)).toEqual([['Регион'], ['область Абай'], ['Тұран']]);
  const outcome = await figures.upload(system, { body: 'transport', year: '2027', files: [{ name: 'a.xlsx', bytes }] });
  expect(outcome.ok && (await effects(outcome.value.import))).toEqual([]);
  expect(await figures.columns(scope, 'kk')).toEqual(['Аймақ', 'Мәні', 'Ескерту']);
});

test('the database keeps no cells of what was discarded', async () => {
  const wrong = database()
    .updateTable('tableImports')
    .set({ status: 'discarded', settledAt: at })
    .where('status', '=', 'open');
  await expect(wrong.execute()).rejects.toThrow('table_imports_check');
});
