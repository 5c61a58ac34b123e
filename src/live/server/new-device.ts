import { config } from '#platform/server/config.ts';
import { deviceCookie, mintDevice } from '#platform/server/http/device-token.ts';

/** A device that had no token of ours, and the header that gives it one; of one seed it is one device. */
export const newDevice = (seed?: string): { device: string; headers: Record<string, string> } => {
  const { device, token } = mintDevice(seed);
  return { device, headers: { 'set-cookie': deviceCookie(token, config.ORIGIN?.startsWith('https:') ?? false) } };
};
