import { z } from 'zod';
import { accepted, refused } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { canReply } from '../control-permissions.ts';
import { verdictsReplied } from '../events.ts';
import { insertReply, lockVerdicts, newestReply } from './verdict-reply.store.ts';

/**
 * The body's own word beside the verdicts on it, public at once: to one norm of a year, or without a norm to the whole row.
 * Said anew it is a new version; the older ones stay visible. Refused when it says the same again.
 */
export const replyToVerdicts = command({
  name: 'reply-to-verdicts',
  input: z.object({
    body: field.code(),
    year: field.wholeNumber(2000, 2100),
    norm: field.optionalCode(),
    textKk: field.text(2000),
    textRu: field.text(2000)
  }),
  find: async ({ tx, input }) => ((await lockVerdicts(tx, input)) ? input.body : undefined),
  may: canReply,
  async run({ tx, now, input: { body, year, norm, textKk, textRu } }) {
    const newest = await newestReply(tx, { body, year, norm });
    if (newest?.textKk === textKk && newest.textRu === textRu) return refused('reply-unchanged');
    const version = (newest?.version ?? 0) + 1;
    const text = { kk: textKk, ru: textRu };
    const reply = await insertReply(tx, year, { body, norm, version, text, repliedAt: now });
    return accepted({ body, year, norm }, verdictsReplied(body, { reply, year, norm, version }));
  }
});
