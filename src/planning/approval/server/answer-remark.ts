import { z } from 'zod';
import { accepted } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { mayKeepSchedule } from '../../permissions.ts';
import { remarkAnswered } from '../events.ts';
import { faultOfAnswer, faultOfSpeaking, REMARK_ANSWERS } from '../remark.ts';
import { bodyTakingStep } from '../step-permissions.ts';
import { lockRemark, saveAnswer } from './approval.store.ts';

/** Answers a remark: accepted, once the entry was changed, or declined with the reason. */
export const answerRemark = command({
  name: 'answer-remark',
  input: z.object({
    remark: field.id(),
    answer: z.enum(REMARK_ANSWERS),
    answerKk: field.optionalText(2000),
    answerRu: field.optionalText(2000)
  }),
  find: ({ tx, input }) => lockRemark(tx, input.remark),
  may: (actor) => mayKeepSchedule(actor),
  async run({ input, subject: remark, actor, now, tx }) {
    const { year, status } = remark.schedule;
    const answer = { kind: input.answer, text: { kk: input.answerKk, ru: input.answerRu } };
    const fault = faultOfSpeaking(status) ?? faultOfAnswer(answer, remark, remark.entry);
    if (fault) return fault;
    await saveAnswer(tx, remark.id, { ...answer, at: now, by: bodyTakingStep(actor, 'agree', 'agreeing') });
    return accepted(
      { remark: remark.id, year },
      remarkAnswered(remark.id, { year, body: remark.body, answer: answer.kind })
    );
  }
});
