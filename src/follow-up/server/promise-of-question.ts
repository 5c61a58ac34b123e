import { today as dayOf } from '#platform/clock.ts';
import { type PromiseState, promiseState } from '../promise.ts';
import { assignmentOfQuestion } from './assignment.views.ts';

/** How what was promised on a question stands on a day. */
type PromiseOfQuestion = { number: string; state: PromiseState; body: string; dueOn: Temporal.PlainDate };

/** The promise on this question (its id); null where it is under nobody's control. */
export const promiseOfQuestion = async (
  question: string,
  today: Temporal.PlainDate
): Promise<PromiseOfQuestion | null> => {
  const found = await assignmentOfQuestion(question);
  if (!found) return null;
  const last = found.outcomes.at(-1);
  const outcome = last ? { kind: last.kind, onDay: last.onDay, reportedOn: dayOf(last.at) } : null;
  const state = promiseState({ ...found, assignedOn: dayOf(found.assignedAt), outcome }, today);
  return { number: found.number, state, body: found.body, dueOn: found.dueOn };
};
