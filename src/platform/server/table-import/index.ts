export { discardForgottenImports, importsTimetable } from './discard-forgotten.ts';
export type { ImportScope } from './import-scope.ts';
export { type CheckedRow, countsOf, type RowEffect, type Standing } from './row-effects.ts';
export type { StoredImport } from './stored-import.ts';
export {
  type ApplyContext,
  type CheckedImport,
  type ImportSpec,
  tableImport,
  type TableImport
} from './table-import.ts';
export { findImport, importsOf, type ListedImport } from './table-imports.views.ts';
