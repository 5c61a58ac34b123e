import { abstention, fitWeights, softened, weighed, type Judged } from './calibration.ts';
import { familiesOf, learnVocabulary, type Families, type Vocabulary } from './features.ts';
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
  readonly families: Families;
  readonly label: number;
  readonly weight: number;
}

const FOLDS = 5;
const LARGE = 50_000;
const PRECISION = 0.97;
const SEED = 7;

const learn = (lessons: readonly Lesson[], labels: number): Learned => {
  const vocabulary = learnVocabulary(lessons.map(({ families }) => families));
  const examples: Example[] = lessons.map(({ families, label, weight }) => ({
    vector: vocabulary.vector(families),
    label,
    weight
  }));
  return {
    vocabulary,
    machine: trainMachine(examples, labels, vocabulary.size),
    byStems: trainBayes(examples, labels, vocabulary.ranges.stems),
    byGrams: trainBayes(examples, labels, vocabulary.ranges.grams)
  };
};

const opinionsOf = ({ vocabulary, machine, byStems, byGrams }: Learned, families: Families): Float64Array[] => {
  const vector = vocabulary.vector(families);
  return [
    scores(machine, vector),
    bayesScores(byStems, vector.at, vocabulary.ranges.stems),
    bayesScores(byGrams, vector.at, vocabulary.ranges.grams)
  ];
};

// Each text judged by a machine that has not seen it; of many texts one fold says enough.
const judgedApart = (lessons: readonly Lesson[], labels: number): Judged[] => {
  const order = shuffled(lessons.length, SEED);
  const foldOf = (at: number): number => (order[at] ?? 0) % FOLDS;
  const folds = lessons.length * labels > LARGE ? 1 : FOLDS;
  return Array.from({ length: folds }, (_, fold) => {
    const learned = learn(
      lessons.filter((_lesson, at) => foldOf(at) !== fold),
      labels
    );
    return lessons
      .filter((_lesson, at) => foldOf(at) === fold)
      .map(({ families, label }) => ({ opinions: opinionsOf(learned, families), truth: label }));
  }).flat();
};

const first = (values: Float64Array): number => values.indexOf(values.reduce((one, other) => Math.max(one, other), -1));

/**
 * Learns to tell labels from texts: a linear machine on stems, pairs of stems, character grams and the place, calibrated on
 * folds it has not seen, with the probability from which its answers are right at least 97 times of 100. Deterministic; the
 * order of examples does not matter to what is told apart, only to the last digits.
 */
export const trainClassifier = (examples: readonly Labelled[]): Classifier => {
  const labels = [...new Set(examples.map(({ label }) => label))].toSorted();
  const numbers = new Map(labels.map((label, at) => [label, at]));
  const lessons: Lesson[] = examples.map(({ text, label, place, weight }) => ({
    families: familiesOf(text, place),
    label: numbers.get(label) ?? 0,
    weight: weight ?? 1
  }));
  const judged = judgedApart(lessons, labels.length);
  const weights = fitWeights(judged);
  const answers = judged.map(({ opinions, truth }) => {
    const shares = softened(weighed(opinions, weights), 1);
    return { sureness: shares[first(shares)] ?? 0, right: first(shares) === truth };
  });
  const learned = learn(lessons, labels.length);
  return {
    labels,
    alone: abstention(answers, PRECISION),
    guesses: (text, place) => {
      const shares = softened(weighed(opinionsOf(learned, familiesOf(text, place)), weights), 1);
      return labels
        .map((label, at) => ({ label, probability: shares[at] ?? 0 }))
        .toSorted((one, other) => other.probability - one.probability);
    }
  };
};
