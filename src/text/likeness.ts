import { remembered } from './remembered.ts';
import { isSilent } from './silent.ts';
import { stems } from './stem.ts';

type Weights = ReadonlyMap<string, number>;
interface Portrait {
  readonly key: string;
  readonly words: Weights;
  readonly grams: Weights;
}
export interface Similar<Candidate> {
  readonly candidate: Candidate;
  readonly likeness: number;
}

const SHORTEST_GRAM = 3;
const LONGEST_GRAM = 5;
const WORDS_SHARE = 0.6;
const SILENT_WEIGHT = 0.2;
const PORTRAITS = 500;

const gramsOf = (stem: string): string[] => {
  const framed = ` ${stem} `;
  const found: string[] = [];
  for (let size = SHORTEST_GRAM; size <= LONGEST_GRAM; size += 1) {
    for (let at = 0; at + size <= framed.length; at += 1) found.push(framed.slice(at, at + size));
  }
  return found;
};

const weighted = (features: readonly string[], weightOf: (feature: string) => number): Map<string, number> => {
  const weights = new Map<string, number>();
  for (const feature of features) weights.set(feature, (weights.get(feature) ?? 0) + weightOf(feature));
  return weights;
};

const draw = (text: string): Portrait => {
  const found = stems(text);
  const telling = found.filter((stem) => !isSilent(stem));
  return {
    key: found.join(' '),
    words: weighted(found, (stem) => (isSilent(stem) ? SILENT_WEIGHT : 1)),
    grams: weighted((telling.length > 0 ? telling : found).flatMap(gramsOf), () => 1)
  };
};

// The same candidates come back with every letter typed; a portrait takes about 15 KB.
const portrait = remembered(PORTRAITS, draw);

const dot = (one: Weights, other: Weights): number => {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  let sum = 0;
  for (const [feature, weight] of small) sum += weight * (large.get(feature) ?? 0);
  return sum;
};

const cosine = (one: Weights, other: Weights): number => {
  const length = Math.sqrt(dot(one, one) * dot(other, other));
  return length === 0 ? 0 : Math.min(1, dot(one, other) / length);
};

const compare = (one: Portrait, other: Portrait): number => {
  if (one.key === other.key) return 1;
  return WORDS_SHARE * cosine(one.words, other.words) + (1 - WORDS_SHARE) * cosine(one.grams, other.grams);
};

/**
 * How alike two short texts are, from 0 (nothing in common) to 1 (the same stems in the same order): cosine of their stems
 * and of the character 3–5-grams inside their stems, 6 to 4. Symmetric.
 */
export const likeness = (one: string, other: string): number => compare(portrait(one), portrait(other));

/**
 * The candidates that are like a text, likest first, equal ones in the order given; at most `limit`, none below `least`.
 */
export const similar = <Candidate extends { readonly text: string }>(
  query: string,
  candidates: readonly Candidate[],
  limit: number,
  least = 0.2
): Similar<Candidate>[] => {
  const asked = portrait(query);
  return candidates
    .map((candidate) => ({ candidate, likeness: compare(asked, portrait(candidate.text)) }))
    .filter((found) => found.likeness >= least)
    .toSorted((one, other) => other.likeness - one.likeness)
    .slice(0, Math.max(0, limit));
};
