import { z } from 'zod';
import { accepted, refused } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { canEditMinutes } from '../../minutes/permissions.ts';
import { timeMarkCorrected } from '../events.ts';
import { readMark } from '../time-mark.ts';
import { keepTimeMark, lockMarkedQuestion } from './recording.store.ts';
import { correctedMark } from './recording.views.ts';

const mark = z
  .string()
  .optional()
  .transform((text, context): number | null => {
    if (!text?.trim()) return null;
    const seconds = readMark(text);
    if (seconds !== null) return seconds;
    context.addIssue({ code: 'custom', message: 'not-a-mark' });
    return z.NEVER;
  });

/** Corrects from which second of the recording a question is heard, "1:05:09"; empty, what follows from the board holds again. */
export const correctTimeMark = command({
  name: 'correct-time-mark',
  input: z.object({ question: field.id(), edition: field.wholeNumber(0, 1_000_000), mark }),
  find: ({ tx, input: { question } }) => lockMarkedQuestion(tx, question),
  may: canEditMinutes,
  async run({ tx, now, input, subject }) {
    if (subject.status !== 'held') return refused('recording-not-yet');
    const was = await correctedMark(tx, subject.id);
    const done = { number: subject.number };
    if ((was?.seconds ?? null) === input.mark) return accepted(done);
    if ((was?.edition ?? 0) !== input.edition) return refused('changed-meanwhile');
    const { id: question, meeting } = subject;
    await keepTimeMark(tx, { question, meeting, seconds: input.mark, edition: input.edition + 1, notedAt: now });
    return accepted(done, timeMarkCorrected(question, meeting, input.mark));
  }
});
