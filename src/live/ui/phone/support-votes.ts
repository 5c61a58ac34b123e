import { SEED_HEADER } from '../../device-seed.ts';
import { WORK_HEADER } from '../../proof-of-work.ts';
import { forgetUnsent, keepUnsent, unsent } from '#ui/outbox.ts';
import { deviceSeed } from './device-seed.ts';
import { solveWork } from './solve-work.ts';

/** Why a vote does not stand: `waits` until there is a network, the others for good. */
export type SupportProblem = 'waits' | 'failed' | 'closed' | 'slow-down';

const PROBLEMS: Readonly<Record<number, SupportProblem>> = { 404: 'closed', 409: 'closed', 429: 'slow-down' };

/** Sends a vote; where so many come from one place that work is asked for, shows it and sends again. */
const send = async (address: string, method: 'PUT' | 'DELETE'): Promise<Response> => {
  const seed = { [SEED_HEADER]: deviceSeed() };
  const response = await fetch(address, { method, headers: seed });
  if (response.status !== 429) return response;
  const { work } = (await response.json().catch(() => ({}))) as { work?: string };
  const solved = work === undefined ? undefined : await solveWork(work);
  return solved === undefined ? response : fetch(address, { method, headers: { ...seed, [WORK_HEADER]: solved } });
};

/** What became of a vote: another state of it, the count the server answered, or what is wrong with it. */
export type VoteNews = {
  changed: (number: string) => void;
  counted: (number: string, support: number) => void;
  refused: (number: string, problem: SupportProblem) => void;
};

/**
 * What this device supports. A tap shows at once and is taken back when the server refuses it; without a network it waits on the
 * device, also over a reload, and is sent later: giving and taking back are idempotent, so a vote counts once however often it is
 * sent, also by two pages at once before the device has its token. Votes go one after the other: the first one brings it.
 */
export class SupportVotes {
  readonly #meeting: string;
  readonly #mine: Set<string>;
  readonly #news: VoteNews;
  readonly #waiting = new Map<string, boolean>();
  readonly #sending = new Set<string>();
  #last: Promise<void> = Promise.resolve();

  constructor(meeting: string, mine: readonly string[], news: VoteNews) {
    this.#meeting = meeting;
    this.#mine = new Set(mine);
    this.#news = news;
  }

  has(number: string): boolean {
    const waiting = this.#waiting.get(number);
    return waiting === undefined ? this.#mine.has(number) : waiting;
  }

  /** How much a vote that is on its way adds to the board's count. */
  ahead(number: string): number {
    return Number(this.has(number)) - Number(this.#mine.has(number));
  }

  /** Gives the support of a question, or takes it back where it was given. */
  turn(number: string): void {
    if (this.#sending.has(number)) return;
    this.#waiting.set(number, !this.has(number));
    this.#news.changed(number);
    this.#queue(number);
  }

  /** Takes up the votes that wait on the device and sends what was not sent. Called when there is a network again. */
  async resume(): Promise<void> {
    const kept = await unsent<boolean>(this.#key('')).catch(() => []);
    for (const { key, act } of kept) this.#waiting.set(key.slice(this.#key('').length), act);
    for (const number of Array.from(this.#waiting.keys())) if (!this.#sending.has(number)) this.#queue(number);
  }

  #key(number: string): string {
    return `support/${this.#meeting}/${number}`;
  }

  #queue(number: string): void {
    this.#sending.add(number);
    this.#last = this.#last.then(() => this.#send(number));
  }

  async #send(number: string): Promise<void> {
    const wanted = this.has(number);
    const address = `/live/${this.#meeting}/questions/${number}/support`;
    try {
      const response = await send(address, wanted ? 'PUT' : 'DELETE');
      await forgetUnsent(this.#key(number)).catch(() => undefined);
      if (response.ok) this.#kept(number, wanted, (await response.json()) as { support: number });
      else this.#refused(number, PROBLEMS[response.status] || 'failed');
    } catch {
      await this.#wait(number, wanted);
    }
    this.#sending.delete(number);
  }

  /** Without a network: on the device, where it keeps things; else the vote is refused. */
  async #wait(number: string, wanted: boolean): Promise<void> {
    try {
      await keepUnsent({ key: this.#key(number), act: wanted });
      this.#news.changed(number);
      this.#news.refused(number, 'waits');
    } catch {
      this.#refused(number, 'failed');
    }
  }

  #kept(number: string, wanted: boolean, { support }: { support: number }): void {
    if (wanted) this.#mine.add(number);
    else this.#mine.delete(number);
    this.#waiting.delete(number);
    this.#news.counted(number, support);
  }

  #refused(number: string, problem: SupportProblem): void {
    this.#waiting.delete(number);
    this.#news.changed(number);
    this.#news.refused(number, problem);
  }
}
