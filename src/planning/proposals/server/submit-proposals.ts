import { z } from 'zod';
import { today } from '#platform/clock.ts';
import { accepted, refused } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { isLate } from '../../due-day.ts';
import { proposalsSubmitted } from '../events.ts';
import { afterAct } from '../package-status.ts';
import { maySubmitProposals, postSubmitting } from '../permissions.ts';
import { insertVersion, lockPackage, standingLines } from './proposals.store.ts';

/**
 * p(1,4,4): sends what the body proposes to the body for mass media, as a version kept whole; after the day due it is marked
 * late. `edition` is the state of the lines that was seen: changed meanwhile, they are shown again first.
 */
export const submitProposals = command({
  name: 'submit-proposals',
  input: z.object({
    year: field.wholeNumber(2000, 2100),
    body: field.code(),
    edition: field.wholeNumber(0, 1_000_000)
  }),
  find: ({ tx, input }) => lockPackage(tx, input),
  may: (actor, { body }) => maySubmitProposals(actor, body),
  async run({ input, subject: found, actor, now, tx }) {
    const lines = await standingLines(tx, found);
    const next = afterAct('submit', found, lines);
    if (!next.ok) return next;
    if (input.edition !== found.edition) return refused('lines-changed-meanwhile');
    const late = isLate('ProposalsSubmitted', found.year, today(now));
    const post = postSubmitting(actor, found.body);
    const version = await insertVersion(tx, found, lines, { late, submittedAt: now, post });
    const { year, body } = found;
    return accepted({ year, body, version }, proposalsSubmitted({ year, body, version }, lines.length, late));
  }
});
