import { learnAcross, type Parallel } from '#sorting/index.ts';
import { folded } from '#text/index.ts';
import { withIntervals } from '../bootstrap.ts';
import type { Outcome } from '../outcome.ts';
import { cosine } from '../plain.ts';
import { documents } from '../reference.ts';

type Answer = { rank: number };

const POOL = 200;

const gramsIn = (text: string): string[] =>
  folded(text)
    .split(' ')
    .flatMap((word) =>
      [3, 4, 5].flatMap((size) =>
        Array.from({ length: Math.max(0, word.length + 3 - size) }, (_, at) => ` ${word} `.slice(at, at + size))
      )
    );

/** The plain method: grams of letters that both texts share, by their rarity. */
const sharedLetters = (train: readonly Parallel[]): ((kk: readonly string[], ru: readonly string[]) => number[][]) => {
  const counts = new Map<string, number>();
  const texts = train.flatMap(({ kk, ru }) => [kk, ru]);
  for (const text of texts) for (const gram of new Set(gramsIn(text))) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  const bagOf = (text: string): Map<string, number> => {
    const bag = [...new Set(gramsIn(text))].map(
      (gram) => [gram, Math.log(1 + texts.length / ((counts.get(gram) ?? 0) + 1))] as const
    );
    const length = Math.sqrt(bag.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
    return new Map(bag.map(([gram, weight]) => [gram, weight / length]));
  };
  return (kk, ru) => {
    const offered = ru.map(bagOf);
    return kk.map(bagOf).map((one) => offered.map((other) => cosine(one, other)));
  };
};

const figures = {
  'P@1': (answers: readonly Answer[]) => answers.filter(({ rank }) => rank === 1).length / Math.max(1, answers.length),
  MRR: (answers: readonly Answer[]) =>
    answers.reduce((sum, { rank }) => sum + 1 / rank, 0) / Math.max(1, answers.length)
};

/** The rank of each text's own translation; of equal scores the other goes before. */
const ranksOf = (scores: readonly (readonly number[])[]): Answer[] =>
  scores.map((row, at) => ({
    rank: 1 + row.filter((score, other) => other !== at && score >= (row[at] ?? 0)).length
  }));

/** Finds the Russian sentence of each Kazakh one among 200, after training on other sentences. */
export const cross = (
  set: string,
  parts: readonly { readonly train: readonly Parallel[]; readonly test: readonly Parallel[] }[]
): Outcome[] => {
  const [ours, plain]: [Answer[], Answer[]] = [[], []];
  for (const { train, test } of parts) {
    const [across, letters] = [learnAcross(train, documents()), sharedLetters(train)];
    for (let from = 0; from < test.length; from += POOL) {
      const pool = test.slice(from, from + POOL);
      const [kk, ru] = [pool.map((one) => one.kk), pool.map((one) => one.ru)];
      ours.push(...ranksOf(across.fits(kk, ru)));
      plain.push(...ranksOf(letters(kk, ru)));
    }
  }
  return [
    { task: 'cross', set, method: 'plain', texts: plain.length, figures: withIntervals(plain, figures) },
    { task: 'cross', set, method: 'sorter', texts: ours.length, figures: withIntervals(ours, figures) }
  ];
};
