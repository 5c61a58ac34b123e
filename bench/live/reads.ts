// Joins, questions asked, and what a reader of the board costs, also through nginx.
import { execFileSync, spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePorts } from '../../tests/support/faults.ts';
import { type Loaded, loadByMany } from '../support/many-clients.ts';
import { printTable, say } from '../support/measuring.ts';
import { fillMeeting } from './meeting.ts';
import { type Site, startNode } from './site.ts';

const SECONDS = 5;
const ROUNDS = 3;
const root = join(import.meta.dirname, '../..');

const get = (url: string, path: string, headers: Record<string, string> = {}, connections = 100): Promise<Loaded> =>
  loadByMany({ url, path, method: 'GET', headers, connections, seconds: SECONDS }, 2);

const best = async (rounds: number, run: () => Promise<Loaded>): Promise<Loaded> => {
  const runs: Loaded[] = [];
  for (let round = 0; round < rounds; round += 1) runs.push(await run());
  const found = runs.toSorted((one, other) => one.perSecond - other.perSecond)[Math.floor(rounds / 2)];
  if (!found) throw new Error('Nothing was measured.');
  return found;
};

const row = (name: string, { perSecond, p50, p99, failed }: Loaded): (string | number)[] => [
  name,
  perSecond.toFixed(0),
  p50.toFixed(0),
  p99.toFixed(0),
  failed
];

/** Phones that come to a meeting (its page), and questions asked by form, each from an address of its own. */
export const measureJoins = async ({ product, hot }: Site): Promise<void> => {
  const joins = await best(ROUNDS, () =>
    get(product.url, `/live/${hot.meeting}`, { accept: 'text/html', 'accept-encoding': 'br' })
  );
  const asked = await loadByMany(
    {
      url: product.url,
      path: `/meetings/${hot.meeting}/ask`,
      method: 'POST',
      headers: {
        accept: 'text/html',
        'content-type': 'application/x-www-form-urlencoded',
        origin: product.url,
        'x-forwarded-proto': 'http'
      },
      body: 'text=Bizdin+auylda+jol+qashan+salynady+{n}&reviewed=seen&receipt={n}&hall=&district=',
      connections: 100,
      seconds: SECONDS
    },
    2
  );
  say('\nJoins (the phone page, 100 connections; goal 5,000/s) and questions asked by form (goal 2,000/s).');
  printTable(['what', 'a second', 'p50', 'p99 ms', 'failed'], [row('joins', joins), row('questions', asked)]);
};

/** The board of 20 and of 20,000 questions: the same cost a reader (± 10 %). */
export const measureBoard = async ({ database, hot }: Site): Promise<void> => {
  const rows = [];
  const path = `/live/${hot.meeting}/board.json`;
  for (const total of [20, 20_000]) {
    await fillMeeting(database, hot.meetingId, total);
    const node = await startNode(database);
    const bytes = Buffer.byteLength(await (await fetch(node.url + path)).text());
    const loaded = await best(ROUNDS, () => get(node.url, path, { 'accept-encoding': 'br' }));
    rows.push([...row(`${total} questions`, loaded), bytes]);
    await node.stop();
  }
  say('\nboard.json of a meeting with few and with many questions, 100 connections. Goal: the same, ± 10 %.');
  printTable(['board', 'a second', 'p50', 'p99 ms', 'failed', 'bytes'], rows);
};

/** The board through nginx beside nginx serving a file of the same bytes, in turns. */
export const measureNginx = async ({ product, hot }: Site): Promise<void> => {
  const path = `/live/${hot.meeting}/board.json`;
  const prefix = mkdtempSync(join(tmpdir(), 'kezdesu-nginx-'));
  for (const folder of ['logs', 'tmp', 'cache', 'files']) mkdirSync(join(prefix, folder), { recursive: true });
  const [port = 0] = await freePorts(1);
  const board = await (await fetch(product.url + path)).text();
  writeFileSync(join(prefix, 'files/board.json'), board);
  writeFileSync(join(prefix, 'nodes.conf'), `server ${new URL(product.url).host};\n`);
  const file = `location = /file/board.json { alias ${prefix}/files/board.json; default_type application/json; }`;
  writeFileSync(join(prefix, 'listen.conf'), `listen 127.0.0.1:${port} backlog=4096;\n${file}\n`);
  copyFileSync(join(root, 'deploy/nginx/nginx.conf'), join(prefix, 'nginx.conf'));
  const user = process.getuid?.() === 0 ? 'user root; ' : '';
  const nginx = execFileSync(join(root, 'bin/nginx'), { encoding: 'utf8' }).trim();
  const child = spawn(nginx, ['-p', prefix, '-c', 'nginx.conf', '-g', `${user}daemon off;`], { stdio: 'inherit' });
  await sleep(1_000);
  const site = `http://127.0.0.1:${port}`;
  const ratios: number[] = [];
  let [ours, theirs]: [Loaded | undefined, Loaded | undefined] = [undefined, undefined];
  for (let round = 0; round < ROUNDS; round += 1) {
    theirs = await get(site, '/file/board.json');
    ours = await get(site, path);
    ratios.push(ours.perSecond / theirs.perSecond);
  }
  child.kill('SIGTERM');
  await new Promise((done) => child.once('exit', done));
  rmSync(prefix, { recursive: true, force: true });
  const ratio = ratios.toSorted((one, other) => one - other)[Math.floor(ROUNDS / 2)] ?? NaN;
  say(
    `\nboard.json (${Buffer.byteLength(board)} bytes) through nginx beside a file of the same bytes, ${ROUNDS} rounds in turns: ratio ${ratio.toFixed(2)} in the median. Goal 0.8. Two generators on the same two cores bound both.`
  );
  if (ours && theirs)
    printTable(['last round', 'a second', 'p50', 'p99 ms', 'failed'], [row('board.json', ours), row('file', theirs)]);
};
