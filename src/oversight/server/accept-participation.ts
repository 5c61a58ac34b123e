import { z } from 'zod';
import { isSystem } from '#platform/actor.ts';
import { today as dayOf } from '#platform/clock.ts';
import { accepted, refused, refusedField } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { participationAccepted } from '../events.ts';
import { postNaming } from '../permissions.ts';
import { standing } from '../risk.ts';
import { deputyPrimeMinisters } from './deputy-prime-ministers.ts';
import { decisionsOn, lockRisk, saveDecision } from './risk.store.ts';

/** p(4,4): the Government says which Deputy Prime Minister, by post, takes part in the meetings of an open high risk. */
export const acceptParticipation = command({
  name: 'accept-participation',
  input: z.object({
    risk: field.id(),
    post: field.id(),
    /** For which body the product itself speaks. */
    by: field.optionalCode()
  }),
  find: ({ tx, input: { risk } }) => lockRisk(tx, risk),
  may: (actor) => isSystem(actor) || postNaming(actor) !== undefined,
  async run({ tx, actor, now, subject: risk, input: { post, by } }) {
    if (risk.closedAt) return refused('risk-closed-already');
    if (!risk.high) return refused('risk-not-high', { cites: [4, 4] });
    const posts = await deputyPrimeMinisters(dayOf(now));
    if (!posts.some(({ id }) => id === post))
      return refusedField('post', 'not-deputy-prime-minister', { cites: [4, 4] });
    if (standing(await decisionsOn(tx, [risk.id]), 'participation')?.post === post) return refused('risk-decided-so');
    const decidedBy = isSystem(actor) ? by : (postNaming(actor)?.body ?? null);
    await saveDecision(tx, {
      risk: risk.id,
      about: 'participation',
      verdict: 'accepted',
      post,
      by: decidedBy,
      at: now
    });
    return accepted(
      { id: risk.id },
      participationAccepted({ ...risk, recordedOn: dayOf(risk.recordedAt) }, post, decidedBy)
    );
  }
});
