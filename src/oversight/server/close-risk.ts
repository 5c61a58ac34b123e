import { z } from 'zod';
import { isSystem } from '#platform/actor.ts';
import { today as dayOf } from '#platform/clock.ts';
import { accepted, refused } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { riskClosed } from '../events.ts';
import { postClosingRisk } from '../permissions.ts';
import { lockRisk, saveClosing } from './risk.store.ts';

/** Closes a risk that has passed, with the reason; never by the body that would owe the meeting, p(1,8). */
export const closeRisk = command({
  name: 'close-risk',
  input: z.object({
    risk: field.id(),
    reason: field.text(2000),
    /** For which body the product itself speaks. */
    by: field.optionalCode()
  }),
  find: ({ tx, input: { risk } }) => lockRisk(tx, risk),
  may: (actor, risk) => isSystem(actor) || postClosingRisk(actor, risk) !== undefined,
  async run({ tx, actor, now, subject: risk, input: { by, reason } }) {
    if (risk.closedAt) return refused('risk-closed-already');
    const closedBy = isSystem(actor) ? by : (postClosingRisk(actor, risk)?.body ?? null);
    await saveClosing(tx, risk.id, { closedAt: now, closedReason: reason, closedBy });
    return accepted({ id: risk.id }, riskClosed({ ...risk, recordedOn: dayOf(risk.recordedAt) }, closedBy));
  }
});
