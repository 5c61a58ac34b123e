// What all figures share: the machine in one line, a table, two servers beside each other in one run.
import autocannon from 'autocannon';
import { cpus, totalmem } from 'node:os';

/** One measured row: requests answered with 2xx per second, the 99th percentile in milliseconds, and what failed. */
export type Measured = { perSecond: number; p99: number; failed: number };

export const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** The machine and the method, for the head of every table. */
export const machine = (): string =>
  `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}; load generator (autocannon) on the same machine`;

/** Loads one address for `seconds` (bounded) and measures. */
export const load = async (options: autocannon.Options & { url: string }): Promise<Measured> => {
  const result = await autocannon({ duration: 5, ...options });
  const failed = result.non2xx + result.errors + result.timeouts;
  return { perSecond: result['2xx'] / result.duration, p99: result.latency.p99, failed };
};

/** The median of several runs by their rate. */
export const median = (runs: readonly Measured[]): Measured => {
  const sorted = runs.toSorted((a, b) => a.perSecond - b.perSecond);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (!middle) throw new Error('Nothing was measured.');
  return middle;
};

/** Prints rows under their heads, figures to the right. */
export const printTable = (heads: readonly string[], rows: readonly (readonly (string | number)[])[]): void => {
  const texts = [heads, ...rows.map((row) => row.map(String))];
  const widths = heads.map((_, column) => Math.max(...texts.map((row) => String(row[column] ?? '').length)));
  for (const row of texts) {
    say(
      row
        .map((cell, column) =>
          column === 0 ? String(cell).padEnd(widths[column] ?? 0) : String(cell).padStart(widths[column] ?? 0)
        )
        .join('  ')
    );
  }
};
