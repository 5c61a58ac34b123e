import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  HeightRule,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextDirection,
  TextRun,
  WidthType
} from 'docx';
import { shortDate } from '../../words/index.ts';
import { type Report, type ReportCell, type ReportHead, type ReportTable, TONE_COLOURS } from './report.ts';

/** A4 on its side, in twentieths of a point, and what its margins leave. */
const PAGE = { width: 11_906, height: 16_838, margin: 850 } as const;
const TEXT_WIDTH = PAGE.height - 2 * PAGE.margin;
/** For a head whose words stand upright. */
const UPRIGHT_HEIGHT = 2_900;
const LANGUAGES = { kk: 'kk-KZ', ru: 'ru-RU', en: 'en-GB' } as const;

const wordsOf = (cell: ReportCell, locale: Report['locale']): string => {
  if (cell === null) return '';
  if (cell instanceof Temporal.PlainDate) return shortDate(cell.toString(), locale);
  return typeof cell === 'object' ? cell.text : String(cell);
};

const cellOf = (cell: ReportCell, width: number, locale: Report['locale']): TableCell => {
  const tone = cell !== null && typeof cell === 'object' && 'tone' in cell ? TONE_COLOURS[cell.tone] : undefined;
  const run = new TextRun({ text: wordsOf(cell, locale), size: 18, ...(tone && { color: tone.ink.slice(1) }) });
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(tone && { shading: { type: ShadingType.CLEAR, fill: tone.ground.slice(1) } }),
    children: [new Paragraph({ children: [run], ...(typeof cell === 'number' && { alignment: AlignmentType.RIGHT }) })]
  });
};

const tableOf = ({ heads, rows }: ReportTable, locale: Report['locale']): Table => {
  const all = heads.reduce((sum, { width }) => sum + width, 0);
  const widths = heads.map(({ width }) => Math.floor((width / all) * TEXT_WIDTH));
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    ...(heads.some(({ upright }) => upright) && { height: { value: UPRIGHT_HEIGHT, rule: HeightRule.ATLEAST } }),
    children: heads.map((each, place) => headCell(each, widths[place] ?? 0))
  });
  const body = rows.map(
    (row) =>
      new TableRow({ cantSplit: true, children: row.map((cell, place) => cellOf(cell, widths[place] ?? 0, locale)) })
  );
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    rows: [head, ...body]
  });
};

const headCell = ({ text, upright }: ReportHead, width: number): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(upright && { textDirection: TextDirection.BOTTOM_TO_TOP_LEFT_TO_RIGHT }),
    children: [new Paragraph({ children: [new TextRun({ text, bold: true, size: 18 })] })]
  });

const contentOf = ({ title, about, tables, locale }: Report): (Paragraph | Table)[] => [
  new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
  ...about.map((text) => new Paragraph({ text, spacing: { after: 80 } })),
  ...tables.flatMap((table) => [
    new Paragraph({ text: table.name, heading: HeadingLevel.HEADING_1, spacing: { before: 240, after: 80 } }),
    new Paragraph({ text: table.caption, spacing: { after: 80 } }),
    tableOf(table, locale)
  ])
];

/** The report as a DOCX file on A4 landscape: title, what must be known, tables whose heads repeat, numbered pages. */
export const wordDocument = (report: Report): Promise<Buffer> =>
  Packer.toBuffer(
    new Document({
      title: report.title,
      creator: 'Kezdesu',
      styles: {
        default: { document: { run: { font: 'Arial', size: 20, language: { value: LANGUAGES[report.locale] } } } }
      },
      sections: [
        {
          properties: {
            page: {
              size: { width: PAGE.width, height: PAGE.height, orientation: PageOrientation.LANDSCAPE },
              margin: { top: PAGE.margin, right: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin }
            }
          },
          footers: { default: pageNumbers() },
          children: contentOf(report)
        }
      ]
    })
  );

const pageNumbers = (): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], size: 16 })]
      })
    ]
  });
