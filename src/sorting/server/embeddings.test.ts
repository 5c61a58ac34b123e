import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { text as textOf } from 'node:stream/consumers';
import { afterEach, expect, test } from 'vitest';
import { embeddingsServer, vectorsOf, type EmbeddingsServer } from './embeddings.ts';

type Answer = { status?: number; body: string; afterMs?: number };
type Asked = { model: string; input: string[]; key: string | undefined };

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** A server of embeddings on this machine that answers as it is told. */
const answering = async (answer: (asked: Asked) => Answer): Promise<EmbeddingsServer> => {
  const answered = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const asked: { model: string; input: string[] } = JSON.parse(await textOf(request));
    const { status = 200, body, afterMs = 0 } = answer({ ...asked, key: request.headers.authorization });
    setTimeout(() => response.writeHead(status, { 'content-type': 'application/json' }).end(body), afterMs);
  };
  server = createServer((request, response) => void answered(request, response));
  const listening = server;
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  const address = listening.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return embeddingsServer(`http://:se%20cret@127.0.0.1:${port}/v1/embeddings#kazakh-model`);
};

const lengths = ({ input }: Asked): Answer => ({
  body: JSON.stringify({
    data: input.map((text, index) => ({ index, embedding: [text.length, 1] })).toReversed()
  })
});

test('each text is asked once, in batches, with the model and the key of the setting, and gets its own vector', async () => {
  const seen: Asked[] = [];
  const asked = await answering((request) => {
    seen.push(request);
    return lengths(request);
  });
  const texts = Array.from({ length: 70 }, (_, at) => 'су'.padEnd(at + 2, '!'));
  const vectors = await vectorsOf([...texts, ...texts, ' '], asked);
  expect([...(vectors ?? [])]).toEqual(texts.map((text) => [text, [text.length, 1]]));
  expect(seen.map(({ model, input, key }) => [model, input.length, key])).toEqual([
    ['kazakh-model', 64, 'Bearer se cret'],
    ['kazakh-model', 6, 'Bearer se cret']
  ]);
});

const vectors = (...found: unknown[]): Answer => ({
  body: JSON.stringify({ data: found.map((embedding, index) => ({ index, embedding })) })
});

test.each<[string, () => Answer]>([
  ['fails', () => ({ status: 500, body: '{}' })],
  ['sends no JSON', () => ({ body: '{"data": [' })],
  ['sends another thing', () => ({ body: '{"error": "no"}' })],
  ['sends a vector too few', () => vectors([1, 2])],
  ['sends vectors of two lengths', () => vectors([1, 2], [1, 2, 3])],
  [
    'sends what is no number',
    () => ({ body: '{"data":[{"index":0,"embedding":[1e999,1]},{"index":1,"embedding":[1,1]}]}' })
  ],
  ['sends null for a number', () => vectors([1, 2], [1, null])],
  ['sends a vector of zeros', () => vectors([1, 2], [0, 0])],
  ['numbers them wrongly', () => ({ body: '{"data":[{"index":0,"embedding":[1]},{"index":0,"embedding":[1]}]}' })]
])('a server that %s gives no signal', async (_how, answer) => {
  expect(await vectorsOf(['су жоқ', 'нет воды'], await answering(answer))).toBeNull();
});

test('a server that is slow is not waited for', async () => {
  const asked = await answering((request) => ({ ...lengths(request), afterMs: 2_000 }));
  const from = performance.now();
  expect(await vectorsOf(['су жоқ'], asked, { patienceMs: 100 })).toBeNull();
  expect(performance.now() - from).toBeLessThan(1_500);
});

test('the waiting is called off at once', async () => {
  const asked = await answering((request) => ({ ...lengths(request), afterMs: 2_000 }));
  const calledOff = new AbortController();
  const from = performance.now();
  const waiting = vectorsOf(['су жоқ'], asked, { calledOff: calledOff.signal });
  calledOff.abort(new Error('called off'));
  await expect(waiting).rejects.toThrow('called off');
  expect(performance.now() - from).toBeLessThan(1_500);
});

test('a server that is not there gives no signal', async () => {
  const asked = await answering(lengths);
  server?.close();
  expect(await vectorsOf(['су жоқ'], asked)).toBeNull();
});
