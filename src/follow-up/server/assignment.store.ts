import { createHash } from 'node:crypto';
import { today as dayOf } from '#platform/clock.ts';
import type { Tx } from '#platform/server/database/database.ts';
import { newId } from '#platform/server/ids.ts';
import type { AssignmentStatus } from '../assignment.ts';
import type { AskerVerdict } from '../assignment-history.ts';
import type { Outcome, OutcomeKind } from '../outcome.ts';

/** An assignment as the rules see it, locked. `latest` is its last outcome. */
export type LockedAssignment = {
  id: string;
  question: string;
  body: string;
  coExecutors: readonly string[];
  status: AssignmentStatus;
  dueOn: Temporal.PlainDate;
  awaitedOn: Temporal.PlainDate | null;
  latest: (Outcome & { id: string }) | null;
};

const columns = ['id', 'question', 'body', 'status', 'dueOn', 'awaitedOn'] as const;

/** Locks an assignment and gives it with its latest outcome. */
export const lockAssignment = async (tx: Tx, id: string): Promise<LockedAssignment | undefined> => {
  const row = await tx.selectFrom('assignments').select(columns).where('id', '=', id).forUpdate().executeTakeFirst();
  if (!row) return undefined;
  const others = await tx.selectFrom('assignmentCoExecutors').select('body').where('assignment', '=', id).execute();
  return { ...row, coExecutors: others.map(({ body }) => body), latest: await latestOutcome(tx, id) };
};

/** `asker`: the id of the question whose private link it is. */
export type AskersAssignment = LockedAssignment & { asker: string };

/** Locks the assignment of an outcome when the secret of the private link leads to its question or to one merged into it. */
export const lockAssignmentBehind = async (
  tx: Tx,
  link: string,
  outcome: string
): Promise<AskersAssignment | undefined> => {
  const row = await tx
    .selectFrom('outcomes')
    .innerJoin('assignments', 'assignments.id', 'outcomes.assignment')
    .innerJoin('questions', (join) =>
      join.on((is) =>
        is.or([
          is('questions.id', '=', is.ref('assignments.question')),
          is('questions.mergedInto', '=', is.ref('assignments.question'))
        ])
      )
    )
    .select(['assignments.id', 'questions.id as asker'])
    .where('outcomes.id', '=', outcome)
    .where('questions.linkHash', '=', createHash('sha256').update(link).digest())
    .executeTakeFirst();
  const locked = row && (await lockAssignment(tx, row.id));
  return locked && { ...locked, asker: row.asker };
};

/** Has this asker spoken on the outcome? */
export const hasResponded = async (tx: Tx, outcome: string, question: string): Promise<boolean> =>
  (await tx
    .selectFrom('askerResponses')
    .select('id')
    .where('outcome', '=', outcome)
    .where('question', '=', question)
    .executeTakeFirst()) !== undefined;

const latestOutcome = async (tx: Tx, assignment: string): Promise<LockedAssignment['latest']> => {
  const row = await tx
    .selectFrom('outcomes')
    .select(['id', 'kind', 'onDay', 'reportedAt'])
    .where('assignment', '=', assignment)
    .orderBy('reportedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? { id: row.id, kind: row.kind, onDay: row.onDay, reportedOn: dayOf(row.reportedAt) } : null;
};

/** Saves a note of progress and returns its id. */
export const saveProgress = async (
  tx: Tx,
  assignment: string,
  text: string,
  notedAt: Temporal.Instant
): Promise<string> => {
  const id = newId();
  await tx.insertInto('progressNotes').values({ id, assignment, text, notedAt }).execute();
  return id;
};

/** Saves a reported outcome and returns its id. */
export const saveOutcome = async (
  tx: Tx,
  assignment: string,
  outcome: { kind: OutcomeKind; text: string; onDay: Temporal.PlainDate | null },
  reportedAt: Temporal.Instant
): Promise<string> => {
  const id = newId();
  await tx
    .insertInto('outcomes')
    .values({ id, assignment, ...outcome, reportedAt })
    .execute();
  return id;
};

/** Saves what the asker of `question` said of an outcome. */
export const saveResponse = async (
  tx: Tx,
  response: {
    outcome: string;
    question: string;
    verdict: AskerVerdict;
    text: string | null;
    respondedAt: Temporal.Instant;
  }
): Promise<void> => {
  await tx
    .insertInto('askerResponses')
    .values({ id: newId(), ...response })
    .execute();
};

/** Moves the assignment. */
export const saveStatus = async (
  tx: Tx,
  id: string,
  moved: { status: AssignmentStatus; awaitedOn: Temporal.PlainDate | null }
): Promise<void> => {
  await tx.updateTable('assignments').set(moved).where('id', '=', id).execute();
};
