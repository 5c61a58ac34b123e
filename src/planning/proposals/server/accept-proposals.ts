import { z } from 'zod';
import { accepted, refused } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { proposalsAccepted } from '../events.ts';
import { afterAct } from '../package-status.ts';
import { mayReviewProposals, postReviewing } from '../permissions.ts';
import { insertReview, lockPackage, savePackageStatus } from './proposals.store.ts';

/** p(1,4,4): the body for mass media takes a version for the schedule, with a word where it has one. */
export const acceptProposals = command({
  name: 'accept-proposals',
  input: z.object({
    year: field.wholeNumber(2000, 2100),
    body: field.code(),
    version: field.wholeNumber(1, 1_000_000),
    remark: field.optionalText(4000)
  }),
  find: ({ tx, input }) => lockPackage(tx, input),
  may: mayReviewProposals,
  async run({ input, subject: found, actor, now, tx }) {
    const next = afterAct('accept', found);
    if (!next.ok) return next;
    if (input.version !== found.version) return refused('changed-meanwhile');
    const review = { decision: 'accepted' as const, remark: input.remark, reviewedAt: now };
    await insertReview(tx, found, { ...review, post: postReviewing(actor) }, []);
    await savePackageStatus(tx, found, next.to);
    return accepted({ year: found.year, body: found.body }, proposalsAccepted(found));
  }
});
