import { z } from 'zod';
import { actorId } from '#platform/actor.ts';
import type { DomainEvent } from '#platform/event.ts';
import { command, type CommandContext } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { accepted, refused, type Refused } from '#platform/result.ts';
import type { Tx } from '#platform/server/database/database.ts';
import type { Question } from '#questions/index.ts';
import { holdVotesBack, lockQuestions } from '#questions/server/index.ts';
import { phaseOf } from '../board.ts';
import { actUndone } from '../events.ts';
import { canRunSession } from '../permissions.ts';
import { type ActStep, lastActOn, lastOwnAct, stepsOf } from './board-acts.views.ts';
import { markUndone } from './board-acts.store.ts';
import { onScreenOf } from './board.views.ts';
import { restoreStatus } from './restore-status.ts';
import { restorePlace } from './restore-place.ts';
import { lockSession, type SessionRow } from './session.views.ts';
import { postOf } from './standing.ts';
import { standingCards } from './standing.views.ts';

const form = z.object({ meeting: field.id(), act: field.id() });

type Undoing = SessionRow & { steps: ActStep[]; questions: Map<string, Question> };

const findAct = async ({ input, tx }: CommandContext<z.output<typeof form>>): Promise<Undoing | undefined> => {
  await holdVotesBack(tx);
  const session = await lockSession(tx, input.meeting);
  if (!session) return undefined;
  const steps = await stepsOf(tx, input.act);
  const ids = steps.map(({ question }) => question);
  const questions = ids.length > 0 ? await lockQuestions(tx, ids) : new Map<string, Question>();
  return { ...session, steps, questions };
};

/**
 * Takes back the last act of one's own on the board: every card stands again as before it. Refused when it is not the last one
 * (`nothing-to-undo`), or when somebody else has moved one of its cards on since (`undo-overtaken`, with who and which).
 */
export const undoAct = command({
  name: 'undo-act',
  input: form,
  find: findAct,
  may: canRunSession,
  async run({ input, subject, actor, tx, now }) {
    if (phaseOf(subject.session) === 'closed') return refused('session-closed');
    const last = await lastOwnAct(subject.id, actorId(actor), tx);
    if (last?.id !== input.act) return refused('nothing-to-undo');
    const overtaken = await overtakenBy(tx, subject);
    if (overtaken) return overtaken;
    const events: DomainEvent[] = [];
    for (const step of subject.steps) {
      const restored = await restoreStatus(tx, step, subject.questions.get(step.question), now);
      if (!restored.ok) return restored;
      events.push(...restored.events);
    }
    // What leaves the screen first, then what comes back to it: there is room for one.
    const screenLast = subject.steps.toSorted(
      (a, b) => Number(a.from.state === 'on-screen') - Number(b.from.state === 'on-screen')
    );
    for (const step of screenLast) events.push(...(await restorePlace(tx, subject.id, step, now)));
    await markUndone(tx, input.act, now);
    events.push(actUndone(subject.id, last.kind, last.count));
    return accepted({ meeting: subject.number }, ...events);
  }
});

/** Which card somebody moved on since, and who; also when the screen it stood on is taken by another question. */
const overtakenBy = async (tx: Tx, { id, steps }: Undoing): Promise<Refused | undefined> => {
  const ids = steps.map(({ question }) => question);
  const cards = await standingCards(tx, ids);
  const onScreen = await onScreenOf(tx, id);
  const taken = onScreen !== undefined && !ids.includes(onScreen);
  const moved = steps.find(({ question, to, from, overtaken }) => {
    const card = cards.find((each) => each.id === question);
    const elsewhere = card?.status !== to.status || card.state !== to.state;
    return overtaken || elsewhere || (taken && from.state === 'on-screen');
  });
  if (!moved) return undefined;
  const last = await lastActOn(tx, taken && moved.from.state === 'on-screen' ? onScreen : moved.question);
  const { number } = moved;
  return last
    ? refused('undo-overtaken', { params: { number, ...postOf(last) } })
    : refused('undo-overtaken-elsewhere', { params: { number } });
};
