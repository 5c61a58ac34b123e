import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

const FOLDER = join(import.meta.dirname, '../../../../db/migrations');
const LOCK = 5204002;

type Migration = { name: string; sql: string; sha256: string };

/** The numbered files of db/migrations in their order. */
export const migrationFiles = (): Migration[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.sql'))
    .toSorted()
    .map((name) => {
      const sql = readFileSync(join(FOLDER, name), 'utf8');
      return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
    });

/**
 * Brings the database at `url` up to date, each file in a transaction of its own, and returns the names applied.
 * Several processes may call it at once. Throws when an applied file was changed afterwards. `searchPath` names another schema that
 * is brought up to date, with what it may find besides.
 */
export const migrate = async (url: string, searchPath?: string): Promise<string[]> => {
  const options = searchPath === undefined ? undefined : `-c search_path=${searchPath}`;
  const client = new pg.Client({ connectionString: url, ...(options === undefined ? {} : { options }) });
  await client.connect();
  try {
    await refuseOldServer(client);
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    return await applyMissing(client);
  } finally {
    await client.end();
  }
};

const OLDEST_SERVER = 16;

const refuseOldServer = async (client: pg.Client): Promise<void> => {
  const { rows } = await client.query<{ version: number }>(
    `select current_setting('server_version_num')::integer / 10000 as version`
  );
  const version = rows[0]?.version ?? 0;
  if (version < OLDEST_SERVER)
    throw new Error(`PostgreSQL ${version} is too old: ${OLDEST_SERVER} or later is needed.`);
};

const applyMissing = async (client: pg.Client): Promise<string[]> => {
  await client.query(
    'create table if not exists migrations (name text primary key, sha256 text not null, applied_at timestamptz not null default now())'
  );
  const { rows } = await client.query<{ name: string; sha256: string }>('select name, sha256 from migrations');
  const applied = new Map(rows.map((row) => [row.name, row.sha256]));
  const missing = migrationFiles().filter((file) => isMissing(file, applied));
  for (const file of missing) await apply(client, file);
  return missing.map((file) => file.name);
};

const isMissing = (file: Migration, applied: Map<string, string>): boolean => {
  const known = applied.get(file.name);
  if (known !== undefined && known !== file.sha256) {
    throw new Error(`${file.name} was changed after it was applied: write a new migration instead.`);
  }
  return known === undefined;
};

const apply = async (client: pg.Client, file: Migration): Promise<void> => {
  await client.query('begin');
  try {
    await client.query(file.sql);
    await client.query('insert into migrations (name, sha256) values ($1, $2)', [file.name, file.sha256]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`${file.name} failed`, { cause: error });
  }
};

/** Creates the database unless it is there. `adminUrl` leads to another database of the same server. */
export const ensureDatabase = async (adminUrl: string, name: string): Promise<void> => {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    const { rowCount } = await admin.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount === 0) await admin.query(`create database ${admin.escapeIdentifier(name)}`);
  } finally {
    await admin.end();
  }
};
