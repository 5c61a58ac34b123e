import { randomInt } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { signedInPerson } from '#platform/server/auth/index.ts';
import { outOfRehearsal } from '#platform/server/database/rehearsal-space.ts';
import { now } from '#platform/server/system-clock.ts';
import type { Channel } from './channel.ts';
import type { LiveBoard } from './live-board.ts';
import { answerHead, refuse } from './request.ts';

/** Beyond this a node sends readers to board.json, which their pages fall back to by themselves. */
const MOST_STREAMS = 20_000;

let streams = 0;

/**
 * Opens the stream of a board: first the time by our clock, then what the reader has missed. `Last-Event-ID` or, on a page's
 * first connection, `?after=` says what it has seen.
 */
export const answerEvents = async (
  request: IncomingMessage,
  response: ServerResponse,
  board: LiveBoard,
  query: URLSearchParams
): Promise<void> => {
  if (streams >= MOST_STREAMS) return refuse(response, 503, 'too-many-streams', 30);
  const channel = await channelFor(request, board, query);
  if (response.destroyed) return;
  streams += 1;
  response.once('close', () => (streams -= 1));
  // One answer without an end needs no frames: every reader then gets the very same bytes.
  response.useChunkedEncodingByDefault = false;
  answerHead(response, 200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
    connection: 'close'
  });
  response.write(greeting());
  channel.join(response, lastSeen(request, query));
};

/** When the stream breaks, thousands of readers come back: each at a moment of its own. */
const greeting = (): string =>
  `retry: ${randomInt(1_000, 5_000)}\nevent: hello\ndata: ${JSON.stringify({ at: now().toString({ smallestUnit: 'millisecond' }) })}\n\n`;

const lastSeen = (request: IncomingMessage, query: URLSearchParams): string | undefined => {
  const header = request.headers['last-event-id'];
  return typeof header === 'string' ? header : (query.get('after') ?? undefined);
};

/** Staff are told four times a second, everybody else once. */
const channelFor = async (request: IncomingMessage, board: LiveBoard, query: URLSearchParams): Promise<Channel> => {
  if (!query.has('staff')) return board.audience;
  const headers = new Headers({ cookie: request.headers.cookie ?? '' });
  return (await outOfRehearsal(() => signedInPerson(headers))) ? board.staff : board.audience;
};
