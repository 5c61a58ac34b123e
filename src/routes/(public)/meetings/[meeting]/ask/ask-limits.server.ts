import type { RequestEvent } from '@sveltejs/kit';
import { takeFromLimit } from '#platform/server/http/rate-limit.store.ts';
import { keptDevice, readerDevice } from '../../../../reader-device.server.ts';

// A hall or a village may share one address; a device is one person's.
const PER_ADDRESS = { max: 120, perSeconds: 600 };
const PER_DEVICE = { max: 6, perSeconds: 600 };

/** May another question come from this address and device now? A device without a token gets one. */
export const withinLimits = async (event: RequestEvent): Promise<boolean> => {
  const known = readerDevice(event);
  keptDevice(event);
  if (!(await takeFromLimit(`ask-address:${event.getClientAddress()}`, PER_ADDRESS))) return false;
  return known === null || takeFromLimit(`ask-device:${known}`, PER_DEVICE);
};
