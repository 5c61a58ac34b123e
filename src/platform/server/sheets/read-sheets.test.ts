import { deflateRawSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { evidence } from '../../../../tests/support/evidence.ts';
import { readSheets } from './index.ts';

const text = (value: string) => ({ value, type: String });

const workbook = (): Promise<Buffer> =>
  writeExcelFile([
    { sheet: 'Мұқаба', data: [[text('Есеп')]] },
    {
      sheet: 'Деректер',
      data: [
        [text('Аймақ'), text('Мәні'), text('Күні')],
        [
          text(' Түркістан облысы '),
          { value: 0.1 + 0.2, type: Number },
          { value: new Date('2027-03-05T00:00:00Z'), type: Date, format: 'dd.mm.yyyy' }
        ],
        [null, { value: true, type: Boolean }, null]
      ]
    }
  ]).toBuffer();

const fault = async (name: string, bytes: Uint8Array): Promise<string | null> => {
  const read = await readSheets({ name, bytes });
  return read.ok ? null : read.fault;
};

test('a workbook gives all its sheets as texts: days in ISO form, numbers without noise', async () => {
  expect(await readSheets({ name: 'a.xlsx', bytes: await workbook() })).toEqual({
    ok: true,
    sheets: [
      { name: 'Мұқаба', cells: [['Есеп']] },
      {
        name: 'Деректер',
        cells: [
          ['Аймақ', 'Мәні', 'Күні'],
          ['Түркістан облысы', '0.3', '2027-03-05'],
          ['', 'true', '']
        ]
      }
    ]
  });
});

const cells = [
  ['Аймақ', 'Мәні'],
  ['Абай; облысы', '1,5'],
  ['', '-2']
];
const csv = (separator: string): string =>
  `Аймақ${separator}Мәні\r\n"Абай; облысы"${separator}"1,5"\r\n${separator}'-2\r\n`;

test.each([
  ['semicolons, UTF-8 with its mark', Buffer.from(`\uFEFF${csv(';')}`)],
  ['commas, UTF-8 without a mark', Buffer.from(csv(','))],
  ['tabs, UTF-16', Buffer.from(`\uFEFF${csv('\t')}`, 'utf16le')]
])('a CSV file with %s is read', async (_, bytes) => {
  expect(await readSheets({ name: 'кесте.csv', bytes })).toEqual({ ok: true, sheets: [{ name: '', cells }] });
});

test('a CSV file in Windows-1251 is read', async () => {
  const bytes = Buffer.from([0xd0, 0xe5, 0xe3, 0xe8, 0xee, 0xed, 0x3b, 0xc7, 0xed, 0xe0, 0xf7, 0xe5, 0xed, 0xe8, 0xe5]);
  expect(await readSheets({ name: 'a.csv', bytes })).toEqual({
    ok: true,
    sheets: [{ name: '', cells: [['Регион', 'Значение']] }]
  });
});

const sheetXml = (rows: string): string =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;

const withSheet = async (rows: string): Promise<Uint8Array> => {
  const { unzipSync } = await import('fflate');
  return zipSync({ ...unzipSync(await workbook()), 'xl/worksheets/sheet1.xml': strToU8(sheetXml(rows)) });
};

/** A small file that declares little and unpacks into much. */
const lyingBomb = async (): Promise<Buffer> => {
  const packed = deflateRawSync(Buffer.alloc(60 * 1024 * 1024, ' '));
  const bytes = Buffer.from(
    zipSync({ '[Content_Types].xml': strToU8('a'), 'xl/workbook.xml': [packed, { level: 0 }] })
  );
  const name = Buffer.from('xl/workbook.xml');
  const local = bytes.indexOf(name) - 30;
  const central = bytes.indexOf(name, local + 40) - 46;
  bytes.writeUInt16LE(8, local + 8);
  bytes.writeUInt16LE(8, central + 10);
  bytes.writeUInt32LE(1000, central + 24);
  return bytes;
};

test('what is no table, or too large a one, is refused by what it is', async () => {
  expect(await fault('a.xlsx', evidence.pdf)).toBe('table-kind');
  expect(await fault('a.csv', evidence.png)).toBe('table-kind');
  expect(await fault('a.csv', evidence.docx)).toBe('table-kind');
  expect(await fault('a.csv', Buffer.from('Аймақ;\0\u0001\u0002'))).toBe('table-kind');
  expect(await fault('note.md', Buffer.from('a;b'))).toBe('table-kind');
  expect(await fault('a.xlsx', evidence.xlsx)).toBe('table-damaged');
  expect(await fault('a.xlsx', (await workbook()).subarray(0, 900))).toBe('table-kind');
  expect(await fault('a.csv', new Uint8Array())).toBe('file-empty');
  expect(await fault('a.csv', Buffer.alloc(5 * 1024 * 1024 + 1, 'a'))).toBe('table-too-big');
  const compound = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  expect(await fault('a.xls', compound)).toBe('table-old-excel');
  expect(await fault('a.xlsx', Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')]))).toBe(
    'table-locked'
  );
});

test('a file that grows when it is unpacked is refused, whether it says so or lies', async () => {
  const honest = zipSync({ '[Content_Types].xml': strToU8('a'), 'xl/workbook.xml': new Uint8Array(60 * 1024 * 1024) });
  expect(await fault('a.xlsx', honest)).toBe('table-unpacks-too-big');
  expect(await fault('a.xlsx', await lyingBomb())).toBe('table-damaged');
});

test('a cell far away does not make the table that large', async () => {
  expect(await fault('a.xlsx', await withSheet('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'))).toBe(
    'table-too-many-rows'
  );
  expect(await fault('a.xlsx', await withSheet('<row r="1"><c r="XFD1"><v>1</v></c></row>'))).toBe(
    'table-too-many-columns'
  );
  expect(
    await fault('a.xlsx', await withSheet('<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="1"/></row>'))
  ).toBeNull();
  expect(await fault('a.csv', Buffer.from('a;b\n'.repeat(12_001)))).toBe('table-too-many-rows');
  expect(await fault('a.csv', Buffer.from(';'.repeat(200)))).toBe('table-too-many-columns');
});

test('whatever the bytes are, they are read or refused', async () => {
  const whole = await workbook();
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), fc.boolean(), async (at, byte, plain) => {
      const bytes = Buffer.from(plain ? csv(';') : whole);
      bytes[at % bytes.length] = byte;
      await readSheets({ name: plain ? 'a.csv' : 'a.xlsx', bytes });
    }),
    { numRuns: 60 }
  );
});
