import { z } from 'zod';
import { today } from '#platform/clock.ts';
import { accepted } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { proposalRestored } from '../events.ts';
import { isWorkedOn, refusedInStatus } from '../package-status.ts';
import { mayPrepareProposals } from '../permissions.ts';
import { faultOfProposal } from '../proposal.ts';
import { lockProposal, saveProposalWithdrawal } from './proposals.store.ts';

/** Brings a line back that was taken out. */
export const restoreProposal = command({
  name: 'restore-proposal',
  input: z.object({ proposal: field.id() }),
  find: ({ tx, input }) => lockProposal(tx, input.proposal),
  may: (actor, { line }) => mayPrepareProposals(actor, line.body),
  async run({ subject: { line, package: found }, now, tx }) {
    if (!isWorkedOn(found.status)) return refusedInStatus(found.status);
    const { id, year, body } = line;
    if (line.withdrawnAt === null) return accepted({ id, year, body });
    const fault = faultOfProposal(line, line, today(now));
    if (fault) return fault;
    await saveProposalWithdrawal(tx, line, null);
    return accepted({ id, year, body }, proposalRestored(id, line));
  }
});
