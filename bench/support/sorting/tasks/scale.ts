import { createGrouping, portraitOf, seeded, type Portrait } from '#sorting/index.ts';
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

interface Run {
  readonly perSecond: number;
  readonly p95: number;
  readonly megabytes: number;
}

const run = (count: number): Run => {
  const [gazetteer, grouping] = [places(), createGrouping(pairModel())];
  const times = new Float64Array(count);
  let at = 0;
  let spent = 0;
  for (const text of generated(count)) {
    const from = performance.now();
    const portrait: Portrait = portraitOf(text, gazetteer);
    grouping.place(portrait);
    times[at] = performance.now() - from;
    spent += times[at] ?? 0;
    at += 1;
  }
  times.sort();
  return {
    perSecond: (count / spent) * 1000,
    p95: times[Math.floor(count * 0.95)] ?? 0,
    megabytes: process.memoryUsage.rss() / 2 ** 20
  };
};

const exact = (name: string, value: number): Outcome['figures'][number] => ({ name, value, low: value, high: value });

/** Places generated questions one after the other, as they would be asked. One thread; the growth is against a tenth of them. */
export const scale = (count: number): Outcome[] => {
  const [small, large] = [run(Math.max(1_000, Math.floor(count / 10))), run(count)];
  return [
    {
      task: 'scale',
      set: `generated, ${count}`,
      method: 'sorter',
      texts: count,
      figures: [
        exact('texts/s', large.perSecond),
        exact('insert p95 ms', large.p95),
        exact('memory MB', large.megabytes),
        exact('time a text, against a tenth', small.perSecond / large.perSecond)
      ]
    }
  ];
};
