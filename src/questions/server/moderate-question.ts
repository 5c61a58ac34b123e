import { z } from 'zod';
import { accepted } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { OUTSIDE_PATHS, VERDICTS, type Verdict } from '../moderation.ts';
import { canModerate } from '../permissions.ts';
import { decideWithin } from './decide-within.ts';
import { lockQuestion } from './question.store.ts';

const form = z.object({
  question: field.id(),
  verdict: z.enum(VERDICTS),
  ground: field.optionalCode(),
  note: field.optionalText(1000),
  path: z.enum(OUTSIDE_PATHS).default('appeal'),
  outsideNumber: field.optionalText(60)
});

const verdictOf = ({ verdict, ground, note, path, outsideNumber }: z.output<typeof form>): Verdict => {
  switch (verdict) {
    case 'publish':
      return { kind: 'publish' };
    case 'decline':
      return { kind: 'decline', ground: ground ?? '', note };
    case 'refer':
      return { kind: 'refer', path, outsideNumber, note };
    case 'return':
      return { kind: 'return', note };
  }
};

/** Decides on a question: publishes it, declines it on a listed ground, refers it to a path outside, or takes that back. */
export const moderateQuestion = command({
  name: 'moderate-question',
  input: form,
  find: ({ tx, input }) => lockQuestion(tx, input.question),
  may: canModerate,
  async run({ input, tx, now, subject: question }) {
    const decided = await decideWithin(tx, question, verdictOf(input), now);
    if (!decided.ok) return decided;
    return accepted({ question: question.id, number: question.number }, ...decided.events);
  }
});
