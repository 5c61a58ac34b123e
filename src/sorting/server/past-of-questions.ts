import type { Database, Tx } from '#platform/server/database/database.ts';
import { urgencyOf } from '../rankings.ts';
import type { UrgencySignal } from '../result.ts';
import type { Scope } from '../scope.ts';
import type { QuestionToSort } from '../sorting-input.ts';
import { questionsToSort } from './sorting.views.ts';

/** What a later area knows that makes questions (by their ids) urgent on a day; those it knows nothing of are left out. */
export type PastOfQuestions = (
  questions: readonly string[],
  on: Temporal.PlainDate
) => Promise<ReadonlyMap<string, readonly UrgencySignal[]>>;

const told: PastOfQuestions[] = [];

/** Sorting learns from now on what became of questions: a later area knows it, and who composes the product brings them together. */
export const learnPastFrom = (past: PastOfQuestions): void => void told.push(past);

/** The questions of a scope to be sorted on a day, with what became of them that makes them urgent. Two queries, and one of each area that knows more. */
export const questionsOn = async (
  scope: Scope,
  on: Temporal.PlainDate,
  db?: Database | Tx
): Promise<QuestionToSort[]> => {
  const questions = await questionsToSort(scope, db);
  const ids = questions.map(({ id }) => id);
  const known: ReadonlyMap<string, readonly UrgencySignal[]>[] = [];
  for (const past of told) known.push(await past(ids, on));
  return questions.map((question) => {
    const signals = known.flatMap((past) => past.get(question.id) ?? []).filter((signal) => urgencyOf([signal]) > 0);
    return signals.length === 0 ? question : { ...question, signals: [...question.signals, ...signals] };
  });
};
