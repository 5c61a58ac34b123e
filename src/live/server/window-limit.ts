/**
 * Counts acts in a window for each key, in the memory of this node: counting votes in PostgreSQL would cost a write a vote.
 * All counts begin anew with each window, so memory is bounded by what one window brings. A clock that is set back only begins a
 * window anew.
 */
export class WindowCount {
  readonly #windowMs: number;
  #counts = new Map<string, number>();
  #window = -1;

  constructor(windowMs: number) {
    this.#windowMs = windowMs;
  }

  /** Counts one act of this key at `now` (milliseconds); returns how many it has now had in the window. */
  count(key: string, now: number): number {
    const window = Math.floor(now / this.#windowMs);
    if (window !== this.#window) {
      this.#window = window;
      this.#counts = new Map();
    }
    const counted = (this.#counts.get(key) ?? 0) + 1;
    this.#counts.set(key, counted);
    return counted;
  }
}
