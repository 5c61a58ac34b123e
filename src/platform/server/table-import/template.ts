import writeExcelFile, { type CellObject, type Row, type Sheet } from 'write-excel-file/node';
import type { Locale } from '../../locale.ts';
import type { Column, TableFormat } from '../../table-import/index.ts';

const WIDEST = 60;
const NARROWEST = 12;

const SHEETS: Readonly<Record<Locale, readonly [string, string]>> = {
  kk: ['Кесте', 'Мүмкін мәндер'],
  ru: ['Таблица', 'Возможные значения'],
  en: ['Table', 'Possible values']
};

const textCell = (value: string): CellObject => ({ value, type: String, wrap: true, alignVertical: 'top' });
const headCell = (value: string): CellObject => ({
  ...textCell(value),
  fontWeight: 'bold',
  backgroundColor: '#e3eef7'
});

const widthOf = (texts: readonly string[]): number =>
  Math.min(WIDEST, Math.max(NARROWEST, ...texts.map((text) => text.length + 2)));

/**
 * An empty table to fill in: heads in the language, one example row, which is passed over when it is left there, and on a
 * second sheet what may stand in the columns where that can be listed.
 */
export const templateFile = <Fields extends object>(format: TableFormat<Fields>, locale: Locale): Promise<Buffer> => {
  const columns: readonly Column<unknown>[] = Object.values(format);
  const listed = columns.filter(({ choices }) => choices.length > 0);
  const [table, choices] = SHEETS[locale];
  const sheets = [
    sheetOf(
      table,
      columns,
      [columns.map(({ example }) => ({ ...textCell(example[locale]), fontStyle: 'italic' }))],
      locale
    ),
    ...(listed.length > 0 ? [sheetOf(choices, listed, choiceRows(listed, locale), locale)] : [])
  ];
  return writeExcelFile(sheets, { fontFamily: 'Arial', fontSize: 10 }).toBuffer();
};

const choiceRows = (columns: readonly Column<unknown>[], locale: Locale): Row[] =>
  Array.from({ length: Math.max(...columns.map(({ choices }) => choices.length)) }, (_, at) =>
    columns.map(({ choices }) => {
      const choice = choices[at];
      return choice ? textCell(choice.shown[locale]) : null;
    })
  );

const sheetOf = (name: string, columns: readonly Column<unknown>[], rows: Row[], locale: Locale): Sheet<never> => ({
  sheet: name,
  stickyRowsCount: 1,
  columns: columns.map(({ names, example, choices }) => ({
    width: widthOf([names[locale], example[locale], ...choices.map(({ shown }) => shown[locale])])
  })),
  data: [columns.map(({ names }) => headCell(names[locale])), ...rows]
});
