import { strFromU8, unzipSync } from 'fflate';
import readExcelFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { readPdf } from '../../../../tests/support/pdf-text.ts';
import { type DocumentFormat, documentResponse, drawPdf, isDocumentFormat, printable, type Report } from './index.ts';

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

const bytesOf = async (format: DocumentFormat, written = report): Promise<Buffer> =>
  Buffer.from(await (await documentResponse(written, format, 'control-2026')).arrayBuffer());

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

const LETTERS = 'Әә Ғғ Ққ Ңң Өө Ұұ Үү Һһ Іі Ёё № « » – — 1 234,5 %';
const long: Report = {
  ...report,
  tables: [
    {
      name: 'Кесте',
      caption: 'Ұзын кесте',
      heads: [
        { text: 'Орган', width: 40 },
        { text: 'Тармақ', width: 6, upright: true }
      ],
      rows: Array.from({ length: 90 }, (_, place) => [`${LETTERS} <b>&"${place};`, place])
    }
  ]
};

test('a PDF file holds every Kazakh letter as text, in embedded typefaces, with its title and language', async () => {
  const { pages, fonts, source } = readPdf(await bytesOf('pdf'));
  const words = pages.join('').replace(/\n/g, ' ');
  for (const text of [
    'Бақылау кестесі, 2026',
    'Көлік министрлігі',
    '10.01.2027',
    'Мерзімі өтті',
    'ә ғ қ ң ө ұ ү һ і <b>&"'
  ])
    expect(words).toContain(text);
  expect(fonts).toEqual([
    { name: 'PTSans-Bold', embedded: true },
    { name: 'PTSans-Regular', embedded: true }
  ]);
  expect(source).toContain('/Lang (kk-KZ)');
  expect(source).toContain('/DisplayDocTitle true');
  expect(Buffer.from(source, 'latin1').toString('utf8')).toMatch(
    new RegExp(`<dc:title>[^]*${report.title}[^]*</dc:title>`)
  );
});

test('each page of a PDF file has its number and repeats the heads, upright ones too, and no row is lost', async () => {
  const { pages } = readPdf(await bytesOf('pdf', long));
  expect(pages.length).toBeGreaterThan(2);
  pages.forEach((page, place) => {
    expect(page).toContain(`${place + 1} / ${pages.length}`);
    expect(page).toContain('Тармақ');
  });
  const rows = [...pages.join('').matchAll(/<b>&"(\d+);/g)].map(([, place]) => Number(place));
  expect(rows).toEqual(Array.from({ length: 90 }, (_, place) => place));
  expect(pages.join('').split(LETTERS).length).toBe(91);
});

test('a page stands upright where it is asked for, and an annex has its lines, its title and its notes in this order', async () => {
  const annex = { ...report, portrait: true, annex: ['Қосымша', '№ 4 қаулысымен бекітілген'] };
  const { pages, fonts, source } = readPdf(await bytesOf('pdf', annex));
  expect(source).toContain('/MediaBox [0 0 595.28 841.89]');
  expect(fonts.map(({ name }) => name)).toEqual(['PTSerif-Regular', 'PTSerif-Bold']);
  const places = ['Қосымша', '№ 4 қаулысымен', report.title, 'Көлік', report.about[0] ?? ''].map((text) =>
    pages[0]?.indexOf(text)
  );
  expect(places).toEqual(places.toSorted((one, other) => Number(one) - Number(other)));
  expect(places).not.toContain(-1);
  const [sheet] = await readExcelFile(await bytesOf('xlsx', annex));
  expect(sheet?.data.map((row) => row.find((cell) => cell !== null) ?? null)).toEqual([
    ...annex.annex,
    null,
    report.title,
    null,
    'Орган',
    'Көлік министрлігі',
    '=1+1',
    null,
    ...report.about
  ]);
});

test('a word wider than its column goes on in the next line', async () => {
  const word = 'ұ'.repeat(200);
  const narrow: Report = {
    ...long,
    tables: [
      {
        name: 'Н',
        caption: 'н',
        heads: [
          { text: 'А', width: 1 },
          { text: 'Б', width: 9 }
        ],
        rows: [[word, 1]]
      }
    ]
  };
  const lines = readPdf(await bytesOf('pdf', narrow))
    .pages.join('')
    .split('\n')
    .filter((line) => line.startsWith('ұұ'));
  expect(lines.join('')).toBe(word);
  expect(lines.length).toBeGreaterThan(8);
});

test('what the typefaces lack is said otherwise, and a drawing reaches no file and no address', async () => {
  expect(printable('1000 ₸ → 2000 ₸, и\u0306, 😀')).toBe('1000 тг – 2000 тг, й, ?');
  const drawing = { title: 'x', locale: 'kk', content: { image: '/etc/hostname' } } as const;
  await expect(drawPdf(drawing)).rejects.toThrow('Access to local file denied');
  await expect(drawPdf({ ...drawing, content: { image: 'http://127.0.0.1:9/x' } })).rejects.toThrow();
  expect(readPdf(await drawPdf({ ...drawing, content: 'Иә', numbered: false })).pages).toEqual(['Иә']);
});

test('a download says what it is', async () => {
  const { headers } = await documentResponse(report, 'xlsx', 'control-2026');
  expect(headers.get('content-disposition')).toBe('attachment; filename="control-2026.xlsx"');
  expect([isDocumentFormat('docx'), isDocumentFormat('exe')]).toEqual([true, false]);
});
