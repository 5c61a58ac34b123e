import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { config } from '../config.ts';
import { log } from '../log.ts';
import { SECURITY_HEADERS, securityHeadersOf } from './security-headers.ts';

export type RequestHandler = (request: IncomingMessage, response: ServerResponse) => void;
/** A handler for some addresses, which gives SECURITY_HEADERS with its own: false when the request is not its own. */
export type PartialHandler = (request: IncomingMessage, response: ServerResponse) => boolean;

/** No address of ours has one, and PostgreSQL cannot even be asked about it. */
const NULL_BYTE = /%00|\0/;

/**
 * How many connections may wait to be taken, as many as Linux allows by default: when a hall's phones all come at once, one that
 * finds no room is only tried again by its system after 1, 3 and 7 seconds.
 */
const WAITING_CONNECTIONS = 4_096;

/** The web server: first the handlers that do without SvelteKit, then the pages. Starts listening; resolves when it does. */
export const startWebServer = (first: readonly PartialHandler[], pages: RequestHandler): Promise<Server> => {
  const server = createServer((request, response) => {
    trustOnlyTheProxy(request);
    logWhenDone(request, response);
    if (NULL_BYTE.test(request.url ?? '')) return void response.writeHead(400, SECURITY_HEADERS).end();
    for (const handle of first) if (handle(request, response)) return undefined;
    const headers = securityHeadersOf(request.url ?? '');
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    return pages(request, response);
  });
  server.keepAliveTimeout = 65_000;
  server.requestTimeout = 60_000;
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(config.PORT, config.HOST, WAITING_CONNECTIONS, () => done(server));
  });
};

/** Stops taking connections, lets running requests end, closes idle and streaming ones after `graceMs`. */
export const stopWebServer = (server: Server, graceMs = 3_000): Promise<void> =>
  new Promise((done) => {
    const force = setTimeout(() => server.closeAllConnections(), graceMs);
    server.close(() => {
      clearTimeout(force);
      done();
    });
    server.closeIdleConnections();
  });

const origin = config.ORIGIN ? new URL(config.ORIGIN) : undefined;

/** Where the request came from and by which protocol is what we or our proxy say, never what the sender says. */
const trustOnlyTheProxy = (request: IncomingMessage): void => {
  if (origin) {
    request.headers.host = origin.host;
    request.headers['x-forwarded-proto'] = origin.protocol.slice(0, -1);
  } else if (!config.TRUST_PROXY) {
    request.headers['x-forwarded-proto'] = 'http';
  }
  if (!config.TRUST_PROXY) request.headers['x-forwarded-for'] = request.socket.remoteAddress ?? '';
};

const logWhenDone = (request: IncomingMessage, response: ServerResponse): void => {
  if (!log.isLevelEnabled('info')) return;
  const start = performance.now();
  response.once('finish', () => {
    const level = response.statusCode >= 500 ? 'error' : 'debug';
    log[level](
      {
        method: request.method,
        path: pathOf(request),
        status: response.statusCode,
        ms: Math.round(performance.now() - start)
      },
      'request'
    );
  });
};

/** The path without its query, and without the secret of a private link. */
const pathOf = (request: IncomingMessage): string =>
  (request.url ?? '').replace(/\?.*$/s, '').replace(/(\/q\/)[^/]+/, '$1…');
