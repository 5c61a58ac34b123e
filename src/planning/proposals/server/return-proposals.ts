import { z } from 'zod';
import { accepted, refused, refusedField } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { proposalsReturned } from '../events.ts';
import { afterAct } from '../package-status.ts';
import { mayReviewProposals, postReviewing } from '../permissions.ts';
import { insertReview, linesOfVersion, lockPackage, savePackageStatus } from './proposals.store.ts';

/**
 * p(1,4,4): the body for mass media gives a version back with remarks: to the whole, to lines by their ids, or both. A version
 * submitted meanwhile is shown first.
 */
export const returnProposals = command({
  name: 'return-proposals',
  input: z.object({
    year: field.wholeNumber(2000, 2100),
    body: field.code(),
    version: field.wholeNumber(1, 1_000_000),
    remark: field.optionalText(4000),
    remarks: z.record(field.id(), field.optionalText(1000)).optional()
  }),
  find: ({ tx, input }) => lockPackage(tx, input),
  may: mayReviewProposals,
  async run({ input, subject: found, actor, now, tx }) {
    const next = afterAct('return', found);
    if (!next.ok) return next;
    if (input.version !== found.version) return refused('changed-meanwhile');
    const known = await linesOfVersion(tx, found);
    const remarks = Object.entries(input.remarks ?? {}).flatMap(([proposal, remark]) =>
      remark !== null && known.has(proposal) ? [{ proposal, remark }] : []
    );
    if (input.remark === null && remarks.length === 0) return refusedField('remark', 'remark-required');
    const review = { decision: 'returned' as const, remark: input.remark, reviewedAt: now };
    await insertReview(tx, found, { ...review, post: postReviewing(actor) }, remarks);
    await savePackageStatus(tx, found, next.to);
    return accepted({ year: found.year, body: found.body }, proposalsReturned(found, remarks.length));
  }
});
