export { readSheets } from './read-sheets.ts';
export { MAX_SHEET_BYTES, type SheetFault } from './sheet-limits.ts';
