// Loads one address from several processes, each on its own share of the connections.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
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

/** Starts a script of this folder as a process of its own, hands it its task and returns what it prints. */
export const runClient = async <T>(script: string, task: unknown): Promise<T> => {
  const child = spawn(process.execPath, [join(import.meta.dirname, script)], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(JSON.stringify(task));
  return JSON.parse(await text(child.stdout)) as T;
};

/** The load of so many processes at once. */
export const loadByMany = async (task: Omit<LoadTask, 'part'>, processes: number): Promise<Loaded> => {
  const connections = Math.ceil(task.connections / processes);
  const parts = await Promise.all(
    Array.from({ length: processes }, (_, part) => runClient<Part>('load-client.ts', { ...task, connections, part }))
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
