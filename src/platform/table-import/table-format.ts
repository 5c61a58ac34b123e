import type { Locale } from '../locale.ts';

/** A text in the three languages. */
export type Texts = Readonly<Record<Locale, string>>;

/** What is wrong with a cell: a code whose words stand in `messages/` under `field_…`. */
export type CellFault = { readonly code: string; readonly params?: Record<string, string | number> };

/** A cell understood, or why not. */
export type CellReading<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly fault: CellFault };

/** Something that can be named in a cell: what it stands for, how we write it, every way it may be written. */
export type NamedChoice = { readonly value: string; readonly shown: Texts; readonly names: readonly string[] };

/** A column of a table: how its head may read, how its cells are understood, what the template shows. */
export type Column<Value> = {
  /** The head, as the template has it. */
  readonly names: Texts;
  /** Other heads that people write. */
  readonly aliases: readonly string[];
  readonly read: (text: string) => CellReading<Value>;
  /** What an empty cell says. */
  readonly empty: CellReading<Value>;
  readonly example: Texts;
  /** What may stand in the cells, where that can be listed. */
  readonly choices: readonly NamedChoice[];
};

/** What rows of a table mean: a column for each field of a row. */
export type TableFormat<Row extends object> = { readonly [Field in keyof Row & string]: Column<Row[Field]> };

export const understood = <Value>(value: Value): CellReading<Value> => ({ ok: true, value });

export const misread = (code: string, params?: Record<string, string | number>): { ok: false; fault: CellFault } => ({
  ok: false,
  fault: params ? { code, params } : { code }
});

/** A column as an area describes it. */
export type ColumnText = { readonly names: Texts; readonly aliases?: readonly string[]; readonly example: Texts };

type Reader<Value> = Pick<Column<Value>, 'read'> & { readonly choices?: readonly NamedChoice[] };

/** A column whose cells must be filled: an empty one is refused as `required`. */
export const required = <Value>(text: ColumnText, { read, choices = [] }: Reader<Value>): Column<Value> => ({
  aliases: [],
  ...text,
  read,
  choices,
  empty: misread('required')
});

/** A column whose cells may be empty: then null. */
export const optional = <Value>(text: ColumnText, { read, choices = [] }: Reader<Value>): Column<Value | null> => ({
  aliases: [],
  ...text,
  read,
  choices,
  empty: understood(null)
});
