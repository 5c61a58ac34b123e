import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';
import { isRehearsedQuestion, rehearsalSerial } from '#live/index.ts';
import { rehearsalRuns, somethingIsRehearsed } from '#live/server/index.ts';
import { paraglideMiddleware } from '#paraglide/server.js';
import { localizeHref } from '#paraglide/runtime.js';
import type { Actor } from '#platform/actor.ts';
import { today } from '#platform/clock.ts';
import { authentication, signedInPerson } from '#platform/server/auth/index.ts';
import { config } from '#platform/server/config.ts';
import { inRehearsal } from '#platform/server/database/rehearsal-space.ts';
import { DEVICE_COOKIE, deviceOfToken } from '#platform/server/http/device-token.ts';
import { newId } from '#platform/server/ids.ts';
import { log } from '#platform/server/log.ts';
import { now } from '#platform/server/system-clock.ts';
import { heldPosts } from '#registry/server/index.ts';
import { displayAttributes, parseDisplay } from './display-choice.ts';

/** Every request: in which language, who, may they, how long may the answer be shared. */
export const handle: Handle = ({ event, resolve }) =>
  paraglideMiddleware(event.request, async ({ locale }) => {
    event.locals.locale = locale;
    event.locals.now = now();
    event.locals.display = parseDisplay(event.cookies.get('display'));
    event.locals.region = regionOf(event.cookies.get('region'));
    if (event.url.pathname.startsWith('/office/auth/')) return authentication().handler(event.request);
    event.locals.actor = await actorOf(event);
    guardTheOffice(event);
    readFormOnce(event.request);
    const html = `lang="${locale}" ${displayAttributes(event.locals.display)}`;
    const answer = (): Promise<Response> | Response =>
      resolve(event, { transformPageChunk: ({ html: chunk }) => chunk.replace('lang="%lang%" %display%', html) });
    const response = await ((await entersRehearsal(event)) ? inRehearsal(answer) : answer());
    allowFrame(event, response);
    shareOrNot(event, response);
    return response;
  });

/** The pages on which a meeting is held and a question worked at: elsewhere a rehearsal's number names nothing. */
const REHEARSED =
  /^\/(hall|office\/live|office\/questions|\(public\)\/live|\(public\)\/meetings\/\[meeting\]\/ask)(\/|$)/;

/** A rehearsal's pages stand on its own tables, and are for staff alone while it goes on. */
const entersRehearsal = async ({ params, route, url, locals }: RequestEvent): Promise<boolean> => {
  const [meeting = '', number = ''] = [params['meeting'], params['number']];
  const named = rehearsalSerial(meeting) !== undefined || isRehearsedQuestion(number);
  if (!named || !REHEARSED.test(route.id ?? '')) return false;
  if (locals.actor.kind !== 'staff')
    redirect(303, localizeHref(`/office/sign-in?next=${encodeURIComponent(url.pathname + url.search)}`));
  const goesOn = meeting === '' ? await somethingIsRehearsed() : await rehearsalRuns(meeting);
  if (!goesOn || locals.actor.posts.length === 0) error(404);
  locals.rehearsal = true;
  return true;
};

/** A page that shows another site's player names its host; every other page frames nothing. */
const allowFrame = ({ locals }: RequestEvent, { headers }: Response): void => {
  const policy = headers.get('content-security-policy');
  if (locals.frame && policy) headers.set('content-security-policy', `${policy}; frame-src https://${locals.frame}`);
};

/** A form may be read more than once, and one that cannot be read is the sender's fault, not ours. */
const readFormOnce = (request: Request): void => {
  const read = request.formData.bind(request);
  let form: Promise<FormData> | undefined;
  request.formData = () => (form ??= read().catch((cause: unknown) => error(isTooLarge(cause) ? 413 : 400)));
};

const isTooLarge = (cause: unknown): boolean => cause instanceof Error && 'status' in cause && cause.status === 413;

const regionOf = (cookie: string | undefined): string | null =>
  cookie && /^[a-z-]{2,20}$/.test(cookie) ? cookie : null;

const actorOf = async (event: RequestEvent): Promise<Actor> => {
  const signedIn = await signedInPerson(event.request.headers);
  if (!signedIn) return { kind: 'visitor', device: deviceOfToken(event.cookies.get(DEVICE_COOKIE)) };
  return { kind: 'staff', person: signedIn.person, posts: await heldPosts(signedIn.person, today(event.locals.now)) };
};

const guardTheOffice = ({ route, url, locals }: RequestEvent): void => {
  if (!route.id?.startsWith('/office') || route.id.startsWith('/office/sign-in')) return;
  if (locals.actor.kind !== 'staff')
    redirect(303, localizeHref(`/office/sign-in?next=${encodeURIComponent(url.pathname + url.search)}`));
  if (locals.actor.posts.length === 0 && route.id !== '/office' && route.id !== '/office/security') error(403);
};

/** An anonymous reader's public page may be shared for a moment (SHARED_CACHE_SECONDS); everything else is the reader's own. */
const shareOrNot = (event: RequestEvent, response: Response): void => {
  if (response.headers.has('cache-control')) return;
  const shareable =
    event.request.method === 'GET' &&
    response.status === 200 &&
    (event.route.id?.startsWith('/(public)') ?? false) &&
    event.locals.actor.kind === 'visitor' &&
    event.locals.actor.device === null;
  const seconds = config.SHARED_CACHE_SECONDS;
  response.headers.set('cache-control', shareable ? `public, max-age=0, s-maxage=${seconds}` : 'private, no-store');
};

/** What nobody expected: logged with a number the reader can name; the page tells nothing else. */
export const handleError: HandleServerError = (caught) => {
  if (caught.kind !== 'unknown') return undefined;
  const incident = newId();
  const { error: cause, event } = caught;
  const detail = cause instanceof Error ? { error: cause.message, stack: cause.stack } : {};
  log.error({ incident, route: event.route.id, ...detail }, 'request failed');
  return { incident };
};
