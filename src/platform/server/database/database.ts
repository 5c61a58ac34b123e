import { CamelCasePlugin, Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import { log } from '../log.ts';
import type { DB } from './schema.ts';
import { REHEARSAL_SCHEMA, rehearses } from './rehearsal-space.ts';
import { TemporalParameters } from './temporal-parameters.ts';

export type Database = Kysely<DB>;
export type Tx = Transaction<DB>;

const OID = { int8: 20, date: 1082, timestamptz: 1184 };

const parsers = new Map<number, (text: string) => unknown>([
  [OID.int8, Number],
  [OID.date, (text) => Temporal.PlainDate.from(text)],
  [OID.timestamptz, (text) => Temporal.Instant.from(text.replace(' ', 'T'))]
]);

/** Instants and days come back as Temporal objects, counts as numbers; in this pool only. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) => (format !== 'binary' && parsers.get(oid)) || pg.types.getTypeParser(oid, format)
};

type Connections = { pool: pg.Pool; kysely: Database };

let real: Connections | undefined;
let plainPool: pg.Pool | undefined;
/** Opened when a rehearsal is first worked in. */
let rehearsal: Connections | undefined;

const REHEARSAL_SIZE = 8;

/** Opens the pool of this process; `size` connections at most. Called once, by main.ts or by a test. */
export const connectDatabase = (url: string, size = 20): void => {
  real = connectionsOf({ connectionString: url, max: size, types });
  plainPool = openPool({ connectionString: url, max: 3 });
};

const connectionsOf = (settings: pg.PoolConfig, searchPath?: string): Connections => {
  const pool = openPool(settings, searchPath);
  const plugins = [new TemporalParameters(), new CamelCasePlugin({ maintainNestedObjectKeys: true })];
  return { pool, kysely: new Kysely<DB>({ dialect: new PostgresDialect({ pool }), plugins }) };
};

const lost = (error: Error): void =>
  log.warn({ code: 'code' in error ? error.code : null }, 'database connection lost');

const openPool = (settings: pg.PoolConfig, searchPath?: string): pg.Pool => {
  const options = searchPath === undefined ? '-c timezone=UTC' : `-c timezone=UTC -c search_path=${searchPath}`;
  const opened = new pg.Pool({ ...settings, options });
  opened.on('error', lost);
  // The pool listens to idle connections only: one that is lost while it is used would end the process.
  opened.on('connect', (client) => client.on('error', lost));
  return opened;
};

/** The connections that the work at hand is done by: within a rehearsal those that see its schema and nothing else. */
const connections = (): Connections => {
  if (!real) throw new Error('The database is not connected.');
  if (!rehearses()) return real;
  const { connectionString } = real.pool.options;
  rehearsal ??= connectionsOf({ connectionString, max: REHEARSAL_SIZE, types }, REHEARSAL_SCHEMA);
  return rehearsal;
};

/** Kysely over the pool of this process. Throws before connectDatabase. */
export const database = (): Database => connections().kysely;

/** The pool itself, for the few places that need plain SQL at speed, cursors or LISTEN. */
export const databasePool = (): pg.Pool => connections().pool;

/** Closes what a rehearsal worked by; another opens it anew. */
export const closeRehearsal = async (): Promise<void> => {
  const closing = rehearsal;
  rehearsal = undefined;
  await closing?.kysely.destroy();
};

/** A small pool that gives JavaScript dates, as better-auth expects them. */
export const authenticationPool = (): pg.Pool => {
  if (!plainPool) throw new Error('The database is not connected.');
  return plainPool;
};

/** Waits for running queries and closes the pool. */
export const closeDatabase = async (): Promise<void> => {
  await closeRehearsal();
  const closing = [real?.kysely.destroy(), plainPool?.end()];
  real = undefined;
  plainPool = undefined;
  await Promise.all(closing);
};
