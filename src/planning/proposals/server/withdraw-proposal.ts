import { z } from 'zod';
import { accepted } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { proposalWithdrawn } from '../events.ts';
import { isWorkedOn, refusedInStatus } from '../package-status.ts';
import { mayPrepareProposals } from '../permissions.ts';
import { lockProposal, saveProposalWithdrawal } from './proposals.store.ts';

/** Takes a line out of what is proposed; it can be brought back, and stays in the versions that had it. */
export const withdrawProposal = command({
  name: 'withdraw-proposal',
  input: z.object({ proposal: field.id() }),
  find: ({ tx, input }) => lockProposal(tx, input.proposal),
  may: (actor, { line }) => mayPrepareProposals(actor, line.body),
  async run({ subject: { line, package: found }, now, tx }) {
    if (!isWorkedOn(found.status)) return refusedInStatus(found.status);
    const { id, year, body } = line;
    if (line.withdrawnAt !== null) return accepted({ id, year, body });
    await saveProposalWithdrawal(tx, line, now);
    return accepted({ id, year, body }, proposalWithdrawn(id, line));
  }
});
