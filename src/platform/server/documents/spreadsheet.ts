import writeExcelFile, { type CellObject, type Row, type Sheet } from 'write-excel-file/node';
import { type Report, type ReportCell, type ReportHead, type ReportTable, TONE_COLOURS } from './report.ts';

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
  const { ink, ground } = TONE_COLOURS[value.tone];
  return { ...textCell(value.text), textColor: ink, backgroundColor: ground };
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

/** The report as an XLSX file: a cover and a sheet for each table, heads that stay in sight. */
export const spreadsheet = (report: Report): Promise<Buffer> =>
  writeExcelFile([coverOf(report), ...report.tables.map(sheetOf)], { fontFamily: 'Arial', fontSize: 10 }).toBuffer();
