import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '#platform/actor.ts';
import { findImport } from '#platform/server/table-import/index.ts';
import { staff, system } from '../../../../tests/support/actors.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { journalOf } from '../../../../tests/support/journal.ts';
import { useRegistry } from '../../../../tests/support/registry.ts';
import { withRegistry } from '../../../../tests/support/rows.ts';
import { dropIndicator, indicatorImport, keepFigures, prioritiesOf } from '../../server/index.ts';

useDatabase();
useRegistry();
beforeAll(() => withRegistry());

const at = Temporal.Instant.from('2026-11-22T05:00:00Z');
const head = (body: string) => staff('first-head', body);
const analyst = (body: string) => staff('analyst', body);
const refusal = (reason: string, more = {}) => ({ ok: false, refusal: { reason, ...more } });

const take = (body: string, values: Record<string, number>) => {
  const figures = Object.entries(values).map(([region, value]) => ({
    component: 'questions',
    body,
    region,
    value,
    numerator: null,
    denominator: null
  }));
  return keepFigures(system, { on: '2026-11-22', bodies: [body], figures }, { at });
};
const order = async (body: string) =>
  (await prioritiesOf(body, 2027)).basis?.ranked.flatMap(({ region, rank }) => (rank === null ? [] : [[region, rank]]));

const HEAD = 'Өңір;Показатель;Единица;Мәні;Период;Источник;Как оценивать\n';
const bring = async (body: string, rows: string, actor: Actor = analyst(body)) => {
  const files = [{ name: 'a.csv', bytes: Buffer.from(HEAD + rows) }];
  return indicatorImport.upload(actor, { body, year: '2027', files }, { at });
};
const brought = async (body: string, rows: string): Promise<string> => {
  const outcome = await bring(body, rows);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value.import;
};
const effects = async (id: string) => {
  const stored = await findImport(id);
  return stored && (await indicatorImport.checked(stored, at)).rows.map(({ effect }) => effect);
};
const ROADS = 'Жол;%;{v};2026;Статистика';
const row = (region: string, value: string, direction = 'больше — хуже') =>
  `${region};${ROADS.replace('{v}', value)};${direction}\n`;

test('indicators come from a table, weigh in, are changed by another table, and can be dropped', async () => {
  await take('industry', { abai: 5, turkistan: 9 });
  const first = await brought('industry', row('Абай', '17,5') + row('Туркестанская обл.', '4'));
  expect(await effects(first)).toEqual([{ does: 'new' }, { does: 'new' }]);
  expect(await indicatorImport.apply(head('water'), { import: first, version: '1' }, { at })).toEqual(
    refusal('not-permitted')
  );
  expect((await indicatorImport.apply(analyst('industry'), { import: first, version: '1' }, { at })).ok).toBe(true);
  const second = await brought('industry', row('Абай', '17,5') + row('Түркістан', '5') + row('г. Алматы', '1'));
  expect(await effects(second)).toEqual([{ does: 'same' }, { does: 'changes', was: { value: 4 } }, { does: 'new' }]);
  await indicatorImport.apply(analyst('industry'), { import: second, version: '1' }, { at });
  const [indicator, ...others] = (await prioritiesOf('industry', 2027)).indicators;
  expect([others, indicator?.values, indicator?.pressing]).toEqual([
    [],
    { abai: 17.5, turkistan: 5, almaty: 1 },
    'higher'
  ]);
  expect((await order('industry'))?.length).toBe(3);
  expect(await dropIndicator(head('water'), { indicator: indicator?.id ?? '' }, { at })).toEqual(
    refusal('not-permitted')
  );
  expect((await dropIndicator(analyst('industry'), { indicator: indicator?.id ?? '' }, { at })).ok).toBe(true);
  expect((await prioritiesOf('industry', 2027)).indicators).toEqual([]);
  expect(await journalOf('industry/2027')).toEqual([
    'RegionIndicatorsImported',
    'RegionIndicatorsImported',
    'RegionIndicatorDropped'
  ]);
});

test('an indicator that contradicts itself is wrong where it does, and nothing of it comes in', async () => {
  const id = await brought('industry', row('Абай', '1') + row('Ұлытау', '2', 'больше — лучше'));
  expect(await effects(id)).toEqual([
    { does: 'new' },
    { does: 'wrong', faults: { pressing: { code: 'indicator-differs' } } }
  ]);
  expect(await indicatorImport.apply(analyst('industry'), { import: id, version: '1' }, { at })).toEqual(
    refusal('import-has-faults', { params: { count: 1 } })
  );
  expect(await bring('defence', row('Абай', '1'))).toMatchObject({ refusal: { reason: 'out-of-scope' } });
  expect(await bring('industry', row('Абай', '1'), head('water'))).toEqual(refusal('not-permitted'));
});
