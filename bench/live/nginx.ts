// The nginx of deploy/ before one node, which also serves a file of its own.
import { execFileSync, spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePorts } from '../../tests/support/faults.ts';

const root = join(import.meta.dirname, '../..');
const MOST_MS = 120_000;

/** Starts it before the node at `nodeUrl`; `/file/board.json` is this file. It ends by `stop`, or after two minutes. */
export const startNginx = async (
  nodeUrl: string,
  file: Buffer
): Promise<{ url: string; stop: () => Promise<void> }> => {
  const prefix = mkdtempSync(join(tmpdir(), 'kezdesu-nginx-'));
  for (const folder of ['logs', 'tmp', 'cache', 'files']) mkdirSync(join(prefix, folder), { recursive: true });
  const [port = 0] = await freePorts(1);
  writeFileSync(join(prefix, 'files/board.json'), file);
  writeFileSync(join(prefix, 'nodes.conf'), `server ${new URL(nodeUrl).host};\n`);
  const served = `location = /file/board.json { alias ${prefix}/files/board.json; default_type application/json; }`;
  writeFileSync(join(prefix, 'listen.conf'), `listen 127.0.0.1:${port} backlog=4096;\n${served}\n`);
  copyFileSync(join(root, 'deploy/nginx/nginx.conf'), join(prefix, 'nginx.conf'));
  const user = process.getuid?.() === 0 ? 'user root; ' : '';
  const nginx = execFileSync(join(root, 'bin/nginx'), { encoding: 'utf8', timeout: MOST_MS }).trim();
  const child = spawn(nginx, ['-p', prefix, '-c', 'nginx.conf', '-g', `${user}daemon off;`], {
    stdio: 'inherit',
    timeout: MOST_MS
  });
  const gone = new Promise((done) => child.once('close', done));
  await sleep(1_000);
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      child.kill('SIGTERM');
      await gone;
      rmSync(prefix, { recursive: true, force: true });
    }
  };
};
