import writeExcelFile, { type Cell, type Row, type Sheet } from 'write-excel-file/node';
import { type Report, type ReportCell, type ReportTable, TONE_COLOURS } from './report.ts';

const EXCEL_DAY = 'dd.mm.yyyy';
/** A sheet's name: at most 31 characters, none of those that addresses use. */
const sheetName = (name: string): string => name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31);

/** Text is written as text: what looks like a formula stays what it is. */
const textCell = (value: string): Cell => ({ value, type: String, wrap: true, alignVertical: 'top' });

const cellOf = (value: ReportCell): Cell => {
  if (value === null) return null;
  if (typeof value === 'string') return textCell(value);
  if (typeof value === 'number') return { value, type: Number, alignVertical: 'top' };
  if (value instanceof Temporal.PlainDate)
    return { value: new Date(`${value.toString()}T00:00:00Z`), type: Date, format: EXCEL_DAY, alignVertical: 'top' };
  const { ink, ground } = TONE_COLOURS[value.tone];
  return { value: value.text, type: String, wrap: true, alignVertical: 'top', textColor: ink, backgroundColor: ground };
};

const sheetOf = ({ name, heads, rows }: ReportTable): Sheet<never> => ({
  sheet: sheetName(name),
  orientation: 'landscape',
  stickyRowsCount: 1,
  stickyColumnsCount: 1,
  columns: heads.map(({ width }) => ({ width })),
  data: [
    heads.map(({ text }): Cell => ({
      value: text,
      type: String,
      fontWeight: 'bold',
      wrap: true,
      alignVertical: 'top'
    })),
    ...rows.map((row) => row.map(cellOf))
  ]
});

const line = (value: string): Row => [textCell(value)];

/** The first sheet says what the file is: its title, the date of its data, its method, the finding of each table. */
const coverOf = ({ title, about, tables }: Report): Sheet<never> => {
  return {
    sheet: sheetName(title),
    columns: [{ width: 110 }],
    data: [
      [{ value: title, type: String, fontWeight: 'bold', fontSize: 16, wrap: true }],
      ...about.map(line),
      ...tables.map(({ name, caption }) => line(`${name}: ${caption}`))
    ]
  };
};

/** The report as an XLSX file: a cover and a sheet for each table, heads that stay in sight. */
export const spreadsheet = (report: Report): Promise<Buffer> =>
  writeExcelFile([coverOf(report), ...report.tables.map(sheetOf)], { fontFamily: 'Arial', fontSize: 10 }).toBuffer();
