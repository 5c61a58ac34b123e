import { z } from 'zod';
import { today as dayOf } from '#platform/clock.ts';
import { accepted, refusedField, type Result } from '#platform/result.ts';
import { command, type CommandContext } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { ANSWER_KINDS, answerFits, assignmentTerms } from '../answer.ts';
import { answerRecorded, assignmentMade } from '../events.ts';
import { canAnswer } from '../permissions.ts';
import { lockQuestion, saveAnswer, saveAssignment, unknownBodies } from './answer.store.ts';

const input = z.object({
  question: field.id(),
  kind: z.enum(ANSWER_KINDS),
  text: field.text(4000),
  /** The rest only for a question under control. */
  body: field.optionalCode(),
  coExecutors: field.codes(10),
  dueOn: field.optionalDay(),
  task: field.optionalText(1000)
});

type Given = { answer: string; assignment: string | null };

/**
 * Records the answer to a published question; under control it becomes an assignment with a responsible body and a day.
 * Refused: not published, answered already, under control already, a due day in the past.
 */
export const recordAnswer = command({
  name: 'record-answer',
  input,
  find: ({ tx, input: { question } }) => lockQuestion(tx, question),
  may: canAnswer,
  async run(context) {
    const { tx, now, subject, input: given } = context;
    const fits = answerFits(subject, given.kind);
    if (!fits.ok) return fits;
    if (given.kind === 'under-control') return takeUnderControl(context);
    const answer = await saveAnswer(tx, subject.id, given, now);
    return accepted<Given>({ answer, assignment: null }, answerRecorded(subject.id, answer, given.kind));
  }
});

const takeUnderControl = async ({
  tx,
  now,
  subject,
  input: given
}: CommandContext<z.output<typeof input>> & { subject: { id: string } }): Promise<Result<Given>> => {
  const terms = assignmentTerms(given, dayOf(now));
  if (!terms.ok) return terms;
  const { body, coExecutors } = terms.value;
  const unknown = await unknownBodies(tx, [body, ...coExecutors], dayOf(now));
  if (unknown.length > 0) return refusedField(unknown.includes(body) ? 'body' : 'coExecutors', 'body-unknown');
  const answer = await saveAnswer(tx, subject.id, given, now);
  const assignment = await saveAssignment(tx, subject.id, terms.value, now);
  return accepted<Given>(
    { answer, assignment },
    answerRecorded(subject.id, answer, given.kind),
    assignmentMade({ id: assignment, question: subject.id }, terms.value)
  );
};
