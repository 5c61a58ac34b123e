import pg from 'pg';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '#platform/server/database/embedded-postgres.ts';
import { migrate } from '#platform/server/database/migrations.ts';
import { installJobs } from '#platform/server/jobs/boss.ts';

declare module 'vitest' {
  interface ProvidedContext {
    serverUrl: string;
    template: string;
  }
}

/** One PostgreSQL for the whole run, one migrated template; each test file clones it (useDatabase). Not durable, so fast. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const directory = join(import.meta.dirname, '../../data/test');
  const server = await startEmbeddedPostgres(directory, ['-c', 'fsync=off', '-c', 'max_connections=200']);
  const template = `template_${process.pid}`;
  const admin = new pg.Client({ connectionString: server.url('postgres') });
  await admin.connect();
  await dropLeftovers(admin);
  await admin.query(`create database ${template}`);
  await migrate(server.url(template));
  await installJobs(server.url(template));
  project.provide('serverUrl', server.url(''));
  project.provide('template', template);
  return async () => {
    await admin.query(`drop database if exists ${template} with (force)`);
    await admin.end();
  };
}

/** Databases of runs that were killed: their process no longer lives. */
const dropLeftovers = async (admin: pg.Client): Promise<void> => {
  const { rows } = await admin.query<{ datname: string }>(
    "select datname from pg_database where datname ~ '^(template|test)_[0-9]+'"
  );
  const dead = rows.map((row) => row.datname).filter((name) => !alive(Number(name.split('_')[1])));
  for (const name of dead) await admin.query(`drop database if exists ${name} with (force)`);
};

const alive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};
