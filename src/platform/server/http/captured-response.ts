import type { OutgoingHttpHeader, ServerResponse } from 'node:http';

/** A response kept whole instead of being sent piece by piece. */
export type Captured = { status: number; headers: Map<string, OutgoingHttpHeader>; body: Buffer };

/** True for what must go out as it comes: event streams, files, anything already compressed. */
const streams = (response: ServerResponse): boolean =>
  response.hasHeader('content-encoding') ||
  response.hasHeader('content-range') ||
  String(response.getHeader('content-type') ?? '').startsWith('text/event-stream');

/**
 * Lets a handler write to `response` as usual and calls `done` with the whole of it; a stream passes through untouched.
 * `done` answers the request with `send`.
 */
export const capture = (response: ServerResponse, done: (captured: Captured) => void): void => {
  const original = { writeHead: response.writeHead, write: response.write, end: response.end };
  const chunks: Buffer[] = [];
  const keep = (chunk: unknown): void => {
    if (typeof chunk === 'string') chunks.push(Buffer.from(chunk));
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  };
  const release = (): void => void Object.assign(response, original);

  Object.assign(response, {
    writeHead(status: number, ...rest: unknown[]): ServerResponse {
      response.statusCode = status;
      setHeaders(response, rest.at(-1));
      return response;
    },
    write(chunk: unknown): boolean {
      if (streams(response)) {
        release();
        return response.write(chunk);
      }
      keep(chunk);
      return true;
    },
    end(chunk?: unknown): ServerResponse {
      release();
      if (chunks.length === 0 && streams(response)) return response.end(chunk);
      keep(chunk);
      const headers = new Map(response.getHeaderNames().map((name) => [name, response.getHeader(name) ?? '']));
      done({ status: response.statusCode, headers, body: Buffer.concat(chunks) });
      return response;
    }
  });
};

const setHeaders = (response: ServerResponse, headers: unknown): void => {
  if (typeof headers !== 'object' || headers === null) return;
  for (const [name, value] of Object.entries(headers)) if (value !== undefined) response.setHeader(name, value);
};
