import { Worker } from 'node:worker_threads';
import type { SortingAnswer, SortingTask } from './sorting-worker.ts';

/** What JavaScript may hold there. */
const HEAP_MB = 1024;
/** A thread that nobody asked for so long ends: what it has learned is learned again in some seconds. */
const IDLE_MS = 120_000;

type Waiting = { resolve: (answer: SortingAnswer) => void; reject: (error: unknown) => void };

let thread: Worker | undefined;
let idle: NodeJS.Timeout | undefined;
let asked = 0;
const waiting = new Map<number, Waiting>();

const forget = (died: Worker, error: Error): void => {
  if (thread !== died) return;
  thread = undefined;
  for (const { reject } of waiting.values()) reject(error);
  waiting.clear();
};

const started = (): Worker => {
  const made = new Worker(new URL('sorting-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB }
  });
  made.on('message', ({ number, answer }: { number: number; answer: SortingAnswer }) => {
    waiting.get(number)?.resolve(answer);
    waiting.delete(number);
    rest();
  });
  made.on('error', (error) => forget(made, error instanceof Error ? error : new Error('The sorting thread failed.')));
  made.on('exit', (code) => forget(made, new Error(`The sorting thread ended with ${code}.`)));
  return made;
};

const rest = (): void => {
  clearTimeout(idle);
  if (waiting.size > 0) return;
  thread?.unref();
  idle = setTimeout(() => void endSortingThread(), IDLE_MS).unref();
};

/** Ends the thread; the next question starts another. */
export const endSortingThread = async (): Promise<void> => {
  const ended = thread;
  thread = undefined;
  await ended?.terminate();
};

/** Sorts in a thread of its own, which keeps what it learned for the next. Throws when the thread dies. */
export const sortInThread = (task: SortingTask): Promise<SortingAnswer> =>
  new Promise((resolve, reject) => {
    clearTimeout(idle);
    thread ??= started();
    thread.ref();
    const number = (asked += 1);
    waiting.set(number, { resolve, reject });
    thread.postMessage({ number, task }, []);
  });
