import { z } from 'zod';
import { today as dayOf } from '#platform/clock.ts';
import { accepted, refused, refusedField } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { awaitedOn, move } from '../assignment.ts';
import { outcomeJudged } from '../events.ts';
import { hasResponded, lockAssignmentBehind, saveResponse, saveStatus } from './assignment.store.ts';

const ACTS = { confirmed: 'confirm', disputed: 'dispute' } as const;

/**
 * An asker's word on an outcome, by the private link alone: confirmed, or disputed with the words why. Once for each outcome
 * and asker, those of merged questions among them; one who disputes opens the assignment again, also after another confirmed.
 * A link that does not lead to this outcome's question, or to one merged into it, finds nothing.
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
    const { id, asker, status, latest, dueOn } = subject;
    if (latest?.id !== outcome) return refused('outcome-replaced');
    if (await hasResponded(tx, outcome, asker)) return refused('already-responded');
    const moved = move(status, ACTS[verdict], { outcome: latest, today: dayOf(now) });
    if (!moved.ok) return moved;
    if (verdict === 'disputed' && text === null) return refusedField('text', 'required');
    await saveResponse(tx, { outcome, question: asker, verdict, text, respondedAt: now });
    await saveStatus(tx, id, { status: moved.to, awaitedOn: awaitedOn(moved.to, dueOn, latest) });
    return accepted({ verdict }, outcomeJudged(subject, { outcome, asker }, verdict));
  }
});
