import type { System } from '#platform/actor.ts';
import { today } from '#platform/clock.ts';
import { log } from '#platform/server/log.ts';
import { now } from '#platform/server/system-clock.ts';
import { listDistricts, listRegions } from '#registry/server/index.ts';
import { themesToLearn } from '../taxonomy/server/taxonomy.views.ts';
import { goldExamples } from './gold-examples.ts';
import { recordSorting, recordSortingFailure } from './record-sorting.ts';
import { sortInThread } from './sort-in-thread.ts';
import { beginSorting } from './sorting.store.ts';
import { correctionsOf, mergesOf, questionsToSort, saidThemes } from './sorting.views.ts';
import type { SortingAnswer, SortingLessons } from './sorting-worker.ts';

const SORTER: System = { kind: 'system', name: 'sort-questions' };

/** What the machine learns from on a day: the taxonomy, the gold set, and what people said. */
const lessonsOn = async (day: Temporal.PlainDate): Promise<SortingLessons> => ({
  themes: await themesToLearn(),
  day: day.toString(),
  examples: goldExamples(),
  said: await saidThemes(),
  regions: (await listRegions()).map(({ id, names }) => ({ id, names })),
  districts: (await listDistricts()).map(({ id, names, region }) => ({ id, names, region }))
});

/** Sorts the questions of a meeting as they stand, by the taxonomy of a day. Nothing is saved. */
export const sortMeeting = async (meeting: string, day: Temporal.PlainDate): Promise<SortingAnswer> => {
  const questions = await questionsToSort(meeting);
  const ids = questions.map(({ id }) => id);
  const corrections = [...(await mergesOf(ids)), ...(await correctionsOf(ids))];
  return sortInThread({ lessons: await lessonsOn(day), questions, corrections });
};

/** Does the sorting that was asked for and records it. Again, it is done once. */
export const carryOutSorting = async (id: string): Promise<void> => {
  const sorting = await beginSorting(id);
  if (!sorting) return;
  try {
    const answer = await sortMeeting(sorting.scope, today(now()));
    await recordSorting(SORTER, { sorting: id, answer });
  } catch (error) {
    log.error({ sorting: id, error: error instanceof Error ? error.message : 'unknown' }, 'nothing was sorted');
    await recordSortingFailure(SORTER, { sorting: id });
  }
};
