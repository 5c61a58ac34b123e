import { createServer, get, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { pageCache } from './page-cache.ts';

type Render = (request: IncomingMessage, response: ServerResponse) => void;

let close: () => void = () => undefined;
afterEach(() => close());

/** A server with the cache in front of what renders; its address. */
const serve = async (render: Render): Promise<string> => {
  const server = createServer(pageCache(render));
  close = () => void server.close().closeAllConnections();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`;
};

/** Asks for the page and leaves at a moment of its own. */
const visitor = (address: string): { leave: () => void } => {
  const request = get(address, { agent: false, headers: { accept: 'text/html' } }).on('error', () => undefined);
  return { leave: () => void request.destroy() };
};

test('readers who come while a page is made get the same one, made once', async () => {
  let made = 0;
  const address = await serve((_request, response) => {
    made += 1;
    setTimeout(() => response.writeHead(200, { 'cache-control': 'public, s-maxage=2' }).end('бет'), 50);
  });
  const texts = await Promise.all([1, 2, 3].map(async () => (await fetch(address)).text()));
  expect({ texts, made }).toEqual({ texts: ['бет', 'бет', 'бет'], made: 1 });
});

test('when all who wait for a page leave, the first of them last, nothing is made for who has gone, and the server goes on', async () => {
  let made = 0;
  const address = await serve((_request, response) => {
    made += 1;
    // The first is never done.
    if (made > 1) response.writeHead(200).end('келді');
  });
  const first = visitor(address);
  await sleep(50);
  const others = [visitor(address), visitor(address)];
  await sleep(50);
  for (const other of others) other.leave();
  await sleep(50);
  first.leave();
  await sleep(50);
  expect(made).toBe(1);
  expect(await (await fetch(address)).text()).toBe('келді');
});
