import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { isSystem } from '#platform/actor.ts';
import { accepted } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { withKeptIds } from '../board/kept-ids.ts';
import { sortingAsked, sortingComputed, sortingFailed } from '../events.ts';
import type { SortingResult, UrgencySignal } from '../result.ts';
import { awaitCorrections } from './corrections.store.ts';
import { saidMark } from './said-mark.ts';
import { type ComputingSorting, lockComputing, saveComputed, saveEnded, saveQueued } from './sorting.store.ts';
import { allCorrectionsOf } from './sorting.views.ts';
import type { SortingAnswer } from './sorting-worker.ts';

const isAnswer = (value: unknown): value is SortingAnswer =>
  typeof value === 'object' && value !== null && 'proposal' in value && 'result' in value;

/** A run that is not this sorting's any more has nothing to say. */
const ofRun = (sorting: ComputingSorting | undefined, run: string | null): ComputingSorting | undefined =>
  run === null || sorting?.run === run ? sorting : undefined;

/**
 * Records what the machine proposes, and what stands with people's corrections; groups keep their ids. Only the job does it.
 * `said` marks what people had said when the computing began: where they said more meanwhile, it is computed again. What was
 * adopted stays adopted where the same came of it.
 */
export const recordSorting = command({
  name: 'record-sorting',
  input: z.object({
    sorting: field.id(),
    run: field.optionalId(),
    said: z.string().nullable().default(null),
    answer: z.custom<SortingAnswer>(isAnswer)
  }),
  find: async ({ tx, input }) => ofRun(await lockComputing(tx, input.sorting), input.run),
  may: isSystem,
  async run({ tx, now, input, subject }) {
    const { method, questions, groups } = input.answer.result;
    await awaitCorrections(tx);
    const ids = groups.flatMap((group) => group.questions);
    if (input.said !== null && input.said !== saidMark(await allCorrectionsOf(ids, tx))) {
      await saveQueued(tx, subject.id, now);
      return accepted({ sorting: subject.id }, sortingAsked(subject.id, subject.scopeKind));
    }
    const result = withKeptIds(input.answer.result, subject.result?.groups ?? []);
    const same = subject.standing === 'adopted' && subject.result !== null && isSame(result, subject.result);
    const standing = same ? 'adopted' : 'proposed';
    await saveComputed(tx, subject, { proposal: input.answer.proposal, result }, { at: now, standing });
    return accepted(
      { sorting: subject.id },
      sortingComputed(subject.id, {
        method: method.version,
        inputHash: method.inputHash,
        questions,
        groups: groups.length,
        doubts: result.doubts.length
      })
    );
  }
});

const isSame = (one: SortingResult, other: SortingResult): boolean =>
  isDeepStrictEqual([saidOf(one), one.themes], [saidOf(other), other.themes]);

/** What groups say without the days that a legal term leaves, which are fewer every day. */
const saidOf = ({ groups }: SortingResult): readonly unknown[] =>
  groups.map(({ ranks, ...group }) => {
    const { position, reason } = ranks.urgency;
    const signals = reason.column === 'urgency' ? reason.signals : [];
    return { ...group, ranks: { ...ranks, urgency: { position, signals: signals.map(withoutDays) } } };
  });

const withoutDays = (signal: UrgencySignal): unknown => (signal.kind === 'term' ? signal.kind : signal);

/** Records that nothing came of it; it may be asked for again. */
export const recordSortingFailure = command({
  name: 'record-sorting-failure',
  input: z.object({ sorting: field.id(), run: field.optionalId() }),
  find: async ({ tx, input }) => ofRun(await lockComputing(tx, input.sorting), input.run),
  may: isSystem,
  async run({ tx, subject }) {
    await saveEnded(tx, subject.id, 'failed');
    return accepted({ sorting: subject.id }, sortingFailed(subject.id));
  }
});
