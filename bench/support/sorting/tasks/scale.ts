import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import {
  createGrouping,
  createUnpacker,
  portraitOf,
  seeded,
  type Grouping,
  type PackedPortraits
} from '#sorting/index.ts';
import { say } from '../../measuring.ts';
import type { Outcome } from '../outcome.ts';
import { gold, pairModel, places } from '../reference.ts';

const SEED = 77;
const CHANGED = 3;
const AGAIN = 0.33;

/** Generated questions in both languages: of the words of the gold set's own, a third of them letters sent before. */
export const generated = function* (count: number): Generator<string> {
  const draw = seeded(SEED);
  const texts = gold('train').map(({ text }) => text.split(' '));
  const pick = <Value>(values: readonly Value[]): Value | undefined => values[Math.floor(draw() * values.length)];
  const sent: string[] = [];
  for (let at = 0; at < count; at += 1) {
    const again = draw() < AGAIN ? pick(sent) : undefined;
    if (again !== undefined) {
      yield again;
      continue;
    }
    const words = [...(pick(texts) ?? [])];
    for (let change = 0; change < CHANGED; change += 1) {
      words[Math.floor(draw() * words.length)] = pick(pick(texts) ?? []) ?? '';
    }
    const text = words.join(' ');
    if (sent.length < 20_000) sent.push(text);
    else sent[Math.floor(draw() * sent.length)] = text;
    yield text;
  }
};

const BATCH = 400;
const AHEAD = 6;
const INSERTED = 2_000;
const SECONDS = 600;
const CHECKPOINTS = [10_000, 20_000, 50_000, 100_000, 200_000, 500_000, 1_000_000, 2_000_000];

/** How long so many texts took, all in all, on two threads. */
interface Checkpoint {
  readonly texts: number;
  readonly seconds: number;
  readonly megabytes: number;
}

const megabytes = (): number => process.memoryUsage.rss() / 2 ** 20;

const batches = function* (count: number): Generator<string[]> {
  let batch: string[] = [];
  for (const text of generated(count)) {
    batch.push(text);
    if (batch.length === BATCH) yield batch.splice(0);
  }
  if (batch.length > 0) yield batch;
  batch = [];
};

// One thread reads, this one places: some batches are always under way, so neither waits for the other.
const fill = async (grouping: Grouping, count: number): Promise<Checkpoint[]> => {
  const reader = new Worker(new URL('../portrait-worker.ts', import.meta.url));
  const messages = on(reader, 'message');
  await messages.next();
  const [unpack, waiting, found]: [ReturnType<typeof createUnpacker>, Generator<string[]>, Checkpoint[]] = [
    createUnpacker(),
    batches(count),
    []
  ];
  const from = performance.now();
  const send = (): void => {
    const next = waiting.next();
    if (next.done !== true) reader.postMessage(next.value, []);
  };
  const check = (): void => {
    const checkpoint = { texts: grouping.size(), seconds: (performance.now() - from) / 1000, megabytes: megabytes() };
    found.push(checkpoint);
    const { texts, seconds, megabytes: memory } = checkpoint;
    say(`${texts} texts: ${seconds.toFixed(1)} s, ${(texts / seconds).toFixed(0)} texts/s, ${memory.toFixed(0)} MB`);
  };
  const marks = [...CHECKPOINTS.filter((mark) => mark < count), Math.floor(count / 10), count].toSorted(
    (a, b) => a - b
  );
  const over = (): boolean => performance.now() - from > SECONDS * 1000;
  for (let batch = 0; batch < AHEAD; batch += 1) send();
  while (grouping.size() < count && !over()) {
    const { value } = await messages.next();
    const [packed]: PackedPortraits[] = value ?? [];
    send();
    if (packed) for (const portrait of unpack(packed)) grouping.place(portrait);
    if (grouping.size() >= (marks[0] ?? count)) {
      while (grouping.size() >= (marks[0] ?? Number.POSITIVE_INFINITY)) marks.shift();
      check();
    }
  }
  if (found.at(-1)?.texts !== grouping.size()) check();
  await reader.terminate();
  return found;
};

/** Questions asked one at a time once so many stand: read and placed on one thread, milliseconds each, ascending. */
const inserted = (grouping: Grouping): Float64Array => {
  const gazetteer = places();
  const texts = [...generated(INSERTED + 1_000)].slice(-INSERTED);
  return Float64Array.from(texts, (text) => {
    const from = performance.now();
    grouping.place(portraitOf(`${text} тағы да`, gazetteer));
    return performance.now() - from;
  }).toSorted();
};

const exact = (name: string, value: number): Outcome['figures'][number] => ({ name, value, low: value, high: value });

/**
 * Places generated questions as they come, one thread reading and one placing, for ten minutes at most; prints how far it is. The
 * growth is the time a text takes in all, against that of the first tenth.
 */
export const scale = async (count: number): Promise<Outcome[]> => {
  const grouping = createGrouping(pairModel());
  const found = await fill(grouping, count);
  const [all, tenth] = [found.at(-1), found.find(({ texts }) => texts >= Math.floor(count / 10))];
  if (!all || !tenth) return [];
  const times = inserted(grouping);
  return [
    {
      task: 'scale',
      set: `generated, ${count}`,
      method: 'sorter',
      texts: all.texts,
      figures: [
        exact('seconds', all.seconds),
        exact('texts/s', all.texts / all.seconds),
        exact('insert p95 ms', times[Math.floor(times.length * 0.95)] ?? 0),
        exact('memory MB', all.megabytes),
        exact('time a text, against a tenth', all.seconds / all.texts / (tenth.seconds / tenth.texts))
      ]
    }
  ];
};
