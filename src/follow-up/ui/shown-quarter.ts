import type { Locale } from '#platform/locale.ts';
import { htmlLang } from '#text/index.ts';
import { shortDate } from '#platform/words/index.ts';
import type { OutcomeKind } from '../outcome.ts';
import type { PromiseState } from '../promise.ts';
import type { QuarterContent, QuarterFigures, QuarterLine } from '../quarter-content.ts';

/** Words typed by people, with the language they seem to be in. */
type Typed = { text: string; lang: ReturnType<typeof htmlLang> };

/** A line of a quarterly publication, names and days in words. */
export type ShownLine = {
  question: string;
  region: string;
  task: Typed;
  coExecutors: string;
  dueOn: string;
  state: PromiseState;
  progress: readonly (Typed & { on: string })[];
  outcome: (Typed & { kind: OutcomeKind; day: string }) | null;
};

/** A quarterly publication ready to show. */
export type ShownQuarter = { figures: QuarterFigures; note: string | null; lines: readonly ShownLine[] };

/** The names of bodies and regions by their ids. */
type NamesById = { body: (id: string) => string; region: (id: string) => string };

const typed = (text: string): Typed => ({ text, lang: htmlLang(text) });

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
  task: typed(line.task),
  coExecutors: line.coExecutors.map(names.body).join(', '),
  dueOn: shortDate(line.dueOn, locale),
  state: line.state,
  progress: line.progress.map(({ on, text }) => ({ on: shortDate(on, locale), ...typed(text) })),
  outcome: line.outcome && {
    kind: line.outcome.kind,
    day: shortDate(line.outcome.onDay ?? line.outcome.reportedOn, locale),
    ...typed(line.outcome.text)
  }
});
