import { z } from 'zod';
import { today } from '#platform/clock.ts';
import { accepted } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { proposalAdded } from '../events.ts';
import { isWorkedOn, refusedInStatus } from '../package-status.ts';
import { mayPrepareProposals } from '../permissions.ts';
import { faultOfProposal } from '../proposal.ts';
import {
  faultOfPlaces,
  faultOfProposer,
  firstDayGiven,
  lastDayGiven,
  monthGiven,
  proposalFields,
  readTerms
} from './proposal-input.ts';
import { insertProposal, openPackage } from './proposals.store.ts';

/** Puts a line into what a body proposes for a year, while the package lies with the body. Returns its id. */
export const addProposal = command({
  name: 'add-proposal',
  input: z
    .object({ year: field.wholeNumber(2000, 2100), body: field.code(), ...proposalFields })
    .refine(...monthGiven)
    .refine(...firstDayGiven)
    .refine(...lastDayGiven),
  find: async ({ input }) => ((await faultOfProposer(input.body)) ? undefined : input),
  may: (actor, { body }) => mayPrepareProposals(actor, body),
  async run({ input, now, tx }) {
    const terms = readTerms(input.year, input);
    if ('ok' in terms) return terms;
    const fault = faultOfProposal(input, terms, today(now)) ?? (await faultOfPlaces(terms));
    if (fault) return fault;
    const found = await openPackage(tx, input);
    if (!isWorkedOn(found.status)) return refusedInStatus(found.status);
    const id = await insertProposal(tx, input, terms);
    return accepted({ id, year: input.year, body: input.body }, proposalAdded(id, input, terms));
  }
});
