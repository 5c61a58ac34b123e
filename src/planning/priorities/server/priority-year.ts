import { today } from '#platform/clock.ts';
import { refused, type Refused } from '#platform/result.ts';
import { isOpenForProposals } from '../../proposals/proposal.ts';
import { faultOfProposer } from '../../proposals/server/proposal-input.ts';

/** The body, where it is a central one in scope, p(1); else nothing. */
export const proposer = async (body: string): Promise<string | undefined> =>
  (await faultOfProposer(body)) ? undefined : body;

/** Why nobody works on priorities for this year now; undefined for the coming year, and for the running one. */
export const faultOfYear = (year: number, now: Temporal.Instant): Refused | undefined =>
  isOpenForProposals(year, today(now)) ? undefined : refused('priorities-year-closed', { params: { year } });
