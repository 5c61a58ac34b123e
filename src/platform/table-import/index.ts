export { plainName } from './plain-name.ts';
export { readChoice, readChoices } from './read-choice.ts';
export { type Period, readDay, readPeriod } from './read-day.ts';
export { readNumber } from './read-number.ts';
export {
  bestSheet,
  cellKey,
  NO_REPAIRS,
  type ReadCell,
  type ReadRow,
  type ReadTable,
  readTable,
  type Repairs,
  type Sheet,
  type UnknownHead
} from './read-table.ts';
export { readText } from './read-text.ts';
export {
  type CellFault,
  type CellReading,
  type Column,
  misread,
  type NamedChoice,
  optional,
  required,
  type TableFormat,
  type Texts,
  understood
} from './table-format.ts';
export { earlierTwins } from './twice.ts';
