import { chanceOf, shares, trainLogistic, type Case, type Logistic } from './logistic.ts';
import {
  PAIR_FEATURES,
  PAIR_SIGNS,
  pairFeatures,
  type Meaning,
  type PairFeatures,
  type Rarity
} from './pair-features.ts';
import type { Compared } from './portrait.ts';
import { vetoOf, type Veto } from './vetoes.ts';

/** Learned from pairs that a person judged. */
export interface PairModel {
  readonly logistic: Logistic;
  /** From this chance on two texts are the same without a person's eye. */
  readonly same: number;
  /** Below this chance they are different; between, a person is asked. */
  readonly ask: number;
}
/** Two texts and whether one answer would satisfy both. */
export interface JudgedPair {
  readonly one: Compared;
  readonly other: Compared;
  readonly same: boolean;
}
/** What the machine says of two texts; where they may be the same, what speaks for it and against it, strongest first. */
export interface Decision {
  readonly outcome: 'same' | 'different' | 'ask';
  readonly chance: number;
  readonly veto: Veto | undefined;
  readonly reasons: readonly { readonly feature: (typeof PAIR_FEATURES)[number]; readonly share: number }[];
}

/** Of pairs of different texts one in two hundred may be joined without a person's eye. */
const JOINED_WRONGLY = 0.005;
const MISSED = 0.02;

// The lowest chance above which too few different pairs lie to matter.
const sameFrom = (different: readonly number[]): number => {
  const highest = different[Math.floor(different.length * JOINED_WRONGLY)] ?? 0;
  return Math.min(0.95, Math.max(0.5, highest + Number.EPSILON));
};

/** Learns to decide pairs: a logistic regression and the two chances at which it speaks alone. Deterministic. */
export const trainPairs = (pairs: readonly JudgedPair[], rarity: Rarity, meaning?: Meaning): PairModel => {
  const cases: Case[] = pairs.map(({ one, other, same }) => ({
    features: pairFeatures(one, other, rarity, meaning),
    yes: same
  }));
  const logistic = trainLogistic(cases, PAIR_SIGNS);
  const chances = cases
    .map(({ features, yes }) => ({ chance: chanceOf(logistic, features), same: yes }))
    .toSorted((one, other) => other.chance - one.chance);
  const same = sameFrom(chances.flatMap((pair) => (pair.same ? [] : [pair.chance])));
  const alike = chances.filter((pair) => pair.same);
  const ask = alike[Math.floor(alike.length * (1 - MISSED)) - 1]?.chance ?? same;
  return { logistic, same, ask: Math.min(same, Math.max(0.2, ask)) };
};

/** Decides a pair: a veto first, then the chance. */
export const decide = (
  model: PairModel,
  one: Compared,
  other: Compared,
  rarity: Rarity,
  meaning?: Meaning
): Decision => {
  const features = pairFeatures(one, other, rarity, meaning);
  const [chance, veto] = [chanceOf(model.logistic, features), vetoOf(one, other)];
  const alone = chance >= model.same ? 'same' : chance >= model.ask ? 'ask' : 'different';
  const outcome = veto === undefined ? alone : 'different';
  return { outcome, chance, veto, reasons: outcome === 'different' ? [] : reasonsOf(model, features) };
};

const reasonsOf = ({ logistic }: PairModel, features: PairFeatures): Decision['reasons'] =>
  shares(logistic, features)
    .flatMap((share, at) => {
      const feature = PAIR_FEATURES[at];
      return feature === undefined ? [] : [{ feature, share }];
    })
    .toSorted((left, right) => Math.abs(right.share) - Math.abs(left.share))
    .slice(0, 4);
