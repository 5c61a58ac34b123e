import type { Figure } from './bootstrap.ts';
import type { Outcome } from './outcome.ts';

const shown = (value: number): string => (Math.abs(value) >= 10 ? value.toFixed(0) : value.toFixed(3));

/** A row a figure: task, set, method, texts, figure, value, low, high. */
export const tableRows = (outcomes: readonly Outcome[]): (string | number)[][] =>
  outcomes.flatMap(({ task, set, method, texts, figures }) =>
    figures.map(({ name, value, low, high }) => [task, set, method, texts, name, shown(value), shown(low), shown(high)])
  );

const withBounds = ({ value, low, high }: Figure): string =>
  low === high ? shown(value) : `${shown(value)} (${shown(low)}–${shown(high)})`;

const HEAD = `# How well the sorter sorts

Written by \`npm run bench:sorting -- --task all\`; never by hand. Each figure with the bounds within which it lies for 95 of 100
samples drawn anew from the same texts (bootstrap, fixed seeds; half-samples where texts are compared with each other). The plain
method is run on the same texts in the same run: naive Bayes or cosine on words as typed, without stems; counting the taxonomy's
words for \`route\`; shared character grams for \`cross\`. No model is trained on what it is tested on; of the gold set only the held
third is tested. Two settings were chosen while looking at texts that are measured here, and their figures are that much too good:
the grain of \`topics\` (Kazakh) and the weights of letters and words in \`cross\` (two blocks of five; of how many nearest, all five).
What was tried, and what is not reached, stands in [the README of the sorter](../src/sorting/README.md).
`;

const tableOf = (outcomes: readonly Outcome[]): string => {
  const plain = (outcome: Outcome): Outcome | undefined =>
    outcomes.find((other) => other.set === outcome.set && other.method === 'plain');
  const rows = outcomes
    .filter(({ method }) => method === 'sorter')
    .flatMap((outcome) =>
      outcome.figures.map((figure, at) => {
        const beside = plain(outcome)?.figures[at];
        return `| ${outcome.set} | ${outcome.texts} | ${figure.name} | ${withBounds(figure)} | ${beside ? withBounds(beside) : '—'} |`;
      })
    );
  return ['| set | texts | figure | sorter | plain |', '| --- | ---: | --- | --- | --- |', ...rows].join('\n');
};

/** The page of figures, a table a task. */
export const qualityPage = (outcomes: readonly Outcome[], about: string): string => {
  const tasks = [...Map.groupBy(outcomes, ({ task }) => task)];
  return `${[HEAD, `Machine: ${about}.`, ...tasks.map(([task, all]) => `\n## ${task}\n\n${tableOf(all)}`)].join('\n')}\n`;
};
