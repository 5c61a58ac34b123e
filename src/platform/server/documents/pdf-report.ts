import type { Content, ContentTable, TableCell } from 'pdfmake/interfaces.js';
import { drawPdf } from './draw-pdf.ts';
import { type PdfFace, printable } from './pdf-fonts.ts';
import { cellWords, colourOf, type Report, type ReportCell, type ReportHead, type ReportTable } from './report.ts';

/** In points: A4 without its margins, and what lies between the words of a cell and its border. */
const TEXT_WIDTH = { portrait: 511, landscape: 758 } as const;
const PADDING = 3;
const CELL_SIZE = { report: 8, annex: 9.5 } as const;
/** How wide a letter is for its height: about 0.55 on the average, more in bold; so no word of one line is broken. */
const LETTER_SHARE = 0.66;
/** A word of a head with more letters may be broken. */
const LETTERS_OF_A_HEAD = 14;
const UPRIGHT = { height: 150, lineHeight: 9.5, lettersALine: 32 } as const;

/** A column with its breadth and how many letters of a word have room in it. */
type Column = ReportHead & { readonly points: number; readonly letters: number };

const sizeOf = ({ annex }: Report): number => (annex ? CELL_SIZE.annex : CELL_SIZE.report);
const faceOf = ({ annex }: Report): PdfFace => (annex ? 'serif' : 'sans');
const longestWord = (text: string): number => Math.max(...text.split(/[\s\u2013\u2014-]/).map(({ length }) => length));

/** The least a column needs, in letters: the longest word of its head, as long as that is no monster. */
const leastOf = ({ text, upright }: ReportHead): number =>
  upright ? 0 : Math.min(LETTERS_OF_A_HEAD, longestWord(text));

/** Each column its share of the page, but none less than its least: what that takes, the others give. */
const columnsOf = ({ heads }: ReportTable, report: Report): readonly Column[] => {
  const letter = sizeOf(report) * LETTER_SHARE;
  const free = (report.portrait ? TEXT_WIDTH.portrait : TEXT_WIDTH.landscape) - heads.length * (2 * PADDING + 1) - 1;
  const held = new Set<ReportHead>();
  const share = (head: ReportHead): number => {
    const given = [...held].reduce((sum, each) => sum + leastOf(each) * letter, 0);
    const shares = heads.reduce((sum, each) => sum + (held.has(each) ? 0 : each.width), 0);
    return (head.width / shares) * Math.max(0, free - given);
  };
  for (const _ of heads) {
    const narrow = heads.find((head) => !held.has(head) && share(head) < leastOf(head) * letter);
    if (narrow) held.add(narrow);
  }
  return heads.map((head) => {
    const points = held.has(head) ? leastOf(head) * letter : share(head);
    return { ...head, points, letters: Math.max(1, Math.floor(points / letter + 0.01)) };
  });
};

/** A word that is wider than its column goes on in the next line instead of running over the border. */
const fitting = (text: string, { letters }: Column): string =>
  printable(text).replace(/[^\s\u2013\u2014-]+/g, (word) =>
    word.length <= letters ? word : (word.match(new RegExp(`.{1,${letters}}`, 'gu')) ?? []).join('\n')
  );

const cellOf = (cell: ReportCell, column: Column, locale: Report['locale']): TableCell => {
  const colour = colourOf(cell);
  return {
    text: fitting(cellWords(cell, locale), column),
    ...(typeof cell === 'number' && { alignment: 'right' }),
    ...(colour && { color: colour.ink, fillColor: colour.ground })
  };
};

/** The words of a head in lines that fit an upright cell. */
const linesOf = (text: string): readonly string[] =>
  text.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length >= UPRIGHT.lettersALine) return [...lines, word];
    return [...lines.slice(0, -1), `${last} ${word}`];
  }, []);

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`);

const uprightHead = ({ text, points }: Column, font: string): TableCell => {
  const { height, lineHeight } = UPRIGHT;
  const lines = linesOf(printable(text)).map(
    (line, place) =>
      `<text transform="translate(${(place + 1) * lineHeight - 1} ${height}) rotate(-90)" font-size="${CELL_SIZE.report}" font-weight="bold">${escaped(line)}</text>`
  );
  const width = Math.max(points, lines.length * lineHeight);
  return { svg: `<svg width="${width}" height="${height}">${lines.join('')}</svg>`, width, height, font };
};

const headOf = (column: Column, report: Report): TableCell =>
  column.upright
    ? uprightHead(column, faceOf(report))
    : { text: fitting(column.text, column), bold: true, verticalAlignment: 'bottom' };

const tableOf = (table: ReportTable, report: Report): ContentTable => {
  const columns = columnsOf(table, report);
  return {
    fontSize: sizeOf(report),
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: columns.map(({ points }) => points),
      body: [
        columns.map((column) => headOf(column, report)),
        ...table.rows.map((row) => columns.map((column, place) => cellOf(row[place] ?? null, column, report.locale)))
      ]
    },
    layout: 'ruled'
  };
};

const lineOf = (text: string): Content => ({ text: printable(text), margin: [0, 0, 0, 3] });

const titled = (table: ReportTable): Content[] =>
  table.caption === ''
    ? []
    : [{ text: printable(table.name), fontSize: 12, bold: true, margin: [0, 12, 0, 3] }, lineOf(table.caption)];

const sectionsOf = ({ sections = [] }: Report): Content[] =>
  sections.flatMap(({ heading, lines }) => [
    { text: printable(heading), fontSize: 12, bold: true, margin: [0, 12, 0, 3] },
    ...lines.map(lineOf)
  ]);

const reportContent = (report: Report): Content[] => [
  { text: printable(report.title), fontSize: 18, bold: true, margin: [0, 0, 0, 6] },
  ...report.about.map(lineOf),
  ...sectionsOf(report),
  ...report.tables.flatMap((table) => [...titled(table), tableOf(table, report)])
];

const annexContent = (report: Report, block: readonly string[]): Content[] => [
  {
    columns: [
      { text: '', width: '*' },
      { stack: block.map((line) => printable(line)), width: 230, alignment: 'center', fontSize: 10 }
    ]
  },
  { text: printable(report.title), fontSize: 13, bold: true, alignment: 'center', margin: [40, 22, 40, 14] },
  ...report.tables.flatMap((table) => [...titled(table), tableOf(table, report)]),
  { stack: report.about.map(lineOf), fontSize: 8, margin: [0, 10, 0, 0] }
];

/** The report as a PDF file on A4: heads that repeat, rows that are never torn, numbered pages. */
export const pdfReport = (report: Report): Promise<Buffer> =>
  drawPdf({
    title: report.title,
    locale: report.locale,
    landscape: !report.portrait,
    face: faceOf(report),
    content: report.annex ? annexContent(report, report.annex) : reportContent(report)
  });
