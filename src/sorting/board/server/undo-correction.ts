import { z } from 'zod';
import { actorId } from '#platform/actor.ts';
import { today } from '#platform/clock.ts';
import { accepted, refused } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { sortingCorrected, sortingReshaped } from '../../events.ts';
import { canSort } from '../../permissions.ts';
import type { Doubt, SortingResult } from '../../result.ts';
import { questionsOn } from '../../server/past-of-questions.ts';
import { withGroups } from '../reshape.ts';
import { type LastAct, lastActOf, lockOnBoard, movedOn, saveReshaped, takeBack } from './acts.store.ts';

/**
 * Takes back what the actor did last on the board since it was computed: what stood before stands again, and its corrections
 * bind no more. Refused where somebody has acted on the same questions since.
 */
export const undoCorrection = command({
  name: 'undo-correction',
  input: z.object({ sorting: field.id() }),
  find: ({ tx, input }) => lockOnBoard(tx, input.sorting),
  may: canSort,
  async run({ tx, now, actor, subject }) {
    const { result } = subject;
    if (!result) return refused('sorting-not-yet');
    const last = await lastActOf(tx, subject.id, actorId(actor));
    if (!last || (await movedOn(tx, subject.id, last))) return refused('sorting-moved-on');
    const { groups, doubts } = restored(result, last);
    const known = await questionsOn(subject.scope, today(now), tx);
    const standing = withGroups(result, groups, doubts, known);
    const edition = subject.edition + 1;
    await saveReshaped(tx, subject.id, standing, edition);
    await takeBack(tx, last, { undoneAt: now, undoneEdition: edition });
    const corrected = last.corrections.map((id) =>
      sortingCorrected(id, { kind: last.act, questions: last.questions.length, undone: true })
    );
    const facts = { act: last.act, edition, groups: last.before.groups.length, undone: true };
    return accepted(
      { sorting: subject.id, group: last.before.groups[0]?.id ?? null },
      ...corrected,
      sortingReshaped(subject.id, facts)
    );
  }
});

/** The groups as before the act; of the doubts those about its groups, and what is decided elsewhere stays decided. */
const restored = (
  { groups, doubts }: SortingResult,
  { before, after, questions }: LastAct
): Pick<SortingResult, 'groups' | 'doubts'> => {
  const standing = [...groups.filter(({ id }) => !after.includes(id)), ...before.groups];
  const ids = new Set(standing.map(({ id }) => id));
  const own = new Set(standing.filter((group) => questions.includes(group.questions[0] ?? '')).map(({ id }) => id));
  const isOwn = ({ one, other }: Doubt): boolean => own.has(one) || own.has(other);
  const stands = ({ one, other }: Doubt): boolean => ids.has(one) && ids.has(other);
  const others = doubts.filter((doubt) => stands(doubt) && !isOwn(doubt));
  return { groups: standing, doubts: [...others, ...before.doubts.filter((doubt) => stands(doubt) && isOwn(doubt))] };
};
