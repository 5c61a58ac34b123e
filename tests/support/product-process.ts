import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** The product in a process of its own: where it answers, without a slash at the end, and how it is ended. */
export type ProductProcess = { readonly address: Promise<string>; readonly stop: () => Promise<void> };

/** Starts the built product at a port that is free, on a database or, without one, on a PostgreSQL of its own. `environment` adds to what all tests want. */
export const startProduct = (
  databaseUrl: string | undefined,
  data: string,
  environment: Readonly<Record<string, string>>
): ProductProcess => {
  const env = {
    ...process.env,
    DATABASE_URL: databaseUrl,
    DATA_DIR: data,
    PORT: '0',
    LOG_LEVEL: 'error',
    NODE_ENV: 'production',
    ...environment
  };
  const child = spawn(process.execPath, ['src/main.ts'], { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
  return { address: addressOf(child), stop: () => stop(child) };
};

const addressOf = (child: ChildProcess): Promise<string> =>
  new Promise((done, fail) => {
    let printed = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const found = /Kezdesu: (http:\/\/[\d.:]+)\//.exec(printed);
      if (found?.[1]) done(found[1]);
    });
    child.once('exit', (code) => fail(new Error(`The product ended with ${code}:\n${printed}`)));
  });

const stop = (child: ChildProcess): Promise<void> =>
  new Promise((done) => {
    if (child.exitCode !== null) return done();
    child.once('exit', () => done());
    child.kill('SIGTERM');
  });
