// A table that grows as it is measured: whoever ends a long run early has kept what was measured.
import { say } from './measuring.ts';

const NARROWEST = 8;

/** The figures of one row, without its name. */
export type Figures = readonly (string | number)[];

/** Measures rows one after the other and prints each at once; a row that fails says so in its place. */
type GrowingTable = { row: (name: string | number, measure: () => Promise<Figures>) => Promise<void> };

let failures = 0;

/** How many rows of all tables have failed in this process. */
export const failedRows = (): number => failures;

/** Prints what the table is about and its heads; the first column is the rows' name. */
export const growingTable = (about: string, heads: readonly string[], nameWidth = 14): GrowingTable => {
  const widths = heads.map((head, at) => (at === 0 ? nameWidth : Math.max(NARROWEST, head.length)));
  const line = (cells: readonly (string | number)[]): void =>
    say(
      cells
        .map((cell, at) => (at === 0 ? String(cell).padEnd(nameWidth) : String(cell).padStart(widths[at] ?? 0)))
        .join('  ')
    );
  say(`\n${about}`);
  line(heads);
  return {
    async row(name, measure) {
      try {
        line([name, ...(await measure())]);
      } catch (error) {
        failures += 1;
        line([name, `failed: ${error instanceof Error ? error.message : String(error)}`]);
      }
    }
  };
};
