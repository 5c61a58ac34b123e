import { config } from '#platform/server/config.ts';
import { BLOCK, LINE, networkOf } from '../network.ts';
import { WindowCount } from './window-limit.ts';

/** The length of a window, after which all begins anew. */
export const VOTE_WINDOW_SECONDS = 10;
const WINDOW_MS = VOTE_WINDOW_SECONDS * 1_000;

/** A person taps; this is far more than a person can mean. */
const OF_DEVICE = 30;
/** A whole hall, or a village behind one address of its operator, votes at once: VOTES_PER_ADDRESS; 0 is without limit. */
const OF_LINE = config.VOTES_PER_ADDRESS || Infinity;
const OF_BLOCK = OF_LINE * 5;
/** More than the largest meeting brings of itself on one node. */
const OF_MEETING = OF_LINE * 50;
/** Who shows work may send so many times as much from one place. */
const WITH_WORK = 10;

const devices = new WindowCount(WINDOW_MS);
const lines = new WindowCount(WINDOW_MS);
const blocks = new WindowCount(WINDOW_MS);
const meetings = new WindowCount(WINDOW_MS);

/** A vote as the limits see it; `at` in milliseconds. */
export type VoteSent = { device: string | null; address: string; meeting: string; at: number };

/** May it be taken as it is, only with work shown, or not before the next window? */
export type VoteVerdict = 'free' | 'work' | 'too-many';

/**
 * Counts a vote for its device, its line, its block and its meeting. In a burst from one place nobody there is locked out: each
 * device is asked for a moment's work, and goes on.
 */
export const judgeVote = ({ device, address, meeting, at }: VoteSent): VoteVerdict => {
  if (device !== null && devices.count(device, at) > OF_DEVICE) return 'too-many';
  const shares = [
    lines.count(networkOf(address, LINE), at) / OF_LINE,
    blocks.count(networkOf(address, BLOCK), at) / OF_BLOCK,
    meetings.count(meeting, at) / OF_MEETING
  ];
  const fullest = Math.max(...shares);
  if (fullest <= 1) return 'free';
  return fullest <= WITH_WORK ? 'work' : 'too-many';
};
