import type { DayWindow } from './proposal.ts';

/** What tells a proposed meeting from another: its region, its theme, its days. */
export type Likeness = DayWindow & { readonly region: string; readonly theme: string };

/** Of one region and theme. */
const placeOf = ({ region, theme }: Likeness): string => `${region}/${theme}`;

const sameWindow = (one: Likeness, other: Likeness): boolean => one.from.equals(other.from) && one.to.equals(other.to);

/**
 * For each row the line that it speaks of: of the same region and theme, of the same days where there is one, else any other
 * that no row speaks of yet; undefined where the row is new. No line is spoken of twice.
 */
export const matchedLines = <Line extends Likeness>(
  rows: readonly Likeness[],
  lines: readonly Line[]
): readonly (Line | undefined)[] => {
  const free = Map.groupBy(lines, placeOf);
  const take = (row: Likeness, fits: (line: Line) => boolean): Line | undefined => {
    const likely = free.get(placeOf(row)) ?? [];
    const at = likely.findIndex(fits);
    return at < 0 ? undefined : likely.splice(at, 1)[0];
  };
  const exact = rows.map((row) => take(row, (line) => sameWindow(row, line)));
  return rows.map((row, place) => exact[place] ?? take(row, () => true));
};
