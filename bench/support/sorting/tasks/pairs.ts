import { decide, portraitOf, trainPairs, type Portrait } from '#sorting/index.ts';
import { withIntervals } from '../bootstrap.ts';
import type { Outcome } from '../outcome.ts';
import { bagsOf, cosine } from '../plain.ts';
import { areaUnderCurve, f1Of, spearman } from '../ranking.ts';

/** Two texts: 1 the same, 0 loosely, −1 not. */
export interface Pair {
  readonly one: string;
  readonly other: string;
  readonly class: number;
}
type Answer = { truth: number; score: number; yes: boolean };

const truths = (answers: readonly Answer[]): boolean[] => answers.map(({ truth }) => truth >= 0);
const figures = {
  accuracy: (answers: readonly Answer[]) =>
    answers.filter(({ truth, yes }) => yes === truth >= 0).length / answers.length,
  F1: (answers: readonly Answer[]) =>
    f1Of(
      answers.map(({ yes }) => yes),
      truths(answers)
    ),
  AUC: (answers: readonly Answer[]) =>
    areaUnderCurve(
      answers.map(({ score }) => score),
      truths(answers)
    ),
  Spearman: (answers: readonly Answer[]) =>
    spearman(
      answers.map(({ score }) => score),
      answers.map(({ truth }) => truth)
    )
};

const rarityOf = (portraits: readonly Portrait[]): ((stem: string) => number) => {
  const counts = new Map<string, number>();
  for (const { telling } of portraits) for (const stem of telling) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return (stem) => Math.log(1 + portraits.length / ((counts.get(stem) ?? 0) + 1));
};

const sorted = (train: readonly Pair[], test: readonly Pair[]): Answer[] => {
  const read = (pairs: readonly Pair[]): { one: Portrait; other: Portrait; class: number }[] =>
    pairs.map((pair) => ({ one: portraitOf(pair.one), other: portraitOf(pair.other), class: pair.class }));
  const lessons = read(train);
  const rarity = rarityOf(lessons.flatMap(({ one, other }) => [one, other]));
  const [loose, strict] = [0, 1].map((least) =>
    trainPairs(
      lessons.map((lesson) => ({ ...lesson, same: lesson.class >= least })),
      rarity
    )
  );
  if (!loose || !strict) return [];
  return read(test).map((pair) => {
    const chance = decide(loose, pair.one, pair.other, rarity).chance;
    const score = chance + decide(strict, pair.one, pair.other, rarity).chance;
    return { truth: pair.class, score, yes: chance >= 0.5 };
  });
};

// The cosine of words as typed, from the threshold that is right most often on the training part.
const plainly = (train: readonly Pair[], test: readonly Pair[]): Answer[] => {
  const { bagOf } = bagsOf(train.flatMap(({ one, other }) => [one, other]));
  const scored = (pairs: readonly Pair[]): { truth: number; score: number }[] =>
    pairs.map((pair) => ({ truth: pair.class, score: cosine(bagOf(pair.one), bagOf(pair.other)) }));
  const lessons = scored(train);
  const rightFrom = (from: number): number => lessons.filter(({ truth, score }) => score >= from === truth >= 0).length;
  const thresholds = Array.from({ length: 50 }, (_, at) => at / 50);
  const best = thresholds.reduce((one, other) => (rightFrom(other) > rightFrom(one) ? other : one), 0);
  return scored(test).map((answer) => ({ ...answer, yes: answer.score >= best }));
};

/** Learns to decide pairs from the first, decides the second. */
export const pairs = (set: string, train: readonly Pair[], test: readonly Pair[]): Outcome[] => {
  const [plain, ours] = [plainly(train, test), sorted(train, test)];
  return [
    { task: 'pairs', set, method: 'plain', texts: test.length, figures: withIntervals(plain, figures, 200) },
    { task: 'pairs', set, method: 'sorter', texts: test.length, figures: withIntervals(ours, figures, 200) }
  ];
};
