import type { DayWindow } from './proposal.ts';

/** What tells a proposed meeting from another: its region, its theme, its days. */
export type Likeness = DayWindow & { readonly region: string; readonly theme: string };

const sameWindow = (one: Likeness, other: Likeness): boolean => one.from.equals(other.from) && one.to.equals(other.to);

/**
 * For each row the line that it speaks of: of the same region and theme, of the same days where there is one, else any other
 * that no row speaks of yet; undefined where the row is new. No line is spoken of twice.
 */
export const matchedLines = <Line extends Likeness>(
  rows: readonly Likeness[],
  lines: readonly Line[]
): readonly (Line | undefined)[] => {
  const free = new Set(lines);
  const take = (row: Likeness, fits: (line: Line) => boolean): Line | undefined => {
    const found = [...free].find((line) => line.region === row.region && line.theme === row.theme && fits(line));
    if (found) free.delete(found);
    return found;
  };
  const exact = rows.map((row) => take(row, (line) => sameWindow(row, line)));
  return rows.map((row, place) => exact[place] ?? take(row, () => true));
};
