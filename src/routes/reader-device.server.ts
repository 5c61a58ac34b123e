import type { RequestEvent } from '@sveltejs/kit';
import { DEVICE_COOKIE, DEVICE_COOKIE_SECONDS, deviceOfToken, mintDevice } from '#platform/server/http/device-token.ts';

/** The device this request comes from, whoever is signed in on it; null when it has no token of ours. */
export const readerDevice = (event: RequestEvent): string | null => deviceOfToken(event.cookies.get(DEVICE_COOKIE));

/** The same; a device without a token gets one with the answer. */
export const keptDevice = (event: RequestEvent): string => {
  const known = readerDevice(event);
  if (known !== null) return known;
  const { device, token } = mintDevice();
  event.cookies.set(DEVICE_COOKIE, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: event.url.protocol === 'https:',
    maxAge: DEVICE_COOKIE_SECONDS
  });
  return device;
};
