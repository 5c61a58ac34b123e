import { config } from '#platform/server/config.ts';
import { WindowLimit } from './window-limit.ts';

/** The length of a window, after which all begins anew. */
export const VOTE_WINDOW_SECONDS = 10;

/** A person taps; this is far more than a person can mean. */
const perDevice = new WindowLimit(30, VOTE_WINDOW_SECONDS * 1_000);
/** A whole hall, or a village behind one address of its operator, votes at once: VOTES_PER_ADDRESS; 0 is without limit. */
const perAddress = new WindowLimit(config.VOTES_PER_ADDRESS || Infinity, VOTE_WINDOW_SECONDS * 1_000);

/** Takes one vote from the limits of this device and this address, and says whether it was still there. */
export const mayVote = (
  device: string | null,
  address: string,
  { epochMilliseconds: at }: Pick<Temporal.Instant, 'epochMilliseconds'>
): boolean => (device === null || perDevice.take(device, at)) && perAddress.take(address, at);
