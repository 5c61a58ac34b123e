import { applyTick, type BoardSnapshot, type Present } from '../index.ts';
import { BoardStream, type StreamStart } from './board-stream.ts';

/** The board as it is now, for pages that draw it with Svelte: the hall screen and the moderator's board. */
export class BoardFeed {
  snapshot: BoardSnapshot;
  /** Who is on the moderator's board; told to staff alone. */
  present: readonly Present[];
  readonly #stream: BoardStream;

  constructor({
    snapshot,
    present = [],
    ...start
  }: StreamStart & { snapshot: BoardSnapshot; present?: readonly Present[] }) {
    this.snapshot = $state.raw(snapshot);
    this.present = $state.raw(present);
    this.#stream = new BoardStream(start, {
      tick: (tick) => (this.snapshot = applyTick(this.snapshot, tick)),
      snapshot: (whole) => (this.snapshot = whole),
      state: () => undefined,
      presence: (all) => (this.present = all)
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
