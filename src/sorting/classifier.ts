import { abstention, fitWeights, softened, surprise, weighed, type Judged } from './calibration.ts';
import {
  createFeatureNames,
  familiesOf,
  learnVocabulary,
  type Counted,
  type FeatureNames,
  type Vocabulary
} from './features.ts';
import { scores, trainMachine, type Example, type LinearMachine } from './linear-machine.ts';
import { bayesScores, trainBayes } from './naive-bayes.ts';
import { shuffled } from './seeded.ts';

/** A text whose label is known; `place` (a region, a district) where the text is about one; `weight` 1 unless given. */
export interface Labelled {
  readonly text: string;
  readonly label: string;
  readonly place?: string;
  readonly weight?: number;
}
/** A label and its probability. */
export interface Guess {
  readonly label: string;
  readonly probability: number;
}
export interface Classifier {
  readonly labels: readonly string[];
  /** All labels, likeliest first; probabilities sum to 1. */
  readonly guesses: (text: string, place?: string) => Guess[];
  /** From this probability of the first guess on, the answer may stand alone. */
  readonly alone: number;
}

interface Learned {
  readonly vocabulary: Vocabulary;
  readonly machine: LinearMachine;
  readonly byStems: LinearMachine;
  readonly byGrams: LinearMachine;
}
interface Lesson {
  readonly counted: Counted;
  readonly label: number;
  readonly weight: number;
}
interface School {
  readonly names: FeatureNames;
  readonly labels: number;
}

const FOLDS = 5;
const LARGE = 50_000;
const PRECISION = 0.97;
const SEED = 7;
// How dear an error may be: which of these serves best is found on folds.
const COSTS = [0.3, 1, 3];
const USUAL = 1;
const VERY_LARGE = 1_000_000;
// Weights of a machine, four bytes each.
const CELLS = 50_000_000;

const examplesOf = (lessons: readonly Lesson[], { vector }: Vocabulary): Example[] =>
  lessons.map(({ counted, label, weight }) => ({ vector: vector(counted), label, weight }));

/** One learned judge a cost: they share the vocabulary and what Bayes says. */
const learn = (lessons: readonly Lesson[], { names, labels }: School, costs: readonly number[]): Learned[] => {
  const vocabulary = learnVocabulary(
    lessons.map(({ counted }) => counted),
    names,
    CELLS / Math.max(1, labels)
  );
  const examples = examplesOf(lessons, vocabulary);
  const [byStems, byGrams] = [
    trainBayes(examples, labels, vocabulary.ranges.stems),
    trainBayes(examples, labels, vocabulary.ranges.grams)
  ];
  return costs.map((cost) => ({
    vocabulary,
    machine: trainMachine(examples, labels, vocabulary.size, cost),
    byStems,
    byGrams
  }));
};

const opinionsOf = ({ vocabulary, machine, byStems, byGrams }: Learned, counted: Counted): Float64Array[] => {
  const vector = vocabulary.vector(counted);
  return [
    scores(machine, vector),
    bayesScores(byStems, vector.at, vocabulary.ranges.stems),
    bayesScores(byGrams, vector.at, vocabulary.ranges.grams)
  ];
};

/** Hears what share of the learning is done, from 0 to 1. */
export type TellLearned = (share: number) => void;

// Each text judged by machines that have not seen it, one list a cost; of many texts one fold says enough.
const judgedApart = (
  lessons: readonly Lesson[],
  school: School,
  costs: readonly number[],
  tell: TellLearned
): Judged[][] => {
  const order = shuffled(lessons.length, SEED);
  const foldOf = (at: number): number => (order[at] ?? 0) % FOLDS;
  const folds = lessons.length * school.labels > LARGE ? 1 : FOLDS;
  const judged: Judged[][] = costs.map(() => []);
  for (let fold = 0; fold < folds; fold += 1) {
    const kept = lessons.filter((_lesson, at) => foldOf(at) !== fold);
    const asked = lessons.filter((_lesson, at) => foldOf(at) === fold);
    for (const [at, learned] of learn(kept, school, costs).entries())
      for (const { counted, label } of asked)
        judged[at]?.push({ opinions: opinionsOf(learned, counted), truth: label });
    tell((fold + 1) / (folds + 1));
  }
  return judged;
};

interface Fitted {
  readonly cost: number;
  readonly weights: readonly number[];
  readonly judged: readonly Judged[];
}

// The cost under which the truth surprises least, the weights of the judges fitted to each.
const fitted = (lessons: readonly Lesson[], school: School, tell: TellLearned): Fitted => {
  const costs = lessons.length * school.labels > VERY_LARGE ? [USUAL] : COSTS;
  const found = judgedApart(lessons, school, costs, tell).map((judged, at) => {
    const weights = fitWeights(judged);
    return { cost: costs[at] ?? USUAL, weights, judged, surprise: surprise(judged, weights) };
  });
  return found.reduce((one, other) => (other.surprise < one.surprise ? other : one));
};

const first = (values: Float64Array): number => values.indexOf(values.reduce((one, other) => Math.max(one, other), -1));

/**
 * Learns to tell labels from texts: a linear machine on stems, pairs of stems, character grams and the place, calibrated on
 * folds it has not seen, with the probability from which its answers are right at least 97 times of 100. Deterministic; the
 * order of examples does not matter to what is told apart, only to the last digits. `tell` hears now and then how far it is.
 */
export const trainClassifier = (examples: readonly Labelled[], tell: TellLearned = () => undefined): Classifier => {
  const labels = [...new Set(examples.map(({ label }) => label))].toSorted();
  const numbers = new Map(labels.map((label, at) => [label, at]));
  const school: School = { names: createFeatureNames(), labels: labels.length };
  const lessons: Lesson[] = examples.map(({ text, label, place, weight }) => ({
    counted: school.names.meet(familiesOf(text, place)),
    label: numbers.get(label) ?? 0,
    weight: weight ?? 1
  }));
  const { cost, weights, judged } = fitted(lessons, school, tell);
  const answers = judged.map(({ opinions, truth }) => {
    const shares = softened(weighed(opinions, weights), 1);
    return { sureness: shares[first(shares)] ?? 0, right: first(shares) === truth };
  });
  const [learned] = learn(lessons, school, [cost]);
  return {
    labels,
    alone: abstention(answers, PRECISION),
    guesses: (text, place) => {
      if (!learned) return [];
      const opinions = opinionsOf(learned, school.names.look(familiesOf(text, place)));
      const shares = softened(weighed(opinions, weights), 1);
      return labels
        .map((label, at) => ({ label, probability: shares[at] ?? 0 }))
        .toSorted((one, other) => other.probability - one.probability);
    }
  };
};
