import { createHash } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import type { Labelled } from '../classifier.ts';
import { type Example, gazetteerOf, lessonsFrom, pairModelFrom, themesOn, type TaxonomyTheme } from '../knowledge.ts';
import type { SortingResult } from '../result.ts';
import { trainRouter } from '../routing.ts';
import { sortQuestions } from '../sort-questions.ts';
import type { Correction, QuestionToSort, SortingKnowledge } from '../sorting-input.ts';

// A thread of its own: learning takes seconds without a pause, and neither pages nor other jobs wait for it.

type Named = { readonly id: string; readonly names: { readonly kk: string; readonly ru: string } };

/** What a sorting is learned from; learned anew only when something of it changes. */
export type SortingLessons = {
  readonly themes: readonly TaxonomyTheme[];
  readonly day: string;
  readonly examples: readonly Example[];
  /** Questions whose theme a person has said. */
  readonly said: readonly Labelled[];
  readonly regions: readonly Named[];
  readonly districts: readonly (Named & { readonly region: string })[];
};
export type SortingTask = {
  readonly lessons: SortingLessons;
  readonly questions: readonly QuestionToSort[];
  readonly corrections: readonly Correction[];
};

/** What the thread answers: the machine's own proposal, and what stands with people's corrections. */
export type SortingAnswer = { readonly proposal: SortingResult; readonly result: SortingResult };

const learned = new Map<string, SortingKnowledge>();

const hashOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');

const learn = ({ themes, day, examples, said, regions, districts }: SortingLessons): SortingKnowledge => {
  const gazetteer = gazetteerOf(regions, districts);
  const standing = themesOn(themes, day);
  return {
    pairs: pairModelFrom(examples, gazetteer).model,
    router: trainRouter(standing, [...lessonsFrom(examples), ...said]),
    gazetteer,
    themes: standing
  };
};

const knowledgeOf = (lessons: SortingLessons): SortingKnowledge => {
  const key = hashOf(lessons);
  const known = learned.get(key) ?? learn(lessons);
  learned.clear();
  learned.set(key, known);
  return known;
};

parentPort?.on('message', ({ number, task }: { number: number; task: SortingTask }) => {
  const { lessons, questions, corrections } = task;
  const knowledge = knowledgeOf(lessons);
  const inputHash = hashOf([lessons, questions, corrections]);
  const proposal = sortQuestions(questions, [], knowledge, inputHash);
  const result = corrections.length === 0 ? proposal : sortQuestions(questions, corrections, knowledge, inputHash);
  parentPort?.postMessage({ number, answer: { proposal, result } satisfies SortingAnswer }, []);
});
