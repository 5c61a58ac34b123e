import { type DomainEvent, event, type Frozen, publishing } from '#platform/event.ts';
import type { AnswerKind, AssignmentTerms } from './answer.ts';
import type { AskerVerdict } from './assignment-history.ts';
import type { OutcomeKind } from './outcome.ts';

type Place = { id: string; question: string };

/** Of which kind the answer is; its text is public and stays out of the journal. */
export const answerRecorded = (question: string, answer: string, kind: AnswerKind): DomainEvent =>
  event('AnswerRecorded', 'question', question, { answer, kind });

/** p(1,7): who has to do it, with whom, by when. */
export const assignmentMade = ({ id, question }: Place, terms: AssignmentTerms): DomainEvent =>
  event('AssignmentMade', 'assignment', id, {
    question,
    body: terms.body,
    coExecutors: terms.coExecutors,
    dueOn: terms.dueOn.toString()
  });

/** A note on the way, with so many files of evidence. */
export const progressNoted = ({ id, question }: Place, note: string, files: number): DomainEvent =>
  event('ProgressNoted', 'assignment', id, { question, note, files });

/** `late`: the outcome came after the day it was awaited by. */
export const outcomeReported = (
  { id, question }: Place,
  outcome: { id: string; kind: OutcomeKind; onDay: Temporal.PlainDate | null },
  late: boolean
): DomainEvent =>
  event('OutcomeReported', 'assignment', id, {
    question,
    outcome: outcome.id,
    kind: outcome.kind,
    onDay: outcome.onDay?.toString() ?? null,
    late
  });

const RESPONSES = { confirmed: 'OutcomeConfirmed', disputed: 'OutcomeDisputed' } as const;

/** `OutcomeConfirmed` or `OutcomeDisputed`: the word of the asker of the question `asker`, without their text. */
export const outcomeJudged = (
  { id, question }: Place,
  word: { outcome: string; asker: string },
  verdict: AskerVerdict
): DomainEvent => event(RESPONSES[verdict], 'assignment', id, { question, ...word });

/** p(1,7): the quarter is public, with its hash in the journal, so that it proves itself. */
export const quarterPublished = (body: string, quarter: string, frozen: Frozen): DomainEvent =>
  publishing(event('QuarterPublished', 'body', body, { quarter }), frozen);
