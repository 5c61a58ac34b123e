import { createHash } from 'node:crypto';
import type { IncomingMessage, OutgoingHttpHeader, ServerResponse } from 'node:http';
import { capture, type Captured } from './captured-response.ts';
import { compress, encodingFor, isCompressible, type Encoding } from './compression.ts';
import { cookieOf } from './device-token.ts';

type Page = { status: number; headers: [string, OutgoingHttpHeader][]; body: Buffer; etag: string; freshUntil: number };
type Handler = (request: IncomingMessage, response: ServerResponse) => void;

const MOST_PAGES = 2_000;
const LARGEST = 1_000_000;
const SHARED = /\bs-maxage=(\d+)/;

/** Cookies that make the answer somebody's own: never cached, never answered from the cache. */
const PERSONAL = /(?:^|;\s*)(?:device|(?:__Secure-)?kezdesu\.[\w-]+)=/;

/**
 * A short shared cache in front of the pages. What a page declares with `s-maxage` is answered to every anonymous reader
 * from memory, compressed once; readers who come while it is being made wait for that one. Everything else passes,
 * compressed on the way. `now` in milliseconds.
 */
export const pageCache = (render: Handler, now: () => number = Date.now): Handler => {
  const pages = new Map<string, Page>();
  const making = new Map<string, ((page: Page | undefined) => void)[]>();

  return (request, response) => {
    const key = keyOf(request);
    if (key === undefined) return passThrough(render, request, response);
    const page = pages.get(key);
    if (page && page.freshUntil > now()) return sendPage(request, response, page);
    const waiting = making.get(key);
    if (waiting) {
      waiting.push((made) => {
        // Who has left meanwhile is answered nothing: a page cannot be written to a connection that is gone.
        if (response.destroyed) return;
        if (made) sendPage(request, response, made);
        else passThrough(render, request, response);
      });
      return undefined;
    }
    making.set(key, []);
    const settle = (made: Page | undefined): void => {
      const others = making.get(key) ?? [];
      making.delete(key);
      if (made) remember(pages, key, made);
      else pages.delete(key);
      for (const answer of others) answer(made);
    };
    response.once('close', () => making.has(key) && settle(undefined));
    capture(response, (captured) => {
      const made = pageOf(request, captured, now());
      settle(made);
      if (made) sendPage(request, response, made);
      else sendCaptured(request, response, captured);
    });
    return render(request, response);
  };
};

const keyOf = (request: IncomingMessage): string | undefined => {
  const cookies = request.headers.cookie ?? '';
  if (request.method !== 'GET' || PERSONAL.test(cookies)) return undefined;
  const encoding = encodingFor(request.headers['accept-encoding']);
  const own = ['display', 'region'].map((name) => cookieOf(cookies, name) ?? '').join('|');
  return `${encoding}|${request.headers.host}|${own}|${request.headers.accept?.includes('text/html') ? 'h' : 'o'}|${request.url}`;
};

const remember = (pages: Map<string, Page>, key: string, page: Page): void => {
  pages.delete(key);
  pages.set(key, page);
  const oldest = pages.keys().next();
  if (pages.size > MOST_PAGES && !oldest.done) pages.delete(oldest.value);
};

const pageOf = (request: IncomingMessage, captured: Captured, at: number): Page | undefined => {
  const seconds = Number(SHARED.exec(String(captured.headers.get('cache-control') ?? ''))?.[1] ?? 0);
  const cacheable = captured.status === 200 && seconds > 0 && !captured.headers.has('set-cookie');
  if (!cacheable || captured.body.length > LARGEST) return undefined;
  const { body, encoding } = encoded(request, captured, 'once');
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const headers = new Map(captured.headers).set('etag', etag).set('content-length', body.length);
  if (encoding !== 'identity') headers.set('content-encoding', encoding);
  headers.set('vary', 'accept-encoding, cookie');
  return { status: captured.status, headers: [...headers], body, etag, freshUntil: at + seconds * 1000 };
};

const encoded = (
  request: IncomingMessage,
  captured: Captured,
  effort: 'once' | 'now'
): { body: Buffer; encoding: Encoding } => {
  const worthIt = isCompressible(String(captured.headers.get('content-type') ?? ''), captured.body.length);
  const encoding = worthIt ? encodingFor(request.headers['accept-encoding']) : 'identity';
  return { body: compress(captured.body, encoding, effort), encoding };
};

const sendPage = (request: IncomingMessage, response: ServerResponse, page: Page): void => {
  for (const [name, value] of page.headers) response.setHeader(name, value);
  if (request.headers['if-none-match'] === page.etag) {
    response.removeHeader('content-length');
    response.removeHeader('content-encoding');
    response.writeHead(304).end();
    return;
  }
  response.writeHead(page.status).end(page.body);
};

const passThrough: (render: Handler, request: IncomingMessage, response: ServerResponse) => void = (
  render,
  request,
  response
) => {
  capture(response, (captured) => sendCaptured(request, response, captured));
  render(request, response);
};

const sendCaptured = (request: IncomingMessage, response: ServerResponse, captured: Captured): void => {
  const { body, encoding } = encoded(request, captured, 'now');
  for (const [name, value] of captured.headers) response.setHeader(name, value);
  if (encoding !== 'identity') {
    response.setHeader('content-encoding', encoding);
    response.removeHeader('etag');
  }
  const bodiless = request.method === 'HEAD' || captured.status === 304 || captured.status === 204;
  if (!bodiless) response.setHeader('content-length', body.length);
  response.appendHeader('vary', 'accept-encoding');
  response.writeHead(captured.status).end(bodiless ? undefined : body);
};
