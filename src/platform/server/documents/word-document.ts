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
import { cellWords, colourOf, type Report, type ReportCell, type ReportHead, type ReportTable } from './report.ts';

/** A4 in twentieths of a point. */
const PAGE = { width: 11_906, height: 16_838, margin: 850 } as const;
/** For a head whose words stand upright. */
const UPRIGHT_HEIGHT = 2_900;
/** How far an annex's block of lines stands from the left. */
const BLOCK_SHARE = 0.6;
const LANGUAGES = { kk: 'kk-KZ', ru: 'ru-RU', en: 'en-GB' } as const;

/** What the margins leave. */
const textWidth = ({ portrait }: Report): number => (portrait ? PAGE.width : PAGE.height) - 2 * PAGE.margin;

const cellOf = (cell: ReportCell, width: number, locale: Report['locale']): TableCell => {
  const colour = colourOf(cell);
  const run = new TextRun({ text: cellWords(cell, locale), size: 18, ...(colour && { color: colour.ink.slice(1) }) });
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(colour && { shading: { type: ShadingType.CLEAR, fill: colour.ground.slice(1) } }),
    children: [new Paragraph({ children: [run], ...(typeof cell === 'number' && { alignment: AlignmentType.RIGHT }) })]
  });
};

const tableOf = ({ heads, rows }: ReportTable, report: Report): Table => {
  const all = heads.reduce((sum, { width }) => sum + width, 0);
  const widths = heads.map(({ width }) => Math.floor((width / all) * textWidth(report)));
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    ...(heads.some(({ upright }) => upright) && { height: { value: UPRIGHT_HEIGHT, rule: HeightRule.ATLEAST } }),
    children: heads.map((each, place) => headCell(each, widths[place] ?? 0))
  });
  const body = rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: row.map((cell, place) => cellOf(cell, widths[place] ?? 0, report.locale))
      })
  );
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: textWidth(report), type: WidthType.DXA },
    rows: [head, ...body]
  });
};

const headCell = ({ text, upright }: ReportHead, width: number): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(upright && { textDirection: TextDirection.BOTTOM_TO_TOP_LEFT_TO_RIGHT }),
    children: [new Paragraph({ children: [new TextRun({ text, bold: true, size: 18 })] })]
  });

const tablesOf = (report: Report): (Paragraph | Table)[] =>
  report.tables.flatMap((table) => [
    ...(table.caption === ''
      ? []
      : [
          new Paragraph({ text: table.name, heading: HeadingLevel.HEADING_1, spacing: { before: 240, after: 80 } }),
          new Paragraph({ text: table.caption, spacing: { after: 80 } })
        ]),
    tableOf(table, report)
  ]);

const sectionsOf = ({ sections = [] }: Report): Paragraph[] =>
  sections.flatMap(({ heading, lines }) => [
    new Paragraph({ text: heading, heading: HeadingLevel.HEADING_1, spacing: { before: 240, after: 80 } }),
    ...lines.map((text) => new Paragraph({ text, spacing: { after: 80 } }))
  ]);

const reportContent = (report: Report): (Paragraph | Table)[] => [
  new Paragraph({ text: report.title, heading: HeadingLevel.TITLE }),
  ...report.about.map((text) => new Paragraph({ text, spacing: { after: 80 } })),
  ...sectionsOf(report),
  ...tablesOf(report)
];

const annexContent = (report: Report, block: readonly string[]): (Paragraph | Table)[] => [
  ...block.map(
    (text) =>
      new Paragraph({
        text,
        alignment: AlignmentType.CENTER,
        indent: { left: Math.floor(textWidth(report) * BLOCK_SHARE) }
      })
  ),
  new Paragraph({
    heading: HeadingLevel.HEADING_1,
    alignment: AlignmentType.CENTER,
    spacing: { before: 480, after: 300 },
    children: [new TextRun({ text: report.title, bold: true, size: 26, color: '000000' })]
  }),
  ...tablesOf(report),
  ...report.about.map(
    (text) => new Paragraph({ spacing: { before: 120 }, children: [new TextRun({ text, size: 18 })] })
  )
];

/** The report as a DOCX file on A4: title, what must be known, tables whose heads repeat, numbered pages. */
export const wordDocument = (report: Report): Promise<Buffer> =>
  Packer.toBuffer(
    new Document({
      title: report.title,
      creator: 'Kezdesu',
      styles: {
        default: {
          document: {
            run: {
              font: report.annex ? 'Times New Roman' : 'Arial',
              size: report.annex ? 24 : 20,
              language: { value: LANGUAGES[report.locale] }
            }
          }
        }
      },
      sections: [
        {
          properties: {
            page: {
              size: {
                width: PAGE.width,
                height: PAGE.height,
                orientation: report.portrait ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE
              },
              margin: { top: PAGE.margin, right: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin }
            }
          },
          footers: { default: pageNumbers() },
          children: report.annex ? annexContent(report, report.annex) : reportContent(report)
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
