/** What separates the cells: programs set to Kazakh or Russian expect a semicolon, for the comma is their decimal sign. */
const SEPARATOR = ';';
const BYTE_ORDER_MARK = '\uFEFF';

// What a spreadsheet would take for a formula (OWASP, "CSV injection").
const FORMULA = /^[=+\-@\t\r]/;

const cell = (text: string): string => {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[";,\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** A table as a file for spreadsheets: RFC 4180 with semicolons, UTF-8 with its mark, formulas made harmless. */
export const csvFile = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  BYTE_ORDER_MARK + [head, ...rows].map((row) => row.map(cell).join(SEPARATOR) + '\r\n').join('');
