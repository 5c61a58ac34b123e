import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { readChoice } from '#platform/table-import/index.ts';
import { bodyChoices, regionChoices } from './name-choices.ts';
import { REGISTER_BEGINS } from './validity.ts';

const texts = z.object({ kk: z.string(), ru: z.string(), en: z.string() });
const file = z.object({
  regions: z.array(z.object({ id: z.string(), kato: z.string(), type: z.string(), names: texts }))
});
const path = join(import.meta.dirname, '../../db/reference/regions.json');
const regions = file.parse(JSON.parse(readFileSync(path, 'utf8'))).regions.map(({ type, ...region }) => ({
  ...region,
  kind: type === 'oblast' ? ('oblast' as const) : ('city' as const),
  inPlace: { kk: '', ru: '' },
  centre: region.names,
  population: 1,
  validFrom: REGISTER_BEGINS,
  validTo: null
}));

const region = (text: string): string => {
  const reading = readChoice(regionChoices(regions)).read(text);
  return reading.ok ? reading.value : reading.fault.code;
};

test('each region is found by its name in each language and by its code', () => {
  for (const { id, kato, names } of regions)
    expect([kato, ...Object.values(names)].map(region)).toEqual([id, id, id, id]);
});

test.each([
  ['Туркестанская обл.', 'turkistan'],
  ['ТҮРКІСТАН', 'turkistan'],
  ['обл. Абай', 'abai'],
  ['Абай', 'abai'],
  ['Акмолинская', 'aqmola'],
  ['г. Алматы', 'almaty'],
  ['Алматы қ.', 'almaty'],
  ['Алматы обл.', 'almaty-obl'],
  ['Алматинская область', 'almaty-obl'],
  ['Астана', 'astana'],
  ['г.Шымкент', 'shymkent'],
  ['Алматы', 'several-fit'],
  ['61', 'turkistan'],
  ['Ташкент', 'not-among-choices']
])('%s is %s', (text, expected) => {
  expect(region(text)).toBe(expected);
});

const transport = {
  id: 'transport',
  kind: 'ministry',
  names: { kk: 'Көлік министрлігі', ru: 'Министерство транспорта', en: 'Ministry of Transport' },
  shortNames: { kk: 'КМ', ru: 'МТ' },
  validFrom: REGISTER_BEGINS,
  validTo: null,
  parent: null,
  region: null,
  keywords: [],
  site: null,
  roles: []
} as const;

test.each([
  'Көлік министрлігі',
  'КӨЛІК МИНИСТРЛІГІ',
  'ҚР Көлік министрлігі',
  'Министерство транспорта РК',
  'МТ',
  'transport'
])('%s is the ministry of transport', (text) => {
  expect(readChoice(bodyChoices([transport])).read(text)).toEqual({ ok: true, value: 'transport' });
});
