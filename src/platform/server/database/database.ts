import { CamelCasePlugin, Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import { log } from '../log.ts';
import type { DB } from './schema.ts';
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

let pool: pg.Pool | undefined;
let plainPool: pg.Pool | undefined;
let kysely: Database | undefined;

/** Opens the pool of this process; `size` connections at most. Called once, by main.ts or by a test. */
export const connectDatabase = (url: string, size = 20): void => {
  pool = openPool({ connectionString: url, max: size, types });
  plainPool = openPool({ connectionString: url, max: 3 });
  kysely = new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new TemporalParameters(), new CamelCasePlugin({ maintainNestedObjectKeys: true })]
  });
};

const lost = (error: Error): void =>
  log.warn({ code: 'code' in error ? error.code : null }, 'database connection lost');

const openPool = (settings: pg.PoolConfig): pg.Pool => {
  const opened = new pg.Pool({ ...settings, options: '-c timezone=UTC' });
  opened.on('error', lost);
  // The pool listens to idle connections only: one that is lost while it is used would end the process.
  opened.on('connect', (client) => client.on('error', lost));
  return opened;
};

/** Kysely over the pool of this process. Throws before connectDatabase. */
export const database = (): Database => {
  if (!kysely) throw new Error('The database is not connected.');
  return kysely;
};

/** The pool itself, for the few places that need plain SQL at speed, cursors or LISTEN. */
export const databasePool = (): pg.Pool => {
  if (!pool) throw new Error('The database is not connected.');
  return pool;
};

/** A small pool that gives JavaScript dates, as better-auth expects them. */
export const authenticationPool = (): pg.Pool => {
  if (!plainPool) throw new Error('The database is not connected.');
  return plainPool;
};

/** Waits for running queries and closes the pool. */
export const closeDatabase = async (): Promise<void> => {
  const closing = [kysely?.destroy(), plainPool?.end()];
  kysely = undefined;
  pool = undefined;
  plainPool = undefined;
  await Promise.all(closing);
};
