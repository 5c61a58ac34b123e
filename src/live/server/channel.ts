import { randomBytes } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { BoardSnapshot } from '../snapshot.ts';
import { tickBetween } from '../tick.ts';
import { Edition } from './edition.ts';
import { Reader, type Stream } from './reader.ts';

/** A reconnecting reader gets the ticks it missed when there are no more than these; else a snapshot. */
const KEPT_TICKS = 60;
const SLICE_MS = 8;
const HEARTBEAT_MS = 15_000;

/**
 * The event stream of one board at one pace. At most one tick a period, encoded once; every reader gets the same bytes,
 * in slices, so that the loop serves others in between.
 */
export class Channel {
  readonly #source: () => BoardSnapshot;
  readonly #periodMs: number;
  /** Ticks are numbered from this process's start of the channel: the number of another node or run means nothing here. */
  readonly #epoch = randomBytes(4).toString('hex');
  readonly #readers = new Set<Reader>();
  readonly #ticks: Buffer[] = [];
  #edition: Edition;
  #number = 0;
  #tickedAt = -Infinity;
  #stale = false;
  #timer: NodeJS.Timeout | undefined;
  #heart: NodeJS.Timeout | undefined;
  #delivering = false;
  #again = false;
  #snapshotEvent: Buffer | undefined;

  constructor(source: () => BoardSnapshot, periodMs: number) {
    this.#source = source;
    this.#periodMs = periodMs;
    this.#edition = new Edition(source());
  }

  get size(): number {
    return this.#readers.size;
  }

  /** What everybody was last told, ready to be sent. While nobody listens it is made when somebody asks, once a period. */
  get edition(): Edition {
    if (this.#stale && this.#wait() === 0) this.#tick();
    return this.#edition;
  }

  /** The id of the last tick, as readers give it back to say what they have seen. */
  get lastId(): string {
    return this.#idOf(this.#number);
  }

  /** The board has changed: a tick is due when the period since the last one is over, if anybody listens. */
  touch(): void {
    this.#stale = true;
    if (this.#readers.size > 0) this.#timer ??= setTimeout(() => this.#tick(), this.#wait());
  }

  /** Adds a reader who has seen everything up to `lastId`, or nothing that counts here. */
  join(stream: Stream, lastId: string | undefined): void {
    const reader = new Reader(stream, this.#numberOf(lastId), (seen) => this.#missed(seen));
    this.#readers.add(reader);
    if (this.#stale) this.touch();
    stream.once('close', () => this.#leave(reader));
    this.#heart ??= setInterval(() => this.#beat(), HEARTBEAT_MS);
    reader.advance(this.#number);
  }

  /** Tells the few readers of a staff channel something beside the board, as an event of this name without a number. */
  tell(event: string, data: unknown): void {
    const bytes = Buffer.from(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
    for (const reader of this.#readers) reader.tell(bytes);
  }

  /** Ends all streams: their browsers come back by themselves, elsewhere or later. */
  close(): void {
    clearTimeout(this.#timer);
    clearInterval(this.#heart);
    for (const reader of this.#readers) reader.end();
    this.#readers.clear();
  }

  #leave(reader: Reader): void {
    this.#readers.delete(reader);
    if (this.#readers.size > 0) return;
    clearInterval(this.#heart);
    this.#heart = undefined;
  }

  #wait(): number {
    return Math.max(0, this.#tickedAt + this.#periodMs - performance.now());
  }

  #tick(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#stale = false;
    this.#tickedAt = performance.now();
    const after = this.#source();
    const tick = tickBetween(this.#edition.snapshot, after);
    if (!tick) return;
    this.#number += 1;
    this.#edition = new Edition(after);
    this.#snapshotEvent = undefined;
    this.#ticks.push(this.#encode('tick', JSON.stringify(tick)));
    if (this.#ticks.length > KEPT_TICKS) this.#ticks.shift();
    void this.#deliver();
  }

  /** One delivery at a time; ticks that come meanwhile are taken along. */
  async #deliver(): Promise<void> {
    this.#again = true;
    if (this.#delivering) return;
    this.#delivering = true;
    while (this.#again) {
      this.#again = false;
      let sliceEnd = performance.now() + SLICE_MS;
      for (const reader of this.#readers) {
        reader.advance(this.#number);
        if (performance.now() < sliceEnd) continue;
        await nextTurn();
        sliceEnd = performance.now() + SLICE_MS;
      }
    }
    this.#delivering = false;
  }

  #beat(): void {
    for (const reader of this.#readers) reader.beat();
    void this.#deliver();
  }

  /** What leads a reader from the tick it has seen to the last one: the ticks between, or the snapshot. */
  #missed(seen: number): Buffer {
    const missing = this.#number - seen;
    if (seen < 0 || missing > this.#ticks.length) return this.#wholeBoard();
    const ticks = this.#ticks.slice(this.#ticks.length - missing);
    return ticks.length === 1 && ticks[0] ? ticks[0] : Buffer.concat(ticks);
  }

  #wholeBoard(): Buffer {
    this.#snapshotEvent ??= this.#encode('snapshot', this.#edition.json.toString());
    return this.#snapshotEvent;
  }

  #encode(event: string, data: string): Buffer {
    return Buffer.from(`id: ${this.lastId}\nevent: ${event}\ndata: ${data}\n\n`);
  }

  #idOf(number: number): string {
    return `${this.#epoch}-${number}`;
  }

  #numberOf(id: string | undefined): number {
    const [epoch, digits] = (id ?? '').split('-');
    const number = epoch === this.#epoch ? Number(digits) : NaN;
    return Number.isInteger(number) && number >= 0 && number <= this.#number ? number : -1;
  }
}
