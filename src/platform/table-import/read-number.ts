import { type CellReading, misread, understood } from './table-format.ts';

const SPACES = /[\s\u00A0\u202F_']/gu;

/** Groups of three are taken away; a lone comma or point is the decimal sign, as Kazakh and Russian write it. */
const plainNumber = (text: string): string => {
  const bare = text.replace(SPACES, '').replace(/%$/, '').replace('\u2212', '-');
  const [comma, point] = [bare.lastIndexOf(','), bare.lastIndexOf('.')];
  if (comma >= 0 && point >= 0)
    return comma > point ? bare.replaceAll('.', '').replace(',', '.') : bare.replaceAll(',', '');
  const grouped = /^-?\d{1,3}(?:([.,])\d{3})(?:\1\d{3})+$/.test(bare);
  return grouped ? bare.replace(/[.,]/g, '') : bare.replace(',', '.');
};

/** A number in any usual form: `1234.5`, «1 234,5», «74 %», "1,234.5", `1.2E-3`; within the bounds. */
export const readNumber =
  ({ min = -1e12, max = 1e12, whole = false }: { min?: number; max?: number; whole?: boolean } = {}) =>
  (text: string): CellReading<number> => {
    const bare = plainNumber(text);
    if (!/^[+-]?\d{1,15}(\.\d{1,17})?(e[+-]?\d{1,2})?$/i.test(bare)) return misread('no-number');
    const value = Number(bare);
    if (whole && !Number.isInteger(value)) return misread('not-a-number');
    if (value < min) return misread('too-small', { limit: min });
    return value > max ? misread('too-big', { limit: max }) : understood(value);
  };
