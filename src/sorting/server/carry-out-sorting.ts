import type { System } from '#platform/actor.ts';
import { today } from '#platform/clock.ts';
import { config } from '#platform/server/config.ts';
import { newId } from '#platform/server/ids.ts';
import { log } from '#platform/server/log.ts';
import { now } from '#platform/server/system-clock.ts';
import type { Scope } from '../scope.ts';
import type { PastOfScope } from '../sorting-input.ts';
import { learnedTexts } from '../sorting-lessons.ts';
import { embeddingsServer, vectorsOf } from './embeddings.ts';
import { lessonsOn } from './lessons.ts';
import { pastOf } from './past-of-scope.ts';
import { questionsOn } from './past-of-questions.ts';
import { recordSorting, recordSortingFailure } from './record-sorting.ts';
import { saidMark } from './said-mark.ts';
import { sortInThread } from './sort-in-thread.ts';
import { beginSorting } from './sorting.store.ts';
import { allCorrectionsOf } from './sorting.views.ts';
import type { SortingAnswer, SortingTask } from './sorting-worker.ts';
import { watchedRun } from './watched-run.ts';

const SORTER: System = { kind: 'system', name: 'sort-questions' };

/** Vectors of another server as one more signal; null where none is set, or it did not answer as it should. */
const vectorsFor = async (texts: readonly string[], calledOff?: AbortSignal): Promise<SortingTask['vectors']> =>
  config.EMBEDDINGS_URL === undefined ? null : vectorsOf(texts, embeddingsServer(config.EMBEDDINGS_URL), { calledOff });

const textsOf = (past: PastOfScope | null): string[] => (past?.earlier ?? []).flatMap(({ texts }) => [...texts]);

/** Sorts the questions of a scope as they stand, by the taxonomy of a day. Nothing is saved. */
export const sortScope = async (scope: Scope, day: Temporal.PlainDate): Promise<SortingAnswer> =>
  sortInThread(await taskOf(scope, day));

const taskOf = async (scope: Scope, day: Temporal.PlainDate, calledOff?: AbortSignal): Promise<SortingTask> => {
  const questions = await questionsOn(scope, day);
  const corrections = await allCorrectionsOf(questions.map(({ id }) => id));
  const lessons = await lessonsOn(day);
  const past = scope.kind === 'meeting' ? null : await pastOf(scope, day);
  const vectors = await vectorsFor(
    [...learnedTexts(lessons), ...questions.map(({ text }) => text), ...textsOf(past)],
    calledOff
  );
  return { lessons, questions, corrections, vectors, past };
};

/**
 * Does the sorting that was asked for and records it. Again, also beside another process, it is done once; where the process that
 * did it has died, it is done anew. Called off, it leaves all as it was.
 */
export const carryOutSorting = async (id: string): Promise<void> => {
  const run = newId();
  const sorting = await beginSorting(id, run);
  if (!sorting) return;
  try {
    const end = await watchedRun({ sorting: id, run }, async (watch) => {
      const task = await taskOf(sorting.scope, today(now()), watch.signal);
      return { said: saidMark(task.corrections), answer: await sortInThread(task, watch) };
    });
    if (!end.calledOff) await recordSorting(SORTER, { sorting: id, run, ...end.value });
  } catch (error) {
    log.error({ sorting: id, error: error instanceof Error ? error.message : 'unknown' }, 'nothing was sorted');
    await recordSortingFailure(SORTER, { sorting: id, run });
  }
};
