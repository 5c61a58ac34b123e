// npm run bench:support: answered votes a second on one hot question, at 100 and 500 connections, beside a plain
// node:http echo of the same request in the same run. An answered vote is a stored vote: the table is counted afterwards.
import type autocannon from 'autocannon';
import { load, machine, median, printTable, say, type Measured } from './support/measuring.ts';
import { freshDatabase, startPlain, startProduct } from './support/servers.ts';

const SECRET = 'a secret of this measurement only, long enough';
const ROUNDS = 3;
const SECONDS = 5;
// The settings are read once, when first imported: the secret must stand before.
process.env['SECRET'] = SECRET;
const { closeDatabase, connectDatabase, databasePool } = await import('#platform/server/database/database.ts');
const { mintDevice } = await import('#platform/server/http/device-token.ts');

const database = await freshDatabase();
const product = await startProduct(database.url, { SECRET, VOTES_PER_ADDRESS: '0' });
const plain = await startPlain({});
connectDatabase(database.url, 2);

const hot = async (): Promise<{ meeting: string; question: string; id: string }> => {
  const { rows } = await databasePool().query<{ meeting: string; question: string; id: string }>(
    `select m.number as meeting, q.number as question, q.id from questions q join meetings m on m.id = q.meeting
     where q.status = 'published' and m.status in ('announced', 'live') order by m.status desc, q.asked_at limit 1`
  );
  if (!rows[0]) throw new Error('The demonstration has no open question.');
  return rows[0];
};

const { meeting, question, id } = await hot();
const path = `/live/${meeting}/questions/${question}/support`;

/** Each vote is another device's: tokens are made before the clock starts. */
const vote = (url: string, connections: number): Promise<Measured> => {
  const tokens = Array.from({ length: 30_000 * SECONDS }, () => mintDevice().token);
  let next = 0;
  const setupRequest = (request: autocannon.Request): autocannon.Request => ({
    ...request,
    headers: { ...request.headers, cookie: `device=${tokens[next++ % tokens.length]}` }
  });
  return load({ url: url + path, connections, duration: SECONDS, requests: [{ method: 'PUT', path, setupRequest }] });
};

const stored = async (): Promise<number> => {
  const { rows } = await databasePool().query<{ n: number }>('select count(*) as n from supports where question = $1', [
    id
  ]);
  return rows[0]?.n ?? 0;
};

say(machine());
const rows: (string | number)[][] = [];
for (const connections of [100, 500]) {
  const ours: Measured[] = [];
  const theirs: Measured[] = [];
  const before = await stored();
  for (let round = 0; round < ROUNDS; round += 1) {
    theirs.push(await vote(plain.url, connections));
    ours.push(await vote(product.url, connections));
  }
  const answered = ours.reduce((sum, run) => sum + run.perSecond * SECONDS, 0);
  const [a, b] = [median(ours), median(theirs)];
  const failed = ours.reduce((sum, run) => sum + run.failed, 0);
  rows.push([
    connections,
    a.perSecond.toFixed(0),
    a.p99,
    b.perSecond.toFixed(0),
    b.p99,
    (a.perSecond / b.perSecond).toFixed(2),
    failed,
    answered.toFixed(0),
    (await stored()) - before
  ]);
}
say(
  `\nOne hot question, every vote another device, median of ${ROUNDS} rounds of ${SECONDS} s, alternating. Goal: ratio ≥ 0.50`
);
printTable(['connections', 'votes/s', 'p99 ms', 'echo/s', 'p99 ms', 'ratio', 'failed', 'answered', 'stored'], rows);
await closeDatabase();
await plain.stop();
await product.stop();
await database.drop();
