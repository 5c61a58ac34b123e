import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { SECURITY_HEADERS } from '#platform/server/http/security-headers.ts';
import type { Encoding } from './edition.ts';

/** A short answer in JSON, never kept. */
export const answerJson = (
  response: ServerResponse,
  status: number,
  body: Record<string, unknown>,
  headers: Record<string, string> = {}
): void => {
  const text = JSON.stringify(body);
  answerHead(response, status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
    ...headers
  });
  // As text it leaves in one piece with the head, as bytes in a second one.
  response.end(text);
};

/** Begins an answer, at once with all that every answer carries. */
export const answerHead = (response: ServerResponse, status: number, headers: OutgoingHttpHeaders): ServerResponse =>
  response.writeHead(status, { ...SECURITY_HEADERS, ...headers });

/** What a request refused for its form or its time is told: a code, and when to come back. */
export const refuse = (response: ServerResponse, status: number, error: string, retryAfter?: number): void =>
  answerJson(response, status, { error }, retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) });

/** Where a request came from: the address our web server vouches for. */
export const addressOf = (request: IncomingMessage): string => {
  const forwarded = String(request.headers['x-forwarded-for'] ?? '');
  return forwarded.split(',').pop()?.trim() || request.socket.remoteAddress || '';
};

/** Is the request from one of our own pages, or from no page at all? Browsers say; what says nothing is no browser. */
export const isSameOrigin = (request: IncomingMessage): boolean => {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const { origin, host } = request.headers;
  return origin === undefined || URL.parse(origin)?.host === host;
};

/** The best encoding the request accepts; one refused with q=0 is not taken. */
export const encodingFor = (header: string | string[] | undefined): Encoding => {
  const accepted = new Map(
    String(header ?? '')
      .toLowerCase()
      .split(',')
      .map((part) => part.trim().split(';'))
      .map(([name = '', quality]) => [name.trim(), !/^\s*q=0(\.0*)?\s*$/.test(quality ?? '')])
  );
  const accepts = (name: string): boolean => accepted.get(name) ?? accepted.get('*') ?? false;
  if (accepts('br')) return 'br';
  return accepts('gzip') ? 'gzip' : 'identity';
};
