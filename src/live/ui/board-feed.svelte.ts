import { applyTick, type BoardSnapshot } from '../index.ts';
import { BoardStream, type StreamStart } from './board-stream.ts';

/** The board as it is now, for pages that draw it with Svelte: the hall screen and the moderator's board. */
export class BoardFeed {
  snapshot: BoardSnapshot;
  readonly #stream: BoardStream;

  constructor({ snapshot, ...start }: StreamStart & { snapshot: BoardSnapshot }) {
    this.snapshot = $state.raw(snapshot);
    this.#stream = new BoardStream(start, {
      tick: (tick) => (this.snapshot = applyTick(this.snapshot, tick)),
      snapshot: (whole) => (this.snapshot = whole),
      state: () => undefined
    });
  }

  /** The server's time, milliseconds of the epoch. */
  now(): number {
    return this.#stream.now();
  }

  /** Begins to follow the board; returns how to stop. */
  start(): () => void {
    return this.#stream.start();
  }
}
