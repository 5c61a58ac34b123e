/**
 * At most so many acts a window for each key, in the memory of this node: counting votes in PostgreSQL would cost a write
 * a vote. All counts begin anew with each window, so memory is bounded by what one window brings.
 */
export class WindowLimit {
  readonly #most: number;
  readonly #windowMs: number;
  #taken = new Map<string, number>();
  #window = -1;

  constructor(most: number, windowMs: number) {
    this.#most = most;
    this.#windowMs = windowMs;
  }

  /** Takes one at `now` (milliseconds) and says whether it was still there. */
  take(key: string, now: number): boolean {
    const window = Math.floor(now / this.#windowMs);
    if (window !== this.#window) {
      this.#window = window;
      this.#taken = new Map();
    }
    const taken = (this.#taken.get(key) ?? 0) + 1;
    this.#taken.set(key, taken);
    return taken <= this.#most;
  }
}
