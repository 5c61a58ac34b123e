import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import { secret } from '../config.ts';

/** The cookie that says which device this is; it names nobody. */
export const DEVICE_COOKIE = 'device';
export const DEVICE_COOKIE_SECONDS = 60 * 60 * 24 * 400;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const MAC_BYTES = 16;

const macOf = (device: string): Buffer =>
  createHmac('sha256', secret()).update(`device:${device}`).digest().subarray(0, MAC_BYTES);

/** A new device and its signed token, made without the database; of one seed always the same, which only we can tell from it. */
export const mintDevice = (seed?: string): { device: string; token: string } => {
  const device = seed === undefined ? randomUUID() : deviceOfSeed(seed);
  return { device, token: `${device}.${macOf(device).toString('base64url')}` };
};

const deviceOfSeed = (seed: string): string => {
  const hex = createHmac('sha256', secret()).update(`device-seed:${seed}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
};

/** The device of a token that we signed; null for anything else. */
export const deviceOfToken = (token: string | undefined): string | null => {
  const [device = '', mac = ''] = (token ?? '').split('.');
  if (!UUID.test(device)) return null;
  const given = Buffer.from(mac, 'base64url');
  return given.length === MAC_BYTES && timingSafeEqual(given, macOf(device)) ? device : null;
};

/** The device of a Cookie header, for handlers below SvelteKit; null where there is none of ours. */
export const deviceOf = (cookieHeader: string | undefined): string | null =>
  deviceOfToken(cookieOf(cookieHeader, DEVICE_COOKIE));

/** One cookie of a Cookie header, undecoded; undefined when absent. */
export const cookieOf = (header: string | undefined, name: string): string | undefined => {
  for (const pair of (header ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return undefined;
};

/** The Set-Cookie value that keeps a device's token. */
export const deviceCookie = (token: string, secure: boolean): string =>
  `${DEVICE_COOKIE}=${token}; Path=/; Max-Age=${DEVICE_COOKIE_SECONDS}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
