import type { IncomingMessage, ServerResponse } from 'node:http';
import type { LiveBoard } from './live-board.ts';
import { answerHead, encodingFor } from './request.ts';

/** The board for any audience: a shared cache in front of us asks once a second and serves the rest. */
export const answerBoard = async (
  request: IncomingMessage,
  response: ServerResponse,
  board: LiveBoard
): Promise<void> => {
  const { edition } = board.audience;
  const encoding = encodingFor(request.headers['accept-encoding']);
  const etag = edition.etag(encoding);
  const headers = {
    etag,
    'cache-control': 'public, max-age=1, stale-while-revalidate=5',
    vary: 'accept-encoding'
  };
  if (matches(request.headers['if-none-match'], etag)) {
    answerHead(response, 304, headers).end();
    return;
  }
  const body = await edition.body(encoding);
  answerHead(response, 200, {
    ...headers,
    'content-type': 'application/json; charset=utf-8',
    'content-length': body.length,
    ...(encoding === 'identity' ? {} : { 'content-encoding': encoding })
  });
  response.end(request.method === 'HEAD' ? undefined : body);
};

const matches = (header: string | undefined, etag: string): boolean =>
  header !== undefined &&
  header.split(',').some((given) => given.trim() === '*' || given.trim().replace(/^W\//, '') === etag);
