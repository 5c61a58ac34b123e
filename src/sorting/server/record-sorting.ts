import { z } from 'zod';
import { isSystem } from '#platform/actor.ts';
import { accepted } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { sortingComputed, sortingFailed } from '../events.ts';
import { lockComputing, saveComputed, saveFailed } from './sorting.store.ts';
import type { SortingAnswer } from './sorting-worker.ts';

const isAnswer = (value: unknown): value is SortingAnswer =>
  typeof value === 'object' && value !== null && 'proposal' in value && 'result' in value;

/** Records what the machine proposes, and what stands with people's corrections. Only the job does it. */
export const recordSorting = command({
  name: 'record-sorting',
  input: z.object({ sorting: field.id(), answer: z.custom<SortingAnswer>(isAnswer) }),
  find: ({ tx, input }) => lockComputing(tx, input.sorting),
  may: isSystem,
  async run({ tx, now, input, subject }) {
    const { method, questions, groups, doubts } = input.answer.result;
    await saveComputed(tx, subject, input.answer, now);
    return accepted(
      { sorting: subject.id },
      sortingComputed(subject.id, {
        method: method.version,
        inputHash: method.inputHash,
        questions,
        groups: groups.length,
        doubts: doubts.length
      })
    );
  }
});

/** Records that nothing came of it; it may be asked for again. */
export const recordSortingFailure = command({
  name: 'record-sorting-failure',
  input: z.object({ sorting: field.id() }),
  find: ({ tx, input }) => lockComputing(tx, input.sorting),
  may: isSystem,
  async run({ tx, subject }) {
    await saveFailed(tx, subject.id);
    return accepted({ sorting: subject.id }, sortingFailed(subject.id));
  }
});
