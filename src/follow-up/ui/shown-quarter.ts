import type { Locale } from '#platform/locale.ts';
import { shortDate } from '#platform/words/index.ts';
import type { OutcomeKind } from '../outcome.ts';
import type { PromiseState } from '../promise.ts';
import type { QuarterContent, QuarterFigures, QuarterLine } from '../quarter-content.ts';

/** A line of a quarterly publication, names and days in words. */
export type ShownLine = {
  question: string;
  region: string;
  task: string;
  coExecutors: string;
  dueOn: string;
  state: PromiseState;
  progress: readonly { on: string; text: string }[];
  outcome: { kind: OutcomeKind; day: string; text: string } | null;
};

/** A quarterly publication ready to show. */
export type ShownQuarter = { figures: QuarterFigures; note: string | null; lines: readonly ShownLine[] };

/** The names of bodies and regions by their ids. */
type NamesById = { body: (id: string) => string; region: (id: string) => string };

/** Puts names and days of a publication into words. */
export const showQuarter = (
  { figures, note, assignments }: QuarterContent,
  names: NamesById,
  locale: Locale
): ShownQuarter => ({
  figures,
  note: note && (locale === 'kk' ? note.kk : note.ru),
  lines: assignments.map((line) => showLine(line, names, locale))
});

const showLine = (line: QuarterLine, names: NamesById, locale: Locale): ShownLine => ({
  question: line.question,
  region: names.region(line.region),
  task: line.task,
  coExecutors: line.coExecutors.map(names.body).join(', '),
  dueOn: shortDate(line.dueOn, locale),
  state: line.state,
  progress: line.progress.map(({ on, text }) => ({ on: shortDate(on, locale), text })),
  outcome: line.outcome && {
    kind: line.outcome.kind,
    day: shortDate(line.outcome.onDay ?? line.outcome.reportedOn, locale),
    text: line.outcome.text
  }
});
