/** More is no table that a person keeps by hand. */
export const MAX_SHEET_BYTES = 5 * 1024 * 1024;
export const MAX_UNPACKED_BYTES = 24 * 1024 * 1024;
export const MAX_SHEET_ROWS = 12_000;
export const MAX_SHEET_COLUMNS = 100;
export const MAX_CELL_LENGTH = 5000;

/** Why a table cannot be read; the words stand in `messages/` under `field_…`. */
export type SheetFault =
  | 'file-empty'
  | 'table-too-big'
  | 'table-kind'
  | 'table-old-excel'
  | 'table-locked'
  | 'table-damaged'
  | 'table-unpacks-too-big'
  | 'table-too-many-rows'
  | 'table-too-many-columns';
