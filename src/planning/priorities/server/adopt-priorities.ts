import { z } from 'zod';
import { today } from '#platform/clock.ts';
import { accepted, refused } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { canonicalJson, freeze, sha256Of } from '#platform/server/publication/index.ts';
import { isLate } from '../../due-day.ts';
import { regionPrioritiesAdopted } from '../events.ts';
import { mayAdoptPriorities } from '../permissions.ts';
import {
  type PrioritiesBasis,
  prioritiesContent,
  prioritiesSubject,
  REGION_PRIORITIES
} from '../priorities-content.ts';
import { faultOfYear, proposer } from './priority-year.ts';
import { lockPriorities } from './priorities.store.ts';
import { prioritiesOf } from './priorities.views.ts';

/** What stands for these priorities as they were seen: the hash that they would be adopted under. */
export const seenPriorities = (basis: PrioritiesBasis): string => sha256Of(canonicalJson(prioritiesContent(basis)));

/**
 * p(1,4,2): adopts the order of regions for the year as it was seen: with its figures, weights and reasons it is frozen and
 * public; adopted again after something changed it is a new version beside the old. After the day due it is marked late.
 */
export const adoptPriorities = command({
  name: 'adopt-region-priorities',
  input: z.object({
    body: field.code(),
    year: field.wholeNumber(2000, 2100),
    seen: z.string().regex(/^[0-9a-f]{64}$/)
  }),
  find: ({ input }) => proposer(input.body),
  may: mayAdoptPriorities,
  async run({ input: { year, seen }, subject: body, now, tx }) {
    const fault = faultOfYear(year, now);
    if (fault) return fault;
    await lockPriorities(tx, body, year);
    const { basis } = await prioritiesOf(body, year, tx);
    if (!basis || basis.ranked.every(({ index }) => index === null))
      return refused('priorities-without-figures', { cites: [1, 4, 2] });
    if (seenPriorities(basis) !== seen) return refused('priorities-changed');
    const content = prioritiesContent(basis);
    const frozen = await freeze(tx, { kind: REGION_PRIORITIES, subject: prioritiesSubject(body, year), content });
    if (!frozen) return refused('priorities-unchanged');
    const late = isLate('RegionPrioritiesAdopted', year, today(now));
    return accepted({ body, year, version: frozen.version }, regionPrioritiesAdopted({ body, year }, late, frozen));
  }
});
