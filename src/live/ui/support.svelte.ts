import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import type { BoardFeed } from './board-feed.svelte.ts';

export type SupportProblem = 'failed' | 'closed' | 'slow-down';

const PROBLEMS: Readonly<Record<number, SupportProblem>> = { 404: 'closed', 409: 'closed', 429: 'slow-down' };

/**
 * What this device supports. A tap shows at once and is taken back when the server refuses it. Votes go one after the other:
 * the first one brings the device its token.
 */
export class Support {
  readonly #feed: BoardFeed;
  readonly #meeting: string;
  readonly #mine: SvelteSet<string>;
  readonly #waiting = new SvelteMap<string, 1 | -1>();
  problem: { number: string; kind: SupportProblem } | null = $state(null);
  #last: Promise<void> = Promise.resolve();

  constructor(feed: BoardFeed, meeting: string, mine: readonly string[]) {
    this.#feed = feed;
    this.#meeting = meeting;
    this.#mine = new SvelteSet(mine);
  }

  has(number: string): boolean {
    const waiting = this.#waiting.get(number);
    return waiting === undefined ? this.#mine.has(number) : waiting === 1;
  }

  /** The count to show: the board's, with a vote that is on its way. */
  count(number: string, support: number): number {
    return Math.max(0, support + (this.#waiting.get(number) || 0));
  }

  /** Gives or takes back the support of a question. */
  set(number: string, wanted: boolean): void {
    if (this.#waiting.has(number) || this.has(number) === wanted) return;
    this.problem = null;
    this.#waiting.set(number, wanted ? 1 : -1);
    this.#last = this.#last.then(() => this.#send(number, wanted));
  }

  async #send(number: string, wanted: boolean): Promise<void> {
    const address = `/live/${this.#meeting}/questions/${number}/support`;
    try {
      const response = await fetch(address, { method: wanted ? 'PUT' : 'DELETE' });
      if (response.ok) this.#kept(number, wanted, (await response.json()) as { support: number });
      else this.problem = { number, kind: PROBLEMS[response.status] || 'failed' };
    } catch {
      this.problem = { number, kind: 'failed' };
    }
    this.#waiting.delete(number);
  }

  #kept(number: string, wanted: boolean, { support }: { support: number }): void {
    if (wanted) this.#mine.add(number);
    else this.#mine.delete(number);
    this.#feed.count(number, support);
  }
}
