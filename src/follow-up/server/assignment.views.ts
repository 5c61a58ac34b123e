import { database } from '#platform/server/database/database.ts';
import type { AssignmentStatus } from '../assignment.ts';
import { type AssignmentParts, partsOf } from './assignment-parts.views.ts';

/** One assignment with everything that happened to it. `public` as long as its question is. */
export type AssignmentView = AssignmentParts & {
  id: string;
  question: string;
  number: string;
  asked: string;
  meeting: string;
  questionBody: string;
  region: string;
  public: boolean;
  body: string;
  task: string;
  status: AssignmentStatus;
  dueOn: Temporal.PlainDate;
  awaitedOn: Temporal.PlainDate | null;
  assignedAt: Temporal.Instant;
};

const isPublic = (status: string): boolean => status === 'published' || status === 'merged';

const find = async (by: 'number' | 'id', value: string): Promise<AssignmentView | undefined> => {
  const row = await database()
    .selectFrom('assignments')
    .innerJoin('questions', 'questions.id', 'assignments.question')
    .innerJoin('meetings', 'meetings.id', 'questions.meeting')
    .select(['assignments.id', 'assignments.question', 'questions.number', 'questions.text as asked'])
    .select(['meetings.number as meeting', 'questions.body as questionBody', 'questions.region', 'assignments.body'])
    .select(['assignments.task', 'assignments.status', 'assignments.dueOn', 'assignments.awaitedOn'])
    .select(['assignments.assignedAt', 'questions.status as questionStatus'])
    .where(by === 'number' ? 'questions.number' : 'questions.id', '=', value)
    .executeTakeFirst();
  if (!row) return undefined;
  const { questionStatus, ...assignment } = row;
  const parts = await partsOf([row.id]);
  return { ...assignment, public: isPublic(questionStatus), ...parts(row.id) };
};

/** The assignment of the question with this number. */
export const findAssignment = (number: string): Promise<AssignmentView | undefined> => find('number', number);

/** The assignment of the question with this id. */
export const assignmentOfQuestion = (question: string): Promise<AssignmentView | undefined> => find('id', question);

/** The answers of a question, in the order they were given. */
export type AnswerView = { kind: 'answered' | 'under-control' | 'handed-over'; text: string; at: Temporal.Instant } & {
  /** At which second of the session the question was taken up; null where it was not. */
  markSeconds: number | null;
};

/** The answers of a question, in the order of time. */
export const answersOf = (question: string): Promise<AnswerView[]> =>
  database()
    .selectFrom('answers')
    .select(['kind', 'text', 'givenAt as at', 'markSeconds'])
    .where('question', '=', question)
    .orderBy('givenAt')
    .orderBy('id')
    .execute();

/** A question as the form of its answer needs it. */
export type QuestionToAnswer = {
  id: string;
  number: string;
  text: string;
  body: string;
  region: string;
  status: string;
};

/** The question with this number, for the form of its answer. */
export const questionToAnswer = (number: string): Promise<QuestionToAnswer | undefined> =>
  database()
    .selectFrom('questions')
    .select(['id', 'number', 'text', 'body', 'region', 'status'])
    .where('number', '=', number)
    .executeTakeFirst();

/** May everybody see this file? Null when it is nobody's evidence. */
export const evidenceIsPublic = async (file: string): Promise<boolean | null> => {
  const row = await database()
    .selectFrom('evidenceFiles')
    .leftJoin('progressNotes', 'progressNotes.id', 'evidenceFiles.progressNote')
    .leftJoin('outcomes', 'outcomes.id', 'evidenceFiles.outcome')
    .innerJoin('assignments', (join) =>
      join.on((is) => is('assignments.id', '=', is.fn.coalesce('progressNotes.assignment', 'outcomes.assignment')))
    )
    .innerJoin('questions', 'questions.id', 'assignments.question')
    .select('questions.status')
    .where('evidenceFiles.file', '=', file)
    .executeTakeFirst();
  return row ? isPublic(row.status) : null;
};
