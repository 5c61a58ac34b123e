import type { Tx } from '#platform/server/database/database.ts';
import { timeMark } from '#live/server/index.ts';
import { newId } from '#platform/server/ids.ts';
import type { AnswerableQuestion, AnswerKind, AssignmentTerms } from '../answer.ts';

/** The question, locked: two answers at once come one after the other. */
export const lockQuestion = async (
  tx: Tx,
  id: string
): Promise<(AnswerableQuestion & { id: string; body: string }) | undefined> => {
  const question = await tx
    .selectFrom('questions')
    .select(['id', 'body', 'status'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!question) return undefined;
  const answers = await tx.selectFrom('answers').select('kind').where('question', '=', id).execute();
  return { ...question, answers: answers.map(({ kind }) => kind) };
};

/** The ones of these bodies that do not stand on the day. */
export const unknownBodies = async (
  tx: Tx,
  ids: readonly string[],
  on: Temporal.PlainDate
): Promise<readonly string[]> => {
  const known = await tx
    .selectFrom('bodies')
    .select('id')
    .where('id', 'in', ids)
    .where('validFrom', '<=', on)
    .where((is) => is.or([is('validTo', 'is', null), is('validTo', '>', on)]))
    .execute();
  return ids.filter((id) => !known.some((body) => body.id === id));
};

/** Saves an answer, with its mark in the session's recording, and returns its id. */
export const saveAnswer = async (
  tx: Tx,
  question: string,
  { kind, text }: { kind: AnswerKind; text: string },
  givenAt: Temporal.Instant
): Promise<string> => {
  const id = newId();
  const markSeconds = await timeMark(tx, question);
  await tx.insertInto('answers').values({ id, question, kind, text, givenAt, markSeconds }).execute();
  return id;
};

/** Saves the assignment of a question and returns its id. */
export const saveAssignment = async (
  tx: Tx,
  question: string,
  { body, task, dueOn, coExecutors }: AssignmentTerms,
  assignedAt: Temporal.Instant
): Promise<string> => {
  const id = newId();
  const row = { id, question, body, task, dueOn, awaitedOn: dueOn, status: 'in-work' as const, assignedAt };
  await tx.insertInto('assignments').values(row).execute();
  if (coExecutors.length > 0) {
    const rows = coExecutors.map((coExecutor) => ({ assignment: id, body: coExecutor }));
    await tx.insertInto('assignmentCoExecutors').values(rows).execute();
  }
  return id;
};
