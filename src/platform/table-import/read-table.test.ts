import { expect, test } from 'vitest';
import {
  bestSheet,
  earlierTwins,
  NO_REPAIRS,
  optional,
  readNumber,
  readTable,
  readText,
  required,
  type TableFormat
} from './index.ts';

type Row = { name: string; unit: string | null; value: number };

const same = (text: string) => ({ kk: text, ru: text, en: text });

const format: TableFormat<Row> = {
  name: required(
    {
      names: { kk: 'Көрсеткіш атауы', ru: 'Показатель', en: 'Indicator' },
      aliases: ['Атауы'],
      example: same('Жұмыссыздық')
    },
    { read: readText(20) }
  ),
  unit: optional(
    { names: { kk: 'Өлшем бірлігі', ru: 'Единица', en: 'Unit' }, example: same('%') },
    { read: readText(10) }
  ),
  value: required({ names: { kk: 'Мәні', ru: 'Значение', en: 'Value' }, example: same('4,9') }, { read: readNumber() })
};

const sheet = (...cells: string[][]) => ({ name: 'Бет', cells });
const cell = (text: string, fault: object | null = null, repaired = false) => ({ text, repaired, fault });

test('heads are found under a title, in any language and order, and cells become values', () => {
  const table = readTable(
    format,
    sheet(['Облыс есебі'], [], ['ЗНАЧЕНИЕ', 'Ескерту', 'атауы'], ['1 000', 'x', 'Су'], ['', '', ''])
  );
  expect(table).toEqual({
    headings: { name: 'атауы', unit: null, value: 'ЗНАЧЕНИЕ' },
    unknown: [{ place: 1, heading: 'Ескерту' }],
    leftOut: [],
    rows: [
      {
        at: 4,
        cells: { name: cell('Су'), unit: cell(''), value: cell('1 000') },
        row: { name: 'Су', unit: null, value: 1000 }
      }
    ]
  });
});

const faulty = sheet(['Показатель', 'Единица', 'Значение'], ['', '%', 'много'], ['Жол', 'км', '5'], ['Жол', '', '6']);

test('each wrong cell says what is wrong with it, and the row has no values', () => {
  expect(readTable(format, faulty).rows[0]).toEqual({
    at: 2,
    cells: { name: cell('', { code: 'required' }), unit: cell('%'), value: cell('много', { code: 'no-number' }) },
    row: null
  });
});

test('what was mended stands in the place of what came, and a row that is left out is not read', () => {
  const repairs = { cells: { '2:name': 'Су', '2:value': '7' }, heads: {}, leftOut: [3] };
  const { rows, leftOut } = readTable(format, faulty, repairs);
  expect(rows.map(({ at, row }) => [at, row])).toEqual([
    [2, { name: 'Су', unit: '%', value: 7 }],
    [4, { name: 'Жол', unit: null, value: 6 }]
  ]);
  expect(leftOut).toEqual([{ at: 3, texts: ['Жол', 'км', '5'] }]);
});

test('a person says which column a head is that was not recognised', () => {
  const strange = sheet(['Показатель', 'Сколько', 'Единица'], ['Су', '5', 'л']);
  expect(readTable(format, strange).rows[0]?.row).toBeNull();
  const mended = readTable(format, strange, { ...NO_REPAIRS, heads: { '1': 'value', '9': 'unit', '2': 'nothing' } });
  expect(mended.rows[0]?.row).toEqual({ name: 'Су', unit: null, value: 5 });
});

test('the example of the template, left where it stood, is no row', () => {
  const filled = sheet(['Атауы', 'Өлшем бірлігі', 'Мәні'], ['Жұмыссыздық', '%', '4,9'], ['Жұмыссыздық', '%', '5']);
  expect(readTable(format, filled).rows.map(({ at }) => at)).toEqual([3]);
});

test('of several sheets the one whose heads fit best is taken, and of none that fits none', () => {
  const cover = { name: 'Мұқаба', cells: [['Есеп'], ['Показатель']] };
  const data = { name: 'Деректер', cells: faulty.cells };
  expect(bestSheet(format, [cover, data])?.name).toBe('Деректер');
  expect(bestSheet(format, [cover])).toBeUndefined();
  expect(readTable(format, cover)).toEqual({
    headings: { name: null, unit: null, value: null },
    unknown: [],
    leftOut: [],
    rows: []
  });
});

test('a row that says the same as an earlier one is found', () => {
  const { rows } = readTable(format, faulty);
  expect([...earlierTwins(rows, ({ name }) => name)]).toEqual([[4, 3]]);
});
