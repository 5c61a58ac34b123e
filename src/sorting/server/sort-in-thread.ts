import { Worker } from 'node:worker_threads';
import type { Said, SortingAnswer, SortingProgress, SortingTask } from './sorting-worker.ts';

/** What JavaScript may hold there. */
const HEAP_MB = 1024;
/** A thread that nobody asked for so long ends: what it has learned is learned again in some seconds. */
const IDLE_MS = 120_000;

/** Who waits for a sorting: `tell` hears how far it is, `signal` calls it off. */
export type SortingWatch = { readonly tell?: (progress: SortingProgress) => void; readonly signal?: AbortSignal };

type Waiting = {
  readonly task: SortingTask;
  readonly watch: SortingWatch;
  readonly resolve: (answer: SortingAnswer) => void;
  readonly reject: (error: unknown) => void;
};

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

const hear = (said: Said): void => {
  const one = waiting.get(said.number);
  if ('progress' in said) return one?.watch.tell?.(said.progress);
  waiting.delete(said.number);
  one?.resolve(said.answer);
  rest();
};

const started = (): Worker => {
  const made = new Worker(new URL('sorting-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB }
  });
  made.on('message', hear);
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

const hand = (number: number, { task }: Waiting): void => {
  clearTimeout(idle);
  thread ??= started();
  thread.ref();
  thread.postMessage({ number, task }, []);
};

/** Ends the thread at once; what it was asked for is never answered. The next question starts another. */
export const endSortingThread = async (): Promise<void> => {
  const ended = thread;
  thread = undefined;
  await ended?.terminate();
};

/** Calls one off: a thread that computes hears nothing, so it ends, and what others wait for begins anew in the next. */
const callOff = (number: number): void => {
  const one = waiting.get(number);
  if (!one) return;
  waiting.delete(number);
  void endSortingThread().then(() => one.reject(new Error('The sorting was called off.')));
  for (const [other, left] of waiting) hand(other, left);
};

/**
 * Sorts in a thread of its own, which keeps what it learned for the next. Throws when the thread dies, and when it is called off:
 * then the thread has ended.
 */
export const sortInThread = (task: SortingTask, watch: SortingWatch = {}): Promise<SortingAnswer> =>
  new Promise((resolve, reject) => {
    if (watch.signal?.aborted) return reject(new Error('The sorting was called off.'));
    const number = (asked += 1);
    const one = { task, watch, resolve, reject };
    waiting.set(number, one);
    watch.signal?.addEventListener('abort', () => callOff(number), { once: true });
    hand(number, one);
  });
