// One process of readers: opens so many event streams on plain sockets and notes, for every tick, when the first and the last
// of them had it. Says `open` when all have their snapshot; ends when the standard input does.
import { connect } from 'node:net';
import { createInterface } from 'node:readline';

type Task = { host: string; port: number; path: string; readers: number; address: string };
type Tick = { first: number; last: number; count: number; support: number | undefined };

const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const task = JSON.parse((await lines.next()).value ?? '') as Task;
const ticks = new Map<string, Tick>();
const TICK = 'event: tick';
const HOT = /"support":\{[^}]*?:(\d+)/;
let open = 0;
let lost = 0;

const note = (chunk: string, now: number): void => {
  for (let at = chunk.indexOf(TICK); at >= 0; at = chunk.indexOf(TICK, at + 1)) {
    const id = chunk.slice(chunk.lastIndexOf('id: ', at) + 4, at - 1);
    const known = ticks.get(id);
    if (known) {
      known.last = now;
      known.count += 1;
    } else {
      const support = HOT.exec(chunk.slice(at))?.[1];
      ticks.set(id, { first: now, last: now, count: 1, support: support === undefined ? undefined : Number(support) });
    }
  }
};

const now = (): number => performance.timeOrigin + performance.now();

const read = (): Promise<void> =>
  new Promise((done) => {
    const socket = connect({ host: task.host, port: task.port, localAddress: task.address });
    let begun = false;
    socket.setEncoding('latin1');
    socket.on('data', (chunk) => {
      const text = chunk.toString();
      if (!begun && text.includes('event: snapshot')) {
        begun = true;
        open += 1;
        done();
      }
      note(text, now());
    });
    socket.once('error', () => done());
    socket.once('close', () => {
      lost += 1;
      done();
    });
    socket.write(`GET ${task.path} HTTP/1.1\r\nhost: ${task.host}:${task.port}\r\n\r\n`);
  });

const start = performance.now();
const BATCH = 200;
for (let from = 0; from < task.readers; from += BATCH) {
  await Promise.all(Array.from({ length: Math.min(BATCH, task.readers - from) }, read));
}
process.stdout.write(`open ${open} ${Math.round(performance.now() - start)}\n`);
await lines.next();
process.stdout.write(`${JSON.stringify({ lost, ticks: [...ticks] })}\n`);
process.exit(0);
