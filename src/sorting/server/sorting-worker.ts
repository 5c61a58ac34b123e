import { createHash } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import type { TellLearned } from '../classifier.ts';
import { gazetteerOf, lessonsFrom, pairModelFrom, themesOn } from '../knowledge.ts';
import { type Meanings, meaningsOf } from '../meanings.ts';
import type { SortingResult } from '../result.ts';
import { trainRouter } from '../routing.ts';
import { sortQuestions } from '../sort-questions.ts';
import type {
  Correction,
  PastOfScope,
  QuestionToSort,
  SortingKnowledge,
  SortingStage,
  TellProgress
} from '../sorting-input.ts';
import { learnedTexts, type SortingLessons } from '../sorting-lessons.ts';

// A thread of its own: learning takes seconds without a pause, and neither pages nor other jobs wait for it.

export type SortingTask = {
  readonly lessons: SortingLessons;
  readonly questions: readonly QuestionToSort[];
  readonly corrections: readonly Correction[];
  /** Vectors of all that is learned from and of the questions, where another server gives them. */
  readonly vectors: ReadonlyMap<string, readonly number[]> | null;
  /** What was asked before, where the questions are those of a period. */
  readonly past: PastOfScope | null;
};

/** What the thread answers: the machine's own proposal, and what stands with people's corrections. */
export type SortingAnswer = { readonly proposal: SortingResult; readonly result: SortingResult };

/** How far it is: of everything, from 0 to 1. */
export type SortingProgress = { readonly stage: SortingStage; readonly share: number };

/** What the thread says: how far it is, and in the end its answer. */
export type Said =
  | { readonly number: number; readonly progress: SortingProgress }
  | { readonly number: number; readonly answer: SortingAnswer };

const learned = new Map<string, SortingKnowledge>();

const hashOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');

// Of the time that learning takes.
const PAIRS_LEARNED = 0.15;

const learn = (
  { themes, day, examples, said, judged, regions, districts }: SortingLessons,
  meanings: Meanings | undefined,
  tell: TellLearned
): SortingKnowledge => {
  const gazetteer = gazetteerOf(regions, districts);
  const standing = themesOn(themes, day);
  const pairs = pairModelFrom(examples, gazetteer, { judged, meanings }).model;
  tell(PAIRS_LEARNED);
  const told: TellLearned = (share) => tell(PAIRS_LEARNED + (1 - PAIRS_LEARNED) * share);
  return {
    pairs,
    router: trainRouter(standing, [...lessonsFrom(examples), ...said], told),
    gazetteer,
    themes: standing
  };
};

/** What a preview of a theme needs: as it is, and as it would be. */
const MOST_KEPT = 2;

// The vectors of the questions are not learned from.
const knowledgeOf = ({ lessons, vectors }: SortingTask, tell: TellLearned): SortingKnowledge => {
  const key = hashOf([lessons, vectors && learnedTexts(lessons).map((text) => vectors.get(text) ?? null)]);
  const meanings = vectors === null ? undefined : meaningsOf(vectors);
  const known = learned.get(key) ?? learn(lessons, meanings, tell);
  learned.delete(key);
  learned.set(key, known);
  for (const oldest of [...learned.keys()].slice(0, -MOST_KEPT)) learned.delete(oldest);
  return { ...known, meanings };
};

// Roughly the shares of time that each stage takes of one sorting.
const BEGINS: Readonly<Record<SortingStage, number>> = { learning: 0, reading: 0, grouping: 0.2, naming: 0.7 };
const LASTS: Readonly<Record<SortingStage, number>> = { learning: 0, reading: 0.2, grouping: 0.5, naming: 0.3 };
const LEARNED = 0.2;

/** Tells of one sorting of `of`, the first after learning. */
const teller =
  (number: number, { nth, of }: { nth: number; of: number }): TellProgress =>
  (stage, share) => {
    const done = (nth + BEGINS[stage] + LASTS[stage] * share) / of;
    const progress = { stage, share: LEARNED + (1 - LEARNED) * done };
    parentPort?.postMessage({ number, progress } satisfies Said, []);
  };

parentPort?.on('message', ({ number, task }: { number: number; task: SortingTask }) => {
  const { lessons, questions, corrections, vectors, past } = task;
  const knowledge = knowledgeOf(task, (share) => {
    const progress = { stage: 'learning', share: LEARNED * share } as const;
    parentPort?.postMessage({ number, progress } satisfies Said, []);
  });
  const more = [...(vectors === null ? [] : [[...vectors]]), ...(past === null ? [] : [past])];
  const inputHash = hashOf([lessons, questions, corrections, ...more]);
  const of = corrections.length === 0 ? 1 : 2;
  const learnedFrom = {
    examples: lessons.examples.length,
    themes: lessons.said.length,
    pairs: lessons.judged.length
  };
  const sorted = (nth: number, said: readonly Correction[]): SortingResult =>
    sortQuestions(questions, said, knowledge, {
      inputHash,
      learned: learnedFrom,
      past,
      tell: teller(number, { nth, of })
    });
  const proposal = sorted(0, []);
  const result = of === 1 ? proposal : sorted(1, corrections);
  parentPort?.postMessage({ number, answer: { proposal, result } } satisfies Said, []);
});
