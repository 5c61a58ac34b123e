import { beforeAll, expect, test } from 'vitest';
import { staff } from '../../../../tests/support/actors.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { personRow, useRegistry } from '../../../../tests/support/registry.ts';
import { withRegistry } from '../../../../tests/support/rows.ts';
import { database } from '#platform/server/database/database.ts';
import { readSheets } from '#platform/server/sheets/index.ts';
import { findImport } from '#platform/server/table-import/index.ts';
import { addProposal, packageView, proposalImport, submitProposals } from '../../server/index.ts';

useDatabase();
useRegistry();
const press = (body: string) => staff('press-officer', body);
beforeAll(async () => {
  await withRegistry();
  for (const body of ['transport', 'labour']) await personRow(press(body).person);
});

const at = Temporal.Instant.from('2026-11-22T05:00:00Z');

const RUSSIAN = [
  'Министерство: предложения на 2027 год',
  'Область;Район;Дата проведения;Формат;Тема (каз);Тема;Обоснование;Участников;Совместно с',
  'Туркестанская обл.;г. Кентау, Сауранский район;март 2027;очно;Жол;Дорога;Много обращений;1 200;Министерство здравоохранения РК, Министерство энергетики',
  'г. Астана;;15.05.2027;ВКС;Су;Вода;;;',
  'область Абай;;с 10 по 21 мая 2027 г.;;Тасқын;Паводок;;40;'
].join('\n');
const KAZAKH = [
  'Өңір;Аудан;Уақыты;Тақырыбы қазақша;Тақырыбы орысша',
  'Абай облысы;;2027 жылғы мамыр;Тасқын;Паводок',
  'Жамбыл;Абай ауданы;31.02.2027;Егін;Урожай',
  'Ұлытау облысы;;12.2026;Мыс;Медь'
].join('\n');

const upload = async (body: string, text: string): Promise<string> => {
  const files = [{ name: 'proposals.csv', bytes: Buffer.from(text) }];
  const outcome = await proposalImport.upload(press(body), { body, year: '2027', files }, { at });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value.import;
};
const stored = async (id: string) => {
  const found = await findImport(id);
  if (!found) throw new Error(id);
  return found;
};
const effects = async (id: string) =>
  (await proposalImport.checked(await stored(id), at)).rows.map(({ effect }) => effect);
const apply = async (id: string, body: string) =>
  proposalImport.apply(press(body), { import: id, version: String((await stored(id)).version) }, { at });
const lines = async (body: string) => (await packageView({ year: 2027, body }))?.lines ?? [];

test('a ministry’s own table in Russian becomes lines, and brought again changes nothing', async () => {
  const id = await upload('transport', RUSSIAN);
  expect(await effects(id)).toEqual([{ does: 'new' }, { does: 'new' }, { does: 'new' }]);
  expect(await apply(id, 'transport')).toMatchObject({ ok: true });
  const brought = await lines('transport');
  expect(
    brought.map(({ regions, districts, from, to, format, participants, jointWith }) =>
      [regions, districts, `${from}/${to}`, format, participants, jointWith].map(String).join(' | ')
    )
  ).toEqual([
    'turkistan | turkistan-kentau-city,turkistan-sauran | 2027-03-01/2027-03-31 | offline | 1200 | health,energy',
    'abai |  | 2027-05-10/2027-05-21 | mixed | 40 | ',
    'astana |  | 2027-05-15/2027-05-15 | online | null | '
  ]);
  const again = await upload('transport', RUSSIAN);
  expect(await effects(again)).toEqual([{ does: 'same' }, { does: 'same' }, { does: 'same' }]);
  const rows = await database().selectFrom('proposals').select('source').execute();
  expect(rows.every(({ source }) => source === id)).toBe(true);
});

test('a table in Kazakh changes the line it speaks of and says what is wrong with others, at their cells', async () => {
  const id = await upload('transport', KAZAKH);
  expect(await effects(id)).toEqual([
    { does: 'changes', was: { when: '10.05.2027 – 21.05.2027' } },
    { does: 'wrong', faults: { when: { code: 'not-a-period' } } },
    { does: 'wrong', faults: { when: { code: 'day-outside-year' } } }
  ]);
  expect(await apply(id, 'transport')).toEqual({
    ok: false,
    refusal: { reason: 'import-has-faults', params: { count: 2 } }
  });
  const { version } = await stored(id);
  const mended = { 'cell:3:when': 'шілде 2027', 'cell:4:when': 'желтоқсан 2027' };
  await proposalImport.mend(press('transport'), { import: id, version: String(version), mended }, { at });
  expect((await effects(id))[1]).toEqual({ does: 'wrong', faults: { districts: { code: 'not-among-choices' } } });
  const districts = { 'cell:3:districts': 'Меркі ауданы' };
  await proposalImport.mend(
    press('transport'),
    { import: id, version: String(version + 1), mended: districts },
    { at }
  );
  expect(await apply(id, 'transport')).toMatchObject({ ok: true });
  expect((await lines('transport')).map(({ themeRu, edition }) => [themeRu, edition])).toEqual([
    ['Дорога', 1],
    ['Паводок', 2],
    ['Вода', 1],
    ['Урожай', 1],
    ['Медь', 1]
  ]);
});

test('what the table leaves empty is kept as it stands', async () => {
  const flood = (await lines('transport')).find(({ themeRu }) => themeRu === 'Паводок');
  expect([flood?.participants, flood?.format]).toEqual([40, 'mixed']);
});

test('no table comes into a package that was submitted, nor from another body', async () => {
  const text = KAZAKH.split('\n').slice(0, 2).join('\n');
  await addProposal(
    press('labour'),
    {
      year: '2027',
      body: 'labour',
      region: 'abai',
      when: 'month',
      month: '3',
      format: 'mixed',
      themeKk: 'Жұмыс',
      themeRu: 'Работа',
      justificationRu: 'Так'
    },
    { at }
  );
  const edition = String((await packageView({ year: 2027, body: 'labour' }))?.package.edition);
  await submitProposals(press('labour'), { year: '2027', body: 'labour', edition }, { at });
  const files = [{ name: 'proposals.csv', bytes: Buffer.from(text) }];
  const bring = (body: string, year = '2027', actor = press('labour')) =>
    proposalImport.upload(actor, { body, year, files }, { at });
  expect([await bring('labour'), await bring('health'), await bring('labour', '2029')]).toEqual([
    { ok: false, refusal: { reason: 'proposals-submitted' } },
    { ok: false, refusal: { reason: 'not-permitted' } },
    { ok: false, refusal: { reason: 'proposals-year-closed', params: { year: 2029 } } }
  ]);
});

test('the template is read back as it is given out', async () => {
  const bytes = await proposalImport.template({ body: 'energy', year: 2027 }, 'kk');
  const read = await readSheets({ name: 'template.xlsx', bytes });
  expect(read.ok && read.sheets[0]?.cells[0]?.slice(0, 4)).toEqual([
    'Өңір',
    'Аудандар',
    'Басқа қолайлы өңірлер',
    'Уақыты'
  ]);
});
