import {
  createGrouping,
  createNeighbours,
  noCorrections,
  portraitOf,
  type PairModel,
  type Portrait
} from '#sorting/index.ts';
import { agreementOf, type Agreement } from '../agreement.ts';
import { withHalves } from '../bootstrap.ts';
import type { Outcome } from '../outcome.ts';
import { createBagIndex } from '../plain-index.ts';
import { bagsOf } from '../plain.ts';
import { pairModel, places } from '../reference.ts';

/** A text and the number of its group, 0 for none. */
export interface Grouped {
  readonly text: string;
  readonly group: number;
}
type Found = { own: number; found: number; truth: string; ranked: readonly number[] };
type Method = {
  ranked: readonly (readonly number[])[];
  grouped: (at: readonly number[], threshold: number) => number[];
};

const THRESHOLDS = [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
const LIKE = 10;

const over =
  (figure: keyof Agreement) =>
  (rows: readonly Found[]): number =>
    agreementOf(
      rows.map(({ found }) => found),
      rows.map(({ truth }) => truth)
    )[figure];
const recall =
  (first: number) =>
  (rows: readonly Found[]): number => {
    const asked = rows.filter(({ own }) => own > 0);
    return asked.filter(({ own, ranked }) => ranked.slice(0, first).includes(own)).length / Math.max(1, asked.length);
  };
const figures = {
  'R@1': recall(1),
  'R@3': recall(3),
  'R@10': recall(10),
  'pair F1': over('pairF1'),
  'B³-F1': over('bCubedF1'),
  ARI: over('adjustedRand'),
  AMI: over('adjustedMutual'),
  'largest group': over('largest')
};

const sorter = (portraits: readonly Portrait[], model: PairModel): Method => {
  const index = createNeighbours();
  for (const { telling } of portraits) index.add(telling);
  return {
    ranked: portraits.map(({ telling }, at) =>
      index
        .nearest(telling, LIKE + 1)
        .map(({ number }) => number)
        .filter((number) => number !== at)
    ),
    grouped: (at, threshold) => {
      const grouping = createGrouping({ ...model, same: threshold }, noCorrections);
      return at.flatMap((number) => {
        const portrait = portraits[number];
        return portrait ? [grouping.place(portrait).leader] : [];
      });
    }
  };
};

const plainMethod = (texts: readonly string[]): Method => {
  const { bags } = bagsOf(texts);
  const bag = (at: number): ReadonlyMap<string, number> => bags[at] ?? new Map<string, number>();
  const all = createBagIndex(bags);
  for (const at of bags.keys()) all.add(at, bag(at));
  return {
    ranked: bags.map((own, at) =>
      all
        .nearest(own, LIKE + 1)
        .map(({ number }) => number)
        .filter((other) => other !== at)
        .slice(0, LIKE)
    ),
    grouped: (at, threshold) => {
      const leaders = createBagIndex(bags);
      return at.map((number) => {
        const alike = leaders.nearest(bag(number), LIKE).filter(({ score }) => score >= threshold);
        const leader = alike.reduce((first, other) => Math.min(first, other.number), number);
        if (alike.length === 0) leaders.add(number, bag(number));
        return alike.length === 0 ? number : leader;
      });
    }
  };
};

// Whole groups, about so many texts as choose a threshold well enough.
const CHOOSING = 10_000;

// The threshold is chosen on one half of the groups and tested on the other.
const measured = (rows: readonly Grouped[], method: Method): Found[] => {
  const groupOf = (at: number): number => rows[at]?.group ?? 0;
  const numberOf = (at: number): number => (groupOf(at) > 0 ? groupOf(at) : at);
  const truth = (at: number): string => (groupOf(at) > 0 ? `g${groupOf(at)}` : `alone ${at}`);
  const half = (odd: number): number[] => [...rows.keys()].filter((at) => numberOf(at) % 2 === odd);
  return [0, 1].flatMap((odd) => {
    const [others, tested] = [half(1 - odd), half(odd)];
    const every = Math.ceil(others.length / CHOOSING);
    const chosenOn = others.filter((at) => Math.floor(numberOf(at) / 2) % every === 0);
    const quality = (threshold: number): number =>
      agreementOf(method.grouped(chosenOn, threshold), chosenOn.map(truth)).bCubedF1;
    const qualities = THRESHOLDS.map((threshold) => ({ threshold, quality: quality(threshold) }));
    const best = qualities.reduce((one, other) => (other.quality > one.quality ? other : one));
    return method.grouped(tested, best.threshold).map((found, n) => {
      const at = tested[n] ?? 0;
      const ranked = (method.ranked[at] ?? []).map(groupOf);
      return { own: groupOf(at), found: found * 2 + odd, truth: truth(at), ranked };
    });
  });
};

/** Finds duplicates of each text and groups all. */
export const duplicates = (set: string, rows: readonly Grouped[]): Outcome[] => {
  const gazetteer = places();
  const methods = {
    plain: plainMethod(rows.map(({ text }) => text)),
    sorter: sorter(
      rows.map(({ text }) => portraitOf(text, gazetteer)),
      pairModel()
    )
  };
  return (['plain', 'sorter'] as const).map((method) => ({
    task: 'duplicates',
    set,
    method,
    texts: rows.length,
    figures: withHalves(measured(rows, methods[method]), figures)
  }));
};
