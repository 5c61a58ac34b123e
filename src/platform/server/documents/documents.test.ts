import { strFromU8, unzipSync } from 'fflate';
import readExcelFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { documentResponse, isDocumentFormat, type Report } from './index.ts';

const report: Report = {
  title: 'Бақылау кестесі, 2026',
  about: ['Деректер күні: 22.11.2026', 'Көрсетілмегені есептелмейді'],
  locale: 'kk',
  tables: [
    {
      name: 'Органдар: тармақтар/2026',
      caption: '3 міндеттің 2-і мерзімінде орындалды.',
      heads: [
        { text: 'Орган', width: 40 },
        { text: 'Күні', width: 12 },
        { text: 'Саны', width: 8 },
        { text: 'Күйі', width: 20 }
      ],
      rows: [
        ['Көлік министрлігі', Temporal.PlainDate.from('2027-01-10'), 12, { text: 'Мерзімі өтті', tone: 'broken' }],
        ['=1+1', null, 0, 'ә ғ қ ң ө ұ ү һ і <b>&"']
      ]
    }
  ]
};

const bytesOf = async (format: 'xlsx' | 'docx'): Promise<Buffer> =>
  Buffer.from(await (await documentResponse(report, format, 'control-2026')).arrayBuffer());

test('a spreadsheet read by another program holds every word, number and day, and no formula', async () => {
  const [cover, table] = await readExcelFile(await bytesOf('xlsx'));
  expect(cover?.data.flat()).toEqual([
    report.title,
    ...report.about,
    `Органдар: тармақтар/2026: ${report.tables[0]?.caption}`
  ]);
  expect(table?.sheet).toBe('Органдар  тармақтар 2026');
  expect(table?.data).toEqual([
    ['Орган', 'Күні', 'Саны', 'Күйі'],
    ['Көлік министрлігі', new Date('2027-01-10T00:00:00Z'), 12, 'Мерзімі өтті'],
    ['=1+1', null, 0, 'ә ғ қ ң ө ұ ү һ і <b>&"']
  ]);
});

test('a text document holds the title, the finding and every cell, with heads that repeat', async () => {
  const parts = unzipSync(await bytesOf('docx'));
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const words = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map(([, text]) => text);
  expect(words.slice(0, 8)).toEqual([
    report.title,
    ...report.about,
    report.tables[0]?.name,
    report.tables[0]?.caption,
    'Орган',
    'Күні',
    'Саны'
  ]);
  expect(words.slice(9)).toEqual([
    'Көлік министрлігі',
    '10.01.2027',
    '12',
    'Мерзімі өтті',
    '=1+1',
    '',
    '0',
    'ә ғ қ ң ө ұ ү һ і &lt;b&gt;&amp;&quot;'
  ]);
  expect(xml).toContain('<w:tblHeader');
  expect(xml).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
});

test('a download says what it is', async () => {
  const { headers } = await documentResponse(report, 'xlsx', 'control-2026');
  expect(headers.get('content-disposition')).toBe('attachment; filename="control-2026.xlsx"');
  expect([isDocumentFormat('docx'), isDocumentFormat('exe')]).toEqual([true, false]);
});
