import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll } from 'vitest';
import { liveHandler, stopLive } from '#live/server/index.ts';

/** Serves the live path alone; what it leaves to the pages is answered 418. Returns how to ask for its port. */
export const useLiveServer = (): (() => number) => {
  let server: Server;
  beforeAll(async () => {
    server = createServer((request, response) => {
      if (!liveHandler(request, response)) response.writeHead(418).end();
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  });
  afterAll(async () => {
    await stopLive();
    server.closeAllConnections();
    server.close();
  });
  return () => (server.address() as AddressInfo).port;
};
