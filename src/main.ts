import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { config, dataDirectory } from '#platform/server/config.ts';
import { closeDatabase, connectDatabase } from '#platform/server/database/database.ts';
import { startEmbeddedPostgres } from '#platform/server/database/embedded-postgres.ts';
import { ensureDatabase, migrate } from '#platform/server/database/migrations.ts';
import { pageCache } from '#platform/server/http/page-cache.ts';
import { startWebServer, stopWebServer } from '#platform/server/http/web-server.ts';
import { openJobs } from '#platform/server/jobs/boss.ts';
import { startWorker } from '#platform/server/jobs/worker.ts';
import { log } from '#platform/server/log.ts';
import { urgencyOfQuestions } from '#follow-up/server/index.ts';
import { liveHandler, stopLive } from '#live/server/index.ts';
import { learnPastFrom } from '#sorting/server/index.ts';
import { firstFilling } from './first-filling.server.ts';
import { pagesHandler } from './pages-handler.server.ts';
import { subscriptions } from './subscriptions.server.ts';
import { timetable } from './timetable.server.ts';

// The composition root: database, migrations, first filling, then web, live and worker by role. What is opened here is
// closed here, in the opposite order.

type Closing = () => Promise<unknown>;
const open: Closing[] = [];

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const openDatabase = async (): Promise<string> => {
  if (config.DATABASE_URL) return config.DATABASE_URL;
  say('Starting PostgreSQL …');
  const server = await startEmbeddedPostgres(join(dataDirectory, 'postgres'));
  open.push(server.stop);
  const url = server.url('kezdesu');
  await ensureDatabase(server.url('postgres'), 'kezdesu');
  return url;
};

const start = async (): Promise<void> => {
  mkdirSync(dataDirectory, { recursive: true });
  const url = await openDatabase();
  const applied = await migrate(url);
  if (applied.length > 0) say(`Applied ${applied.length} migrations.`);
  connectDatabase(url);
  learnPastFrom(urgencyOfQuestions);
  open.push(closeDatabase);
  const jobs = await openJobs(url, config.ROLE !== 'web');
  open.push(() => jobs.stop({ graceful: true, timeout: 5_000 }));
  await firstFilling(say);
  if (config.ROLE !== 'web') open.push(await startWorker(jobs, subscriptions, timetable));
  if (config.ROLE !== 'worker') await startWeb();
};

const startWeb = async (): Promise<void> => {
  const pages = await pagesHandler();
  const server = await startWebServer([liveHandler], config.DEVELOP ? pages : pageCache(pages));
  open.push(stopLive, () => stopWebServer(server));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : config.PORT;
  say(`\nKezdesu: ${config.ORIGIN ?? `http://${config.HOST}:${port}`}/`);
};

let stopping = false;

const stop = async (status: number): Promise<void> => {
  if (stopping) return;
  stopping = true;
  for (const close of open.toReversed()) {
    await close().catch((error: unknown) =>
      log.error({ error: error instanceof Error ? error.message : '' }, 'closing failed')
    );
  }
  process.exit(status);
};

process.once('SIGINT', () => void stop(0));
process.once('SIGTERM', () => void stop(0));

try {
  await start();
} catch (error) {
  const { message, stack, cause } = error instanceof Error ? error : new Error(String(error));
  say(`\nKezdesu did not start: ${message}`);
  log.fatal({ stack, cause: cause instanceof Error ? cause.message : undefined }, 'start failed');
  await stop(1);
}
