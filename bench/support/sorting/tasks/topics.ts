import { portraitOf, systematise } from '#sorting/index.ts';
import { tokens } from '#text/index.ts';
import { agreementOf, type Agreement } from '../agreement.ts';
import { withHalves } from '../bootstrap.ts';
import type { Outcome } from '../outcome.ts';

type Answer = { found: number; truth: string };

const over =
  (figure: keyof Agreement) =>
  (answers: readonly Answer[]): number =>
    agreementOf(
      answers.map(({ found }) => found),
      answers.map(({ truth }) => truth)
    )[figure];
const figures = { 'V-measure': over('vMeasure'), AMI: over('adjustedMutual'), 'B³-F1': over('bCubedF1') };

// Each text goes to the commonest longer word that it has.
const plainly = (texts: readonly string[]): number[] => {
  const counts = new Map<string, number>();
  const words = texts.map((text) => [...new Set(tokens(text))].filter((word) => word.length > 5));
  for (const word of words.flat()) counts.set(word, (counts.get(word) ?? 0) + 1);
  const names = [...counts.keys()];
  return words.map((own) =>
    names.indexOf(own.toSorted((one, other) => (counts.get(other) ?? 0) - (counts.get(one) ?? 0))[0] ?? '')
  );
};

/** Groups texts without their labels, then compares. */
export const topics = (set: string, samples: readonly { text: string; label: string }[]): Outcome[] => {
  const found = {
    plain: plainly(samples.map(({ text }) => text)),
    sorter: systematise(samples.map(({ text }) => portraitOf(text).telling)).broad
  };
  return (['plain', 'sorter'] as const).map((method) => {
    const answers = samples.map(({ label }, at) => ({ found: found[method][at] ?? 0, truth: label }));
    return { task: 'topics', set, method, texts: samples.length, figures: withHalves(answers, figures) };
  });
};
