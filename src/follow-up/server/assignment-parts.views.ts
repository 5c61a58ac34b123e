import { type Database, database, type Tx } from '#platform/server/database/database.ts';
import type { AskerVerdict, ReportedOutcome } from '../assignment-history.ts';

/** A file as evidence. */
export type Evidence = { file: string; name: string; bytes: number; mediaType: string };

export type NoteView = { id: string; at: Temporal.Instant; text: string; files: readonly Evidence[] };

/** An outcome with its evidence and the askers' words, which are for the office alone; `question` is the asker's own. */
export type OutcomeView = Omit<ReportedOutcome, 'responses'> & {
  id: string;
  files: readonly Evidence[];
  responses: readonly { question: string; at: Temporal.Instant; verdict: AskerVerdict; text: string | null }[];
};

/** What belongs to one assignment, in the order of time. */
export type AssignmentParts = {
  coExecutors: readonly string[];
  notes: readonly NoteView[];
  outcomes: readonly OutcomeView[];
};

/** Co-executors, notes and outcomes of each of these assignments: five queries for any number of them. */
export const partsOf = async (
  assignments: readonly string[],
  db: Database | Tx = database()
): Promise<(assignment: string) => AssignmentParts> => {
  if (assignments.length === 0) return () => ({ coExecutors: [], notes: [], outcomes: [] });
  const others = Map.groupBy(await coExecutorsOf(db, assignments), ({ assignment }) => assignment);
  const notes = await notesOf(db, assignments);
  const outcomes = await outcomesOf(db, assignments);
  return (assignment) => ({
    coExecutors: (others.get(assignment) ?? []).map(({ body }) => body),
    notes: notes.get(assignment) ?? [],
    outcomes: outcomes.get(assignment) ?? []
  });
};

const coExecutorsOf = (
  db: Database | Tx,
  assignments: readonly string[]
): Promise<{ assignment: string; body: string }[]> =>
  db.selectFrom('assignmentCoExecutors').selectAll().where('assignment', 'in', assignments).orderBy('body').execute();

const evidence = (db: Database | Tx) =>
  db
    .selectFrom('evidenceFiles')
    .innerJoin('files', 'files.id', 'evidenceFiles.file')
    .select(['evidenceFiles.progressNote', 'evidenceFiles.outcome', 'files.id as file', 'files.name'])
    .select(['files.bytes', 'files.mediaType'])
    .orderBy('files.id');

const notesOf = async (db: Database | Tx, assignments: readonly string[]): Promise<Map<string, NoteView[]>> => {
  const notes = await db
    .selectFrom('progressNotes')
    .select(['id', 'assignment', 'text', 'notedAt as at'])
    .where('assignment', 'in', assignments)
    .orderBy('notedAt')
    .orderBy('id')
    .execute();
  const ids = notes.map(({ id }) => id);
  const found = ids.length === 0 ? [] : await evidence(db).where('progressNote', 'in', ids).execute();
  const files = Map.groupBy(found, ({ progressNote }) => progressNote);
  return grouped(notes, ({ id, at, text }) => ({ id, at, text, files: (files.get(id) ?? []).map(asEvidence) }));
};

const outcomesOf = async (db: Database | Tx, assignments: readonly string[]): Promise<Map<string, OutcomeView[]>> => {
  const rows = await db
    .selectFrom('outcomes')
    .select(['id', 'assignment', 'kind', 'text', 'onDay', 'reportedAt as at'])
    .where('assignment', 'in', assignments)
    .orderBy('reportedAt')
    .orderBy('id')
    .execute();
  const ids = rows.map(({ id }) => id);
  const found = ids.length === 0 ? [] : await evidence(db).where('outcome', 'in', ids).execute();
  const files = Map.groupBy(found, ({ outcome }) => outcome);
  const responses = await responsesTo(db, ids);
  return grouped(rows, ({ id, kind, text, onDay, at }) => ({
    id,
    at,
    kind,
    onDay,
    text,
    files: (files.get(id) ?? []).map(asEvidence),
    responses: responses.get(id) ?? []
  }));
};

const responsesTo = async (
  db: Database | Tx,
  outcomes: readonly string[]
): Promise<Map<string, OutcomeView['responses']>> => {
  if (outcomes.length === 0) return new Map();
  const rows = await db
    .selectFrom('askerResponses')
    .select(['outcome', 'question', 'respondedAt as at', 'verdict', 'text'])
    .where('outcome', 'in', outcomes)
    .orderBy('respondedAt')
    .orderBy('id')
    .execute();
  const groups = Map.groupBy(rows, ({ outcome }) => outcome);
  return new Map(
    [...groups].map(([outcome, group]) => [
      outcome,
      group.map(({ question, at, verdict, text }) => ({ question, at, verdict, text }))
    ])
  );
};

const asEvidence = ({ file, name, bytes, mediaType }: Evidence): Evidence => ({ file, name, bytes, mediaType });

const grouped = <Row extends { assignment: string }, View>(
  rows: readonly Row[],
  view: (row: Row) => View
): Map<string, View[]> => {
  const groups = Map.groupBy(rows, ({ assignment }) => assignment);
  return new Map([...groups].map(([assignment, group]) => [assignment, group.map(view)]));
};
