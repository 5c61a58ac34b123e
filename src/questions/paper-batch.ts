/** A question as it stands on a sheet of paper: the sheet's own number, the words, who wrote it where that is kept. */
export type PaperRow = { sheet: string; text: string; name: string; contact: string; consent: string };

/** How many sheets are typed in at once. */
export const PAPER_ROWS = 20;

const COLUMNS = ['sheet', 'text', 'name', 'contact', 'consent'] as const;

/** The rows of a form whose fields are called `rows.0.text`; those with nothing typed are left out. */
export const paperRows = (values: Readonly<Record<string, string | readonly string[]>>): PaperRow[] => {
  const typed = (row: number, column: string): string => [values[`rows.${row}.${column}`] ?? ''].flat()[0] ?? '';
  const rows = Array.from({ length: PAPER_ROWS }, (_, row): PaperRow => {
    const [sheet, text, name, contact, consent] = COLUMNS.map((column) => typed(row, column).trim());
    return { sheet: sheet ?? '', text: text ?? '', name: name ?? '', contact: contact ?? '', consent: consent ?? '' };
  });
  return rows.filter(({ sheet, text, name, contact }) => [sheet, text, name, contact].some((each) => each !== ''));
};

/**
 * The rows of a table copied from a spreadsheet: cells between tabs, a cell in quotation marks may hold line ends. One column is
 * the question; else they are sheet, question, name, e-mail. Consent is never pasted: it is ticked.
 */
export const pastedRows = (pasted: string): PaperRow[] =>
  tableOf(pasted)
    .filter((cells) => cells.some((cell) => cell !== ''))
    .map((cells) => {
      const [sheet = '', text = '', name = '', contact = ''] = cells.length === 1 ? ['', ...cells] : cells;
      return { sheet, text, name, contact, consent: '' };
    });

const CELL = /(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/gy;

const tableOf = (pasted: string): string[][] => {
  const text = pasted.replace(/\r\n?/g, '\n');
  const table: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(CELL)) {
    table.at(-1)?.push((quoted?.replaceAll('""', '"') ?? plain ?? '').trim());
    if (end === '') break;
    if (end === '\n') table.push([]);
  }
  return table;
};
