import { PassThrough } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { clockOf } from '../floor.ts';
import { type BoardSnapshot, type ListedQuestion, snapshotOf } from '../snapshot.ts';
import { applyTick, type Tick } from '../tick.ts';
import { Channel } from './channel.ts';

const empty: BoardSnapshot = snapshotOf({
  meeting: { number: '2026-001', status: 'live' },
  phase: 'open',
  code: 'HMTXKP',
  clock: clockOf(120, null, []),
  questions: new Map()
});

const question = (support: number, text = 'Жол қашан жөнделеді?'): ListedQuestion => ({
  number: '26-000001-K',
  text,
  cut: false,
  language: 'kk',
  support,
  askedAt: '2026-12-01T05:00:00Z',
  state: 'new'
});

/** A board whose one question gains support. */
const aBoard = () => {
  let snapshot = empty;
  const channel = new Channel(() => snapshot, 5);
  const set = async (support: number, text?: string): Promise<void> => {
    snapshot = { ...empty, questions: [question(support, text)] };
    channel.touch();
    await wait(12);
  };
  return { channel, set };
};

/** A reader that follows the board as the page does. */
const aReader = () => {
  const stream = new PassThrough({ highWaterMark: 1024 });
  const events: string[] = [];
  let text = '';
  let board: BoardSnapshot | undefined;
  const take = (part: Buffer): void => {
    text += part.toString();
    const parts = text.split('\n\n');
    text = parts.pop() ?? '';
    for (const raw of parts) {
      const [, , event = '', data = ''] = /id: (.*)\nevent: (.*)\ndata: (.*)/.exec(raw) ?? [];
      if (!event) continue;
      events.push(event);
      if (event === 'snapshot') board = JSON.parse(data);
      else if (board) board = applyTick(board, JSON.parse(data) as Tick);
    }
  };
  return { stream, events, read: () => stream.on('data', take), board: () => board };
};

test('readers get the snapshot and then ticks, and know the board', async () => {
  const { channel, set } = aBoard();
  const reader = aReader();
  reader.read();
  channel.join(reader.stream, undefined);
  for (const support of [1, 2, 3]) await set(support);
  expect(reader.events).toEqual(['snapshot', 'tick', 'tick', 'tick']);
  expect(reader.board()?.questions).toEqual([question(3)]);
  channel.close();
});

test('many changes in a period are one tick', async () => {
  const { channel, set } = aBoard();
  const reader = aReader();
  reader.read();
  channel.join(reader.stream, undefined);
  await wait(12);
  await Promise.all([1, 2, 3, 4].map((support) => set(support)));
  expect(reader.events).toEqual(['snapshot', 'tick']);
  channel.close();
});

test('a slow reader is skipped, delays nobody, and gets what it missed when it reads again', async () => {
  const { channel, set } = aBoard();
  const [slow, quick] = [aReader(), aReader()];
  quick.read();
  channel.join(slow.stream, undefined);
  channel.join(quick.stream, undefined);
  for (let support = 1; support <= 40; support += 1) await set(support, `${support} `.repeat(2_000));
  expect(slow.stream.writableLength).toBeLessThan(80_000);
  expect(quick.board()?.questions[0]?.support).toBe(40);
  slow.read();
  await wait(20);
  await set(41);
  expect([slow.board(), slow.events[0]]).toEqual([quick.board(), 'snapshot']);
  channel.close();
});

test('who comes back within the kept ticks gets those; who comes later gets the board', async () => {
  const { channel, set } = aBoard();
  const first = aReader();
  first.read();
  channel.join(first.stream, undefined);
  await set(1);
  const seen = channel.lastId;
  first.stream.destroy();
  const keeper = aReader();
  keeper.read();
  channel.join(keeper.stream, undefined);
  await set(2);
  const soon = aReader();
  soon.read();
  channel.join(soon.stream, seen);
  await wait(10);
  expect(soon.events).toEqual(['tick']);
  for (let support = 3; support < 70; support += 1) await set(support);
  const late = aReader();
  late.read();
  channel.join(late.stream, seen);
  await wait(10);
  expect(late.events).toEqual(['snapshot']);
  expect(late.board()).toEqual(keeper.board());
  channel.close();
});

test('while nobody listens nothing is made, and who asks gets the board of now', async () => {
  let made = 0;
  let snapshot = empty;
  const channel = new Channel(() => {
    made += 1;
    return snapshot;
  }, 5);
  for (let support = 1; support <= 5; support += 1) {
    snapshot = { ...empty, questions: [question(support)] };
    channel.touch();
    await wait(8);
  }
  expect(made).toBe(1);
  expect(channel.edition.snapshot.questions).toEqual([question(5)]);
  expect(made).toBe(2);
});
