import writeExcelFile, { type CellObject, type Row, type Sheet } from 'write-excel-file/node';
import { colourOf, type Report, type ReportCell, type ReportHead, type ReportTable } from './report.ts';

/** In points. Not every program makes room for wrapped words by itself. */
const LINE_HEIGHT = 14;
/** As much as the longest name of a column takes. */
const UPRIGHT_HEIGHT = 190;
const COVER_WIDTH = 110;
const EXCEL_DAY = 'dd.mm.yyyy';
/** A sheet's name: at most 31 characters, none of those that addresses use. */
const sheetName = (name: string): string => name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31);

/** Text is written as text: what looks like a formula stays what it is. */
const textCell = (value: string): CellObject => ({ value, type: String, wrap: true });

const cellOf = (value: ReportCell): CellObject | null => {
  if (value === null) return null;
  if (typeof value === 'string') return textCell(value);
  if (typeof value === 'number') return { value, type: Number };
  if (value instanceof Temporal.PlainDate)
    return { value: new Date(`${value.toString()}T00:00:00Z`), type: Date, format: EXCEL_DAY };
  const colour = colourOf(value);
  return { ...textCell(value.text), ...(colour && { textColor: colour.ink, backgroundColor: colour.ground }) };
};

const linesOf = (cell: CellObject | null, width: number): number =>
  typeof cell?.value === 'string' ? Math.ceil((cell.value.length + 1) / width) : 1;

/** A row as high as its cell with the most lines. */
const rowOf = (cells: readonly ReportCell[], widths: readonly number[]): Row => {
  const made = cells.map(cellOf);
  const lines = Math.max(1, ...made.map((cell, place) => linesOf(cell, widths[place] ?? COVER_WIDTH)));
  return made.map((cell) => cell && { ...cell, height: lines * LINE_HEIGHT, alignVertical: 'top' });
};

const headCell = ({ text, upright }: ReportHead): CellObject => ({
  ...textCell(text),
  fontWeight: 'bold',
  alignVertical: 'bottom',
  ...(upright && { wrap: false, textRotation: 90, height: UPRIGHT_HEIGHT })
});

const sheetOf = ({ name, heads, rows }: ReportTable): Sheet<never> => {
  const widths = heads.map(({ width }) => width);
  return {
    sheet: sheetName(name),
    orientation: 'landscape',
    stickyRowsCount: 1,
    stickyColumnsCount: 1,
    columns: heads.map(({ width }) => ({ width })),
    data: [heads.map(headCell), ...rows.map((row) => rowOf(row, widths))]
  };
};

/** The first sheet says what the file is: its title, the date of its data, its method, the finding of each table. */
const coverOf = ({ title, about, tables }: Report): Sheet<never> => ({
  sheet: sheetName(title),
  columns: [{ width: COVER_WIDTH }],
  data: [
    [{ ...textCell(title), fontWeight: 'bold', fontSize: 16, height: 2 * LINE_HEIGHT }],
    ...[...about, ...tables.map(({ name, caption }) => `${name}: ${caption}`)].map((line) =>
      rowOf([line], [COVER_WIDTH])
    )
  ]
});

/** A line over the whole breadth of a sheet, or over its last columns; as high as its words need. */
const wideLine = (text: string, widths: readonly number[], from: number, style: Partial<CellObject>): Row => {
  const span = widths.slice(from);
  const height =
    linesOf(
      textCell(text),
      span.reduce((sum, width) => sum + width, 0)
    ) * LINE_HEIGHT;
  const cell = { ...textCell(text), ...style, height, columnSpan: span.length };
  return [...widths.slice(0, from).map(() => null), cell, ...span.slice(1).map(() => null)];
};

const bordered = (row: Row): Row =>
  row.map((cell) => ({ ...(typeof cell === 'object' && cell !== null ? cell : textCell('')), borderStyle: 'thin' }));

/** One sheet as the annex is printed: the block at the right, the title, the table with its lines, notes. */
const annexSheet = (report: Report, block: readonly string[], { name, heads, rows }: ReportTable): Sheet<never> => {
  const widths = heads.map(({ width }) => width);
  const right = Math.max(0, widths.length - 3);
  const centred = { align: 'center', alignVertical: 'center' } as const;
  return {
    sheet: sheetName(name),
    ...(!report.portrait && { orientation: 'landscape' as const }),
    columns: heads.map(({ width }) => ({ width })),
    data: [
      ...block.map((line) => wideLine(line, widths, right, centred)),
      [],
      wideLine(report.title, widths, 0, { ...centred, fontWeight: 'bold', fontSize: 13 }),
      [],
      bordered(heads.map(headCell)),
      ...rows.map((row) => bordered(rowOf(row, widths))),
      [],
      ...report.about.map((line) => wideLine(line, widths, 0, {}))
    ]
  };
};

/** The report as an XLSX file: a cover and a sheet for each table, heads that stay in sight; an annex as it is printed. */
export const spreadsheet = (report: Report): Promise<Buffer> => {
  const { annex, tables } = report;
  const sheets = annex
    ? tables.map((table) => annexSheet(report, annex, table))
    : [coverOf(report), ...tables.map(sheetOf)];
  return writeExcelFile(sheets, { fontFamily: annex ? 'Times New Roman' : 'Arial', fontSize: 10 }).toBuffer();
};
