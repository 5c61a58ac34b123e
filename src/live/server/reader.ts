import type { Writable } from 'node:stream';

/** What a reader is written to: the open answer to its request. */
export type Stream = Pick<Writable, 'write' | 'end' | 'once' | 'on' | 'writableLength' | 'destroy'>;

/** A reader with more than this unsent is slow: it is skipped until it has taken what it was given. */
const SLOW_BYTES = 64 * 1024;
/** A reader that has taken nothing for so many heartbeats is gone, whatever its connection says. */
const DEAD_BEATS = 4;

const HEARTBEAT = Buffer.from(':\n\n');

/** One open stream and the last tick it was given. */
export class Reader {
  readonly #stream: Stream;
  readonly #missed: (seen: number) => Buffer;
  #seen: number;
  #stuckBeats = 0;

  constructor(stream: Stream, seen: number, missed: (seen: number) => Buffer) {
    this.#stream = stream;
    this.#seen = seen;
    this.#missed = missed;
  }

  /** Gives the reader what it misses up to `number`; does nothing when that is nothing or the reader is slow. */
  advance(number: number): void {
    if (this.#seen === number || this.#stream.writableLength > SLOW_BYTES) return;
    this.#stream.write(this.#missed(this.#seen));
    this.#seen = number;
  }

  /** Gives the reader something beside the ticks; a slow one goes without. */
  tell(bytes: Buffer): void {
    if (this.#stream.writableLength <= SLOW_BYTES) this.#stream.write(bytes);
  }

  /** Keeps idle connections alive through proxies; lets go of one that has long taken nothing. */
  beat(): void {
    if (this.#stream.writableLength === 0) {
      this.#stuckBeats = 0;
      this.#stream.write(HEARTBEAT);
    } else if ((this.#stuckBeats += 1) >= DEAD_BEATS) this.#stream.destroy();
  }

  end(): void {
    this.#stream.end();
  }
}
