import { beforeAll, expect, test } from 'vitest';
import { findImport } from '#platform/server/table-import/index.ts';
import { createPost } from '#registry/server/index.ts';
import { staff, system } from '../../../../tests/support/actors.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { personRow, useRegistry } from '../../../../tests/support/registry.ts';
import { csvFile } from '../../csv.ts';
import { adoptDepartmentalPlan, departmentalPlanView, planAsTable, planImport } from '../../server/index.ts';

useDatabase();
useRegistry();

const at = Temporal.Instant.from('2026-11-22T05:00:00Z');
const press = staff('press-officer', 'transport');

beforeAll(async () => {
  await personRow(press.person);
  const chair = {
    titleKk: 'Автожол комитетінің төрағасы',
    titleRu: 'Председатель Комитета автодорог',
    titleEn: 'Chair of the Roads Committee'
  };
  await createPost(system, { body: 'transport', duty: 'agency-chair', ...chair }, { at });
});

const TABLE = [
  'Вид;Кто проводит;Дата проведения;Регион;Формат;Тема (каз);Тема',
  'Встреча;Председатель комитета автодорог;14 апреля 2027 г.;Туркестанская область;очно;Жол;Дороги',
  'Пресс-конференция;;май 2027;Республика;;Жүк;Грузы',
  'Встреча;;15.06.2027;Абай;онлайн;Вокзал;Вокзалы',
  'Статья;;II квартал 2027;;;Порт;Порты'
].join('\n');

const upload = (text: string) =>
  planImport.upload(
    press,
    { body: 'transport', year: '2027', files: [{ name: 'plan.csv', bytes: Buffer.from(text) }] },
    { at }
  );
const stored = async (id: string) => {
  const found = await findImport(id);
  if (!found) throw new Error(id);
  return found;
};
const brought = async (text: string): Promise<string> => {
  const outcome = await upload(text);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value.import;
};
const effects = async (id: string) => (await planImport.checked(await stored(id), at)).rows.map(({ effect }) => effect);

test('a body’s own table becomes its plan when its wrong cells are mended, and changes what it speaks of', async () => {
  const id = await brought(TABLE);
  expect(await effects(id)).toEqual([
    { does: 'new' },
    { does: 'new' },
    { does: 'wrong', faults: { post: { code: 'plan-holder' } } },
    { does: 'wrong', faults: { when: { code: 'day-or-month' } } }
  ]);
  const mended = { 'cell:4:post': 'Автожол комитетінің төрағасы', 'cell:5:when': 'июнь 2027' };
  await planImport.mend(press, { import: id, version: String((await stored(id)).version), mended }, { at });
  const version = String((await stored(id)).version);
  expect(await planImport.apply(press, { import: id, version }, { at })).toMatchObject({ ok: true });
  const { items = [] } = (await departmentalPlanView({ year: 2027, body: 'transport' })) ?? {};
  expect(
    items.map(({ kind, region, plannedOn, precision, format }) => [
      kind,
      region,
      plannedOn.toString(),
      precision,
      format
    ])
  ).toEqual([
    ['meeting', 'turkistan', '2027-04-14', 'day', 'offline'],
    ['briefing', null, '2027-05-01', 'month', null],
    ['publication', null, '2027-06-01', 'month', null],
    ['meeting', 'abai', '2027-06-15', 'day', 'online']
  ]);
  const [head = '', ...rows] = TABLE.split('\n');
  const again = await brought([head, rows[0]?.replace('14 апреля', '21 апреля'), rows[1]].join('\n'));
  expect(await effects(again)).toEqual([{ does: 'changes', was: { when: '14.04.2027' } }, { does: 'same' }]);
});

test('what is taken along as a table is brought back as the same plan', async () => {
  const found = await departmentalPlanView({ year: 2027, body: 'transport' });
  if (!found) throw new Error('no plan');
  for (const locale of ['kk', 'ru', 'en'] as const) {
    const { head, rows } = await planAsTable(found, locale);
    expect(await effects(await brought(csvFile(head, rows)))).toEqual(found.items.map(() => ({ does: 'same' })));
  }
});

test('no table comes into an adopted plan', async () => {
  const adoption = { body: 'transport', year: '2027', adoptedOn: '2026-11-20', document: '№ 77' };
  const edition = String((await departmentalPlanView({ year: 2027, body: 'transport' }))?.plan.edition);
  await expect((await adoptDepartmentalPlan(system, { ...adoption, edition }, { at })).ok).toBe(true);
  expect(await upload(TABLE)).toEqual({
    ok: false,
    refusal: { reason: 'plan-adopted-already', cites: [1, 4, 3] }
  });
});
