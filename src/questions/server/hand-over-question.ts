import { z } from 'zod';
import { today } from '#platform/clock.ts';
import { accepted, refused } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { isValidOn } from '#registry/index.ts';
import { findBody } from '#registry/server/index.ts';
import { questionHandedOver } from '../events.ts';
import { canHandOver } from '../handing-over.ts';
import { canModerate } from '../permissions.ts';
import { changeQuestion, lockQuestion, recordDecision } from './question.store.ts';

/** Hands a question to the body that is competent: its number stays, both bodies stand in its history. */
export const handOverQuestion = command({
  name: 'hand-over-question',
  input: z.object({ question: field.id(), toBody: field.code(), note: field.optionalText(1000) }),
  find: ({ tx, input }) => lockQuestion(tx, input.question),
  may: canModerate,
  async run({ input: { toBody, note }, tx, now, subject: question }) {
    const rule = canHandOver(question, toBody);
    if (!rule.ok) return rule;
    const body = await findBody(toBody);
    if (!body || !isValidOn(body, today(now))) return refused('body-not-in-force');
    await changeQuestion(tx, question.id, { body: toBody });
    const decision = { question: question.id, verdict: 'hand-over' as const, fromBody: question.body, toBody, note };
    await recordDecision(tx, { ...decision, decidedAt: now });
    return accepted({ question: question.id, number: question.number }, questionHandedOver(question, toBody));
  }
});
