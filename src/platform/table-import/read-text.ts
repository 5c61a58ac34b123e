import { type CellReading, misread, understood } from './table-format.ts';

/** A text of at most `max` characters, line ends unified, NFC. */
export const readText =
  (max: number) =>
  (text: string): CellReading<string> => {
    const tidy = text.toWellFormed().replace(/\r\n?/g, '\n').normalize('NFC').trim();
    return tidy.length > max ? misread('too-long', { limit: max }) : understood(tidy);
  };
