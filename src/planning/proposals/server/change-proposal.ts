import { z } from 'zod';
import { today } from '#platform/clock.ts';
import { accepted, refused } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { differingTerms } from '../differences.ts';
import { proposalChanged } from '../events.ts';
import { isWorkedOn, refusedInStatus } from '../package-status.ts';
import { mayPrepareProposals } from '../permissions.ts';
import { faultOfProposal } from '../proposal.ts';
import { faultOfPlaces, firstDayGiven, lastDayGiven, monthGiven, proposalFields, readTerms } from './proposal-input.ts';
import { lockProposal, updateProposal } from './proposals.store.ts';

/** Changes a line while its package lies with the body. `edition` is the state seen: a later one is not overwritten unseen. */
export const changeProposal = command({
  name: 'change-proposal',
  input: z
    .object({ proposal: field.id(), edition: field.wholeNumber(1, 1_000_000), ...proposalFields })
    .refine(...monthGiven)
    .refine(...firstDayGiven)
    .refine(...lastDayGiven),
  find: ({ tx, input }) => lockProposal(tx, input.proposal),
  may: (actor, { line }) => mayPrepareProposals(actor, line.body),
  async run({ input, subject: { line, package: found }, now, tx }) {
    if (!isWorkedOn(found.status)) return refusedInStatus(found.status);
    const { id, year, body } = line;
    const terms = readTerms(year, input);
    if ('ok' in terms) return terms;
    const place = accepted({ id, year, body });
    if (differingTerms(line, terms).length === 0) return place;
    if (input.edition !== line.edition) return refused('changed-meanwhile');
    const fault = faultOfProposal(line, terms, today(now)) ?? (await faultOfPlaces(terms));
    if (fault) return fault;
    await updateProposal(tx, line, terms);
    return accepted(place.value, proposalChanged(id, line, terms));
  }
});
