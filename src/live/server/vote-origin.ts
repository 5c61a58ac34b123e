import { voteOrigin } from '#questions/server/index.ts';
import { BLOCK, networkOf } from '../network.ts';

/** Where a vote in this meeting came from, as it is kept: of the address only its block, both as keyed hashes. */
export const originOf = ({
  meeting,
  address,
  agent
}: {
  meeting: string;
  address: string;
  agent: string | null | undefined;
}): ReturnType<typeof voteOrigin> => voteOrigin(meeting, networkOf(address, BLOCK), agent ?? '');
