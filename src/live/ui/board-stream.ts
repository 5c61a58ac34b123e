import type { BoardSnapshot, Present, Tick } from '../index.ts';

/** Whether the page hears of changes as they happen, asks for them, or has lost the network. */
export type FeedState = 'stream' | 'polling' | 'lost';

export type StreamStart = {
  meeting: string;
  /** The id of the last tick that the page holds. */
  lastEvent: string;
  /** The server's time as the page was made, milliseconds of the epoch. */
  at: number;
  staff?: boolean;
};

/** What a page does with what it hears. */
export type StreamNews = {
  tick: (tick: Tick) => void;
  snapshot: (snapshot: BoardSnapshot) => void;
  state: (state: FeedState) => void;
  /** Who is on the board now, told to staff alone. */
  presence?: (present: Present[]) => void;
};

const POLL_MS = 2_500;
const SILENCE_MS = 8_000;
const STREAM_AGAIN_MS = 30_000;

/**
 * News of the board, in the browser. Listens to the event stream; asks for board.json where the stream is refused, closed or
 * swallowed by a network in between, and listens again later. Browsers of 2020 run this.
 */
export class BoardStream {
  readonly #base: string;
  readonly #query: string;
  readonly #news: StreamNews;
  /** How far the server's clock is ahead of this device's. */
  #ahead = 0;
  #source: EventSource | undefined;
  #poll: ReturnType<typeof setTimeout> | undefined;
  #silence: ReturnType<typeof setTimeout> | undefined;
  #again: ReturnType<typeof setTimeout> | undefined;

  constructor({ meeting, lastEvent, at, staff = false }: StreamStart, news: StreamNews) {
    this.#base = `/live/${meeting}`;
    this.#query = `?after=${lastEvent}${staff ? '&staff' : ''}`;
    this.#ahead = at - Date.now();
    this.#news = news;
  }

  /** The server's time, milliseconds of the epoch. */
  now(): number {
    return Date.now() + this.#ahead;
  }

  /** Begins to follow the board; returns how to stop. */
  start(): () => void {
    const lost = (): void => this.#news.state('lost');
    const found = (): void => this.#listen();
    addEventListener('offline', lost);
    addEventListener('online', found);
    this.#listen();
    return () => {
      removeEventListener('offline', lost);
      removeEventListener('online', found);
      this.#hush();
      clearTimeout(this.#poll);
      clearTimeout(this.#again);
    };
  }

  #listen(): void {
    this.#hush();
    const source = new EventSource(this.#base + '/events' + this.#query);
    this.#source = source;
    this.#silence = setTimeout(() => this.#fallBack(), SILENCE_MS);
    source.addEventListener('hello', ({ data }) => {
      this.#ahead = Date.parse(JSON.parse(data).at) - Date.now();
      this.#heard();
    });
    source.addEventListener('snapshot', ({ data }) => this.#news.snapshot(JSON.parse(data) as BoardSnapshot));
    source.addEventListener('tick', ({ data }) => this.#news.tick(JSON.parse(data) as Tick));
    source.addEventListener('presence', ({ data }) => {
      if (this.#news.presence) this.#news.presence(JSON.parse(data) as Present[]);
    });
    source.addEventListener('error', () => this.#fallBack());
  }

  #heard(): void {
    clearTimeout(this.#silence);
    clearTimeout(this.#poll);
    clearTimeout(this.#again);
    this.#poll = undefined;
    this.#news.state('stream');
  }

  /** While the browser tries to reconnect the stream, the board is asked for; a stream given up is tried again later. */
  #fallBack(): void {
    if (this.#source && this.#source.readyState !== EventSource.CONNECTING) {
      this.#hush();
      this.#again = setTimeout(() => this.#listen(), STREAM_AGAIN_MS);
    }
    this.#poll = this.#poll || setTimeout(() => void this.#ask(), Math.random() * POLL_MS);
  }

  async #ask(): Promise<void> {
    try {
      const response = await fetch(`${this.#base}/board.json`);
      if (!response.ok) throw new Error(String(response.status));
      this.#news.snapshot((await response.json()) as BoardSnapshot);
      this.#news.state('polling');
    } catch {
      this.#news.state('lost');
    }
    if (this.#poll) this.#poll = setTimeout(() => void this.#ask(), POLL_MS + Math.random() * 1_000);
  }

  #hush(): void {
    clearTimeout(this.#silence);
    if (this.#source) this.#source.close();
    this.#source = undefined;
  }
}
