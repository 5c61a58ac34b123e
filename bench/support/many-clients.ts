// Loads one address from several processes, each on its own share of the connections.
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { text } from 'node:stream/consumers';

/** What one process sends: `{n}` in a body becomes a number of its own in each request. */
export type LoadTask = {
  url: string;
  path: string;
  method: 'GET' | 'PUT' | 'POST';
  headers?: Record<string, string>;
  body?: string;
  connections: number;
  seconds: number;
  part: number;
  /** So many device tokens, made with this secret. */
  devices?: number;
  secret?: string;
};

/** What came of a load: answers a second, their times in milliseconds (of the slowest process), and what failed. */
export type Loaded = { perSecond: number; answered: number; failed: number; p50: number; p97: number; p99: number };

type Part = { ok: number; failed: number; seconds: number; p50: number; p97: number; p99: number };

/** What a client may take beside its load: to start, to make its tokens, to close. */
const REST_MS = 30_000;

/** A client: its task goes in on its standard input, its figures come out on its standard output. */
export type ClientProcess = ChildProcessByStdio<Writable, Readable, null>;

/** Starts a script of this folder as a process of its own, which is killed after `timeout` milliseconds. */
export const startClient = (script: string, timeout: number): ClientProcess =>
  spawn(process.execPath, [join(import.meta.dirname, script)], {
    stdio: ['pipe', 'pipe', 'inherit'],
    timeout,
    killSignal: 'SIGKILL'
  });

const runPart = async (task: LoadTask): Promise<Part> => {
  const child = startClient('load-client.ts', task.seconds * 1_000 + REST_MS);
  child.stdin.end(JSON.stringify(task));
  const printed = await text(child.stdout);
  if (printed === '') throw new Error('a client ended without a figure');
  return JSON.parse(printed) as Part;
};

/** The load of so many processes at once. */
export const loadByMany = async (task: Omit<LoadTask, 'part'>, processes: number): Promise<Loaded> => {
  const connections = Math.ceil(task.connections / processes);
  const parts = await Promise.all(
    Array.from({ length: processes }, (_, part) => runPart({ ...task, connections, part }))
  );
  const sum = (of: (part: Part) => number): number => parts.reduce((total, part) => total + of(part), 0);
  const worst = (of: (part: Part) => number): number => Math.max(...parts.map(of));
  return {
    perSecond: sum(({ ok, seconds }) => ok / seconds),
    answered: sum(({ ok }) => ok),
    failed: sum(({ failed }) => failed),
    p50: worst(({ p50 }) => p50),
    p97: worst(({ p97 }) => p97),
    p99: worst(({ p99 }) => p99)
  };
};

/** The one of several loads that stands in the middle by its rate. */
export const medianLoad = (runs: readonly Loaded[]): Loaded => {
  const found = runs.toSorted((one, other) => one.perSecond - other.perSecond)[Math.floor(runs.length / 2)];
  if (!found) throw new Error('nothing was measured');
  return found;
};
