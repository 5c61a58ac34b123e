import { z } from 'zod';
import { today as dayOf } from '#platform/clock.ts';
import { accepted, refused, refusedField } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { awaitedOn, move } from '../assignment.ts';
import { outcomeJudged } from '../events.ts';
import { lockAssignmentBehind, saveResponse, saveStatus } from './assignment.store.ts';

const ACTS = { confirmed: 'confirm', disputed: 'dispute' } as const;

/**
 * The asker's word on an outcome, by the private link alone: confirmed, or disputed with the words why. Once for each outcome;
 * a disputed assignment is open again. A link that does not lead to this outcome's question finds nothing.
 */
export const respondToOutcome = command({
  name: 'respond-to-outcome',
  input: z.object({
    link: field.text(100),
    outcome: field.id(),
    verdict: z.enum(['confirmed', 'disputed']),
    text: field.optionalText(2000)
  }),
  find: ({ tx, input: { link, outcome } }) => lockAssignmentBehind(tx, link, outcome),
  /** Who holds the secret of the link is the asker. */
  may: () => true,
  async run({ tx, now, subject, input: { outcome, verdict, text } }) {
    const { id, status, latest, dueOn } = subject;
    if (latest?.id !== outcome) return refused('outcome-replaced');
    const moved = move(status, ACTS[verdict], { outcome: latest, today: dayOf(now) });
    if (!moved.ok) return moved;
    if (verdict === 'disputed' && text === null) return refusedField('text', 'required');
    await saveResponse(tx, { outcome, verdict, text, respondedAt: now });
    await saveStatus(tx, id, { status: moved.to, awaitedOn: awaitedOn(moved.to, dueOn, latest) });
    return accepted({ verdict }, outcomeJudged(subject, outcome, verdict));
  }
});
