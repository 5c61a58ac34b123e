import { plainName } from './plain-name.ts';
import type { CellFault, CellReading, Column, TableFormat } from './table-format.ts';
import { LOCALES } from '../locale.ts';

/** A sheet as texts: rows of cells. */
export type Sheet = { readonly name: string; readonly cells: readonly (readonly string[])[] };

/** What people mended on the preview: cells by `row:column`, heads by their place, rows left out by their number. */
export type Repairs = {
  readonly cells: Readonly<Record<string, string>>;
  readonly heads: Readonly<Record<string, string>>;
  readonly leftOut: readonly number[];
};

export const NO_REPAIRS: Repairs = { cells: {}, heads: {}, leftOut: [] };

/** A cell as it was read: its text, whether somebody mended it, and what is wrong with it. */
export type ReadCell = { readonly text: string; readonly repaired: boolean; readonly fault: CellFault | null };

/** A row by its number in the sheet, from 1; `row` is null while a cell of it is wrong. */
export type ReadRow<Row extends object> = {
  readonly at: number;
  readonly cells: Readonly<Record<string, ReadCell>>;
  readonly row: Row | null;
};

/** A head of the sheet that is no column of ours. */
export type UnknownHead = { readonly place: number; readonly heading: string };

/** A sheet read by a format. Rows that are empty, left out or the template's example are not among `rows`. */
export type ReadTable<Row extends object> = {
  readonly rows: readonly ReadRow<Row>[];
  /** Our columns by what stands over them in the sheet; null for those that the sheet does not have. */
  readonly headings: Readonly<Record<string, string | null>>;
  readonly unknown: readonly UnknownHead[];
  readonly leftOut: readonly { readonly at: number; readonly texts: readonly string[] }[];
};

const SEARCHED_FOR_HEAD = 30;

/** The key of a cell among the repairs. */
export const cellKey = (at: number, field: string): string => `${at}:${field}`;

/** Where the heads are: the row of the sheet in which most columns are recognised, at least two of them (or the only one). */
const headRowOf = <Row extends object>(
  format: TableFormat<Row>,
  sheet: Sheet
): { at: number; known: number } | null => {
  const byName = fieldsByName(format);
  const least = Math.min(2, Object.keys(format).length);
  const counts = sheet.cells
    .slice(0, SEARCHED_FOR_HEAD)
    .map((cells) => new Set(cells.flatMap((text) => byName.get(plainName(text)) ?? [])).size);
  const known = Math.max(0, ...counts);
  return known >= least ? { at: counts.indexOf(known), known } : null;
};

/** The sheet whose heads fit best; undefined when none has heads of this format. */
export const bestSheet = <Row extends object>(
  format: TableFormat<Row>,
  sheets: readonly Sheet[]
): Sheet | undefined => {
  const fits = sheets.map((sheet) => headRowOf(format, sheet)?.known ?? 0);
  const most = Math.max(0, ...fits);
  return most > 0 ? sheets[fits.indexOf(most)] : undefined;
};

const columnsOf = <Row extends object>(format: TableFormat<Row>): [string, Column<unknown>][] => Object.entries(format);

const fieldsByName = <Row extends object>(format: TableFormat<Row>): Map<string, string> =>
  new Map(
    columnsOf(format).flatMap(([field, { names, aliases }]) =>
      [...Object.values(names), ...aliases].map((name) => [plainName(name), field] as const)
    )
  );

/** Which column stands at which place: what people chose, then what the heads say, each column once. */
const placesOf = <Row extends object>(
  format: TableFormat<Row>,
  heads: readonly string[],
  chosen: Repairs['heads']
): Map<string, number> => {
  const byName = fieldsByName(format);
  const places = new Map<string, number>();
  for (const [place, field] of Object.entries(chosen))
    if (field in format && Number(place) < heads.length) places.set(field, Number(place));
  const taken = new Set(Object.keys(chosen).map(Number));
  heads.forEach((heading, place) => {
    const field = byName.get(plainName(heading));
    if (field && !places.has(field) && !taken.has(place)) places.set(field, place);
  });
  return places;
};

/** Reads the rows of a sheet by the format, with what people mended. A sheet without heads has no rows. */
export const readTable = <Row extends object>(
  format: TableFormat<Row>,
  sheet: Sheet,
  repairs: Repairs = NO_REPAIRS
): ReadTable<Row> => {
  const head = headRowOf(format, sheet);
  const heads = head === null ? [] : (sheet.cells[head.at] ?? []);
  const places = placesOf(format, heads, repairs.heads);
  const known = new Set(places.values());
  const bodied = sheet.cells
    .map((texts, index) => ({ at: index + 1, texts }))
    .slice(head === null ? sheet.cells.length : head.at + 1)
    .filter(({ texts }) => texts.some((text) => text.trim() !== ''));
  const meant = bodied.filter(({ texts }) => !isExample(format, places, texts));
  return {
    headings: Object.fromEntries(Object.keys(format).map((field) => [field, headingAt(heads, places.get(field))])),
    unknown: heads.flatMap((heading, place) =>
      heading.trim() === '' || known.has(place) ? [] : [{ place, heading: heading.trim() }]
    ),
    leftOut: meant.filter(({ at }) => repairs.leftOut.includes(at)),
    rows: meant
      .filter(({ at }) => !repairs.leftOut.includes(at))
      .map(({ at, texts }) => readRow(format, at, textsOf(format, places, at, texts, repairs)))
  };
};

const headingAt = (heads: readonly string[], place: number | undefined): string | null =>
  place === undefined ? null : (heads[place] ?? '').trim();

type CellText = { text: string; repaired: boolean };

const textsOf = <Row extends object>(
  format: TableFormat<Row>,
  places: ReadonlyMap<string, number>,
  at: number,
  texts: readonly string[],
  { cells }: Repairs
): Record<string, CellText> =>
  Object.fromEntries(
    Object.keys(format).map((field) => {
      const repaired = cells[cellKey(at, field)];
      return [field, { text: repaired ?? texts[places.get(field) ?? -1] ?? '', repaired: repaired !== undefined }];
    })
  );

const readCell = (column: Column<unknown>, text: string): CellReading<unknown> =>
  text.trim() === '' ? column.empty : column.read(text);

const readRow = <Row extends object>(
  format: TableFormat<Row>,
  at: number,
  texts: Readonly<Record<string, CellText>>
): ReadRow<Row> => {
  const readings = columnsOf(format).map(([field, column]) => {
    const cell = texts[field] ?? { text: '', repaired: false };
    return { field, cell, reading: readCell(column, cell.text) };
  });
  const values = Object.fromEntries(
    readings.flatMap(({ field, reading }) => (reading.ok ? [[field, reading.value]] : []))
  );
  return {
    at,
    cells: Object.fromEntries(
      readings.map(({ field, cell, reading }) => [field, { ...cell, fault: reading.ok ? null : reading.fault }])
    ),
    // Every field was read by its own column: a row without faults has the shape of the format.
    row: readings.every(({ reading }) => reading.ok) ? (values as Row) : null
  };
};

/** Is it the example of our template, left where it stood? */
const isExample = <Row extends object>(
  format: TableFormat<Row>,
  places: ReadonlyMap<string, number>,
  texts: readonly string[]
): boolean =>
  LOCALES.some((locale) =>
    columnsOf(format).every(
      ([field, { example }]) => plainName(texts[places.get(field) ?? -1] ?? '') === plainName(example[locale])
    )
  );
