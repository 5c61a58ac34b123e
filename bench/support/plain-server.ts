// The floor that the product is measured against: plain node:http, in a process of its own.
// Started with a path → body table as JSON on the standard input; prints its port.
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';

type Plain = { headers: Record<string, string>; body: string };

const answers = new Map<string, Plain>(Object.entries(JSON.parse(await text(process.stdin)) as Record<string, Plain>));
const bodies = new Map([...answers].map(([path, { body }]) => [path, Buffer.from(body, 'base64')]));

const server = createServer((request, response) => {
  if (request.method !== 'GET') {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => response.writeHead(200, { 'content-type': 'application/json' }).end(Buffer.concat(chunks)));
    return;
  }
  const path = request.url ?? '/';
  response.writeHead(200, answers.get(path)?.headers).end(bodies.get(path));
});

server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.stdout.write(`${typeof address === 'object' && address ? address.port : ''}\n`);
});
