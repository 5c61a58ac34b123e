import { accepted, refused, refusedField, type Result } from '#platform/result.ts';
import { LONGEST_PROMISE_YEARS } from './outcome.ts';

/** Answered to the end, taken under control, or handed to those who are competent. */
export const ANSWER_KINDS = ['answered', 'under-control', 'handed-over'] as const;

export type AnswerKind = (typeof ANSWER_KINDS)[number];

/** The question an answer is given to: its state and the answers it has. */
export type AnswerableQuestion = { status: string; answers: readonly AnswerKind[] };

export type AssignmentForm = {
  body: string | null;
  coExecutors: readonly string[];
  dueOn: Temporal.PlainDate | null;
  task: string | null;
};

/** What is assigned: to whom, with whom, what and by when. */
export type AssignmentTerms = { body: string; coExecutors: readonly string[]; dueOn: Temporal.PlainDate; task: string };

/** What a body proposes when it names no day itself; our default, the decree is silent. */
export const PROPOSED_DAYS = 30;

/** The due day a form proposes. */
export const proposedDueOn = (today: Temporal.PlainDate): Temporal.PlainDate => today.add({ days: PROPOSED_DAYS });

/** May this kind of answer be given? A question is answered once, and taken under control once. */
export const answerFits = (question: AnswerableQuestion, kind: AnswerKind): Result<null> => {
  if (question.status !== 'published') return refused('question-not-published');
  if (question.answers.includes('under-control')) return refused('already-under-control');
  if (kind === 'answered' && question.answers.includes('answered')) return refused('already-answered');
  return accepted(null);
};

/** The terms of an assignment, complete and not due in the past; the responsible body is not its own co-executor. */
export const assignmentTerms = (form: AssignmentForm, today: Temporal.PlainDate): Result<AssignmentTerms> => {
  const { body, dueOn, task } = form;
  if (body === null) return refusedField('body', 'required');
  if (task === null) return refusedField('task', 'required');
  if (dueOn === null) return refusedField('dueOn', 'required');
  if (Temporal.PlainDate.compare(dueOn, today) < 0) return refusedField('dueOn', 'day-in-past');
  const latest = today.add({ years: LONGEST_PROMISE_YEARS });
  if (Temporal.PlainDate.compare(dueOn, latest) > 0) return refusedField('dueOn', 'day-too-far');
  const coExecutors = [...new Set(form.coExecutors)].filter((one) => one !== body).toSorted();
  return accepted({ body, coExecutors, dueOn, task });
};
