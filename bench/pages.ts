// npm run bench:pages: the home, schedule and meeting pages beside a plain node:http server that sends the same bytes,
// in the same run; then the same pages, uncached, with 1,000 and with 100,000 questions in the database.
import { connectDatabase, closeDatabase, databasePool } from '#platform/server/database/database.ts';
import { load, machine, median, printTable, say, type Measured } from './support/measuring.ts';
import { fillQuestions } from './support/many-questions.ts';
import { freshDatabase, startPlain, startProduct } from './support/servers.ts';

const CONNECTIONS = 50;
const ROUNDS = 3;
const BROTLI = { 'accept-encoding': 'br', accept: 'text/html' };

const database = await freshDatabase();

const busiestMeeting = async (): Promise<string> => {
  const { rows } = await databasePool().query<{ number: string }>(
    'select m.number from meetings m join questions q on q.meeting = m.id group by m.number order by count(*) desc, m.number limit 1'
  );
  return rows[0]?.number ?? '';
};

/** The body exactly as it goes over the wire: fetch would unpack it. */
const asSent = async (url: string): Promise<{ headers: Record<string, string>; body: Buffer }> => {
  const { request } = await import('node:http');
  return new Promise((done, fail) => {
    request(url, { headers: BROTLI }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const kept = ['content-type', 'content-encoding', 'content-length', 'cache-control', 'etag'];
        const headers = Object.fromEntries(
          kept.flatMap((name) => (response.headers[name] ? [[name, String(response.headers[name])]] : []))
        );
        done({ headers, body: Buffer.concat(chunks) });
      });
    })
      .on('error', fail)
      .end();
  });
};

const besidePlain = async (paths: readonly string[]): Promise<void> => {
  const product = await startProduct(database.url);
  const answers = Object.fromEntries(
    await Promise.all(paths.map(async (path) => [path, await asSent(product.url + path)] as const))
  );
  const plain = await startPlain(answers);
  const rows: (string | number)[][] = [];
  for (const path of paths) {
    const ours: Measured[] = [];
    const theirs: Measured[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      theirs.push(await load({ url: plain.url + path, connections: CONNECTIONS, headers: BROTLI, duration: 4 }));
      ours.push(await load({ url: product.url + path, connections: CONNECTIONS, headers: BROTLI, duration: 4 }));
    }
    const [a, b] = [median(ours), median(theirs)];
    const failed = ours.reduce((sum, run) => sum + run.failed, 0);
    rows.push([
      path,
      answers[path]?.body.length ?? 0,
      a.perSecond.toFixed(0),
      a.p99,
      b.perSecond.toFixed(0),
      b.p99,
      (a.perSecond / b.perSecond).toFixed(2),
      failed
    ]);
  }
  say(
    `\nShared cache on, ${CONNECTIONS} connections, median of ${ROUNDS} rounds of 4 s, alternating. Goal: ratio ≥ 0.50`
  );
  printTable(['page', 'bytes', 'pages/s', 'p99 ms', 'plain/s', 'p99 ms', 'ratio', 'failed'], rows);
  await plain.stop();
  await product.stop();
};

const uncached = async (paths: readonly string[]): Promise<number[]> => {
  const product = await startProduct(database.url, { SHARED_CACHE_SECONDS: '0' });
  const times: number[] = [];
  for (const path of paths) {
    await load({ url: product.url + path, connections: 1, duration: 2, headers: BROTLI });
    const { perSecond } = await load({ url: product.url + path, connections: 1, duration: 5, headers: BROTLI });
    times.push(1000 / perSecond);
  }
  await product.stop();
  return times;
};

say(machine());
await (await startProduct(database.url)).stop();
connectDatabase(database.url, 2);
await fillQuestions(1_000);
const paths = ['/', '/schedule', `/meetings/${await busiestMeeting()}`];
await besidePlain(paths);
const few = await uncached(paths);
await fillQuestions(100_000);
const many = await uncached(paths);
say('\nShared cache off, one connection, mean time of a page over 5 s. Goal: ratio ≤ 1.50');
printTable(
  ['page', 'ms with 1,000', 'ms with 100,000', 'ratio'],
  paths.map((path, at) => [
    path,
    (few[at] ?? 0).toFixed(2),
    (many[at] ?? 0).toFixed(2),
    ((many[at] ?? 0) / (few[at] ?? 1)).toFixed(2)
  ])
);
await closeDatabase();
await database.drop();
