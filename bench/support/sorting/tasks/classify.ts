import { trainClassifier, type Guess } from '#sorting/index.ts';
import { withIntervals } from '../bootstrap.ts';
import type { Outcome } from '../outcome.ts';
import { plainClassifier } from '../plain.ts';
import { calibrationError, coverageAt, macroF1 } from '../ranking.ts';

/** A text with its label and, where the file has it, its place. */
export interface Sample {
  readonly text: string;
  readonly label: string;
  readonly place?: string;
}
type Answer = { truth: string; guesses: readonly Guess[] };

const right = ({ truth, guesses }: Answer): boolean => guesses[0]?.label === truth;
const within = (answers: readonly Answer[], first: number): number =>
  answers.filter(({ truth, guesses }) => guesses.slice(0, first).some(({ label }) => label === truth)).length /
  Math.max(1, answers.length);
const sureness = (answers: readonly Answer[]): number[] => answers.map(({ guesses }) => guesses[0]?.probability ?? 0);

const figures = {
  accuracy: (answers: readonly Answer[]) => within(answers, 1),
  'macro-F1': (answers: readonly Answer[]) =>
    macroF1(
      answers.map(({ guesses }) => guesses[0]?.label ?? ''),
      answers.map(({ truth }) => truth)
    ),
  'top-3': (answers: readonly Answer[]) => within(answers, 3),
  'top-5': (answers: readonly Answer[]) => within(answers, 5),
  'coverage at 0.97': (answers: readonly Answer[]) => coverageAt(sureness(answers), answers.map(right), 0.97),
  'calibration error': (answers: readonly Answer[]) => calibrationError(sureness(answers), answers.map(right))
};

/** Trains on each first part, answers each second, and measures all answers together: one pair, or blocks. */
export const classify = (
  set: string,
  parts: readonly { readonly train: readonly Sample[]; readonly test: readonly Sample[] }[]
): Outcome[] => {
  const [ours, plain]: [Answer[], Answer[]] = [[], []];
  for (const { train, test } of parts) {
    const sorter = trainClassifier(train);
    const baseline = plainClassifier(train);
    for (const { text, label, place } of test) {
      ours.push({ truth: label, guesses: sorter.guesses(text, place).slice(0, 5) });
      plain.push({ truth: label, guesses: baseline(text).slice(0, 5) });
    }
  }
  return [
    { task: 'classify', set, method: 'plain', texts: plain.length, figures: withIntervals(plain, figures, 200) },
    { task: 'classify', set, method: 'sorter', texts: ours.length, figures: withIntervals(ours, figures, 200) }
  ];
};
