import type { RequestEvent } from '@sveltejs/kit';
import { originOf } from '#live/server/index.ts';
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

/** Where a vote sent by a form came from, as it is kept with it. */
export const formOrigin = (event: RequestEvent, meeting: string): ReturnType<typeof originOf> =>
  originOf({ meeting, address: event.getClientAddress(), agent: event.request.headers.get('user-agent') });
