import { takeFromLimit } from '#platform/server/http/rate-limit.store.ts';

// A hall or a village may share one address; a device is one person's.
const PER_ADDRESS = { max: 120, perSeconds: 600 };
const PER_DEVICE = { max: 6, perSeconds: 600 };

/** May another question come from this address and device now? A device is known where it has a token of ours. */
export const mayAskNow = async ({ address, device }: { address: string; device: string | null }): Promise<boolean> =>
  (await takeFromLimit(`ask-address:${address}`, PER_ADDRESS)) &&
  (device === null || takeFromLimit(`ask-device:${device}`, PER_DEVICE));
