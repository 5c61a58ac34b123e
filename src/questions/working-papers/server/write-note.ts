import { z } from 'zod';
import { accepted } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { canShareWork } from '../../permissions.ts';
import { lockQuestion } from '../../server/question.store.ts';
import { noteWritten } from '../events.ts';
import { keepNote } from './working-papers.store.ts';

/** Writes to colleagues about a question. Nobody outside the body reads it, and it is no part of the question's path. */
export const writeNote = command({
  name: 'write-note',
  input: z.object({ question: field.id(), text: field.text(2000) }),
  find: ({ tx, input }) => lockQuestion(tx, input.question),
  may: canShareWork,
  async run({ input: { text }, subject, actor, tx, now: at }) {
    const note = await keepNote(tx, { question: subject.id, body: subject.body, text, actor, at });
    return accepted({ note, number: subject.number }, noteWritten(subject, note));
  }
});
