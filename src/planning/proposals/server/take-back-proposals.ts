import { z } from 'zod';
import { accepted } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { proposalsTakenBack } from '../events.ts';
import { afterAct } from '../package-status.ts';
import { maySubmitProposals } from '../permissions.ts';
import { lockPackage, savePackageStatus } from './proposals.store.ts';

/** Takes the proposals back to change them, before they were returned or accepted. The version submitted stays and counts. */
export const takeBackProposals = command({
  name: 'take-back-proposals',
  input: z.object({ year: field.wholeNumber(2000, 2100), body: field.code() }),
  find: ({ tx, input }) => lockPackage(tx, input),
  may: (actor, { body }) => maySubmitProposals(actor, body),
  async run({ subject: found, tx }) {
    const next = afterAct('take-back', found);
    if (!next.ok) return next;
    await savePackageStatus(tx, found, next.to);
    return accepted({ year: found.year, body: found.body }, proposalsTakenBack(found));
  }
});
