import { Client } from 'pg';
import { log } from '#platform/server/log.ts';

/** What reaches a node of the changes that any node commits. */
export type NewsListener = {
  /** The journal has grown. */
  journal: () => void;
  /** New counts of support, as questions' notice. */
  support: (notice: string) => void;
  /** News may have been missed: the connection was lost and is back. */
  missed: () => void;
};

const RETRY_MS = 1_000;

/** One connection that hears NOTIFY on `journal` and `support`, and comes back when it is lost. */
export class BoardNews {
  readonly #url: string;
  readonly #listener: NewsListener;
  #client: Client | undefined;
  #retry: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(url: string, listener: NewsListener) {
    this.#url = url;
    this.#listener = listener;
  }

  /** Resolves when it listens, or when that did not succeed and it has begun to try again. */
  async start(): Promise<void> {
    await this.#listen().catch(() => this.#tryAgain());
  }

  async #listen(): Promise<void> {
    const client = new Client({ connectionString: this.#url });
    this.#client = client;
    client.on('error', () => this.#lost(client));
    client.on('end', () => this.#lost(client));
    client.on('notification', ({ channel, payload }) => {
      if (channel === 'journal') this.#listener.journal();
      else this.#listener.support(payload ?? '');
    });
    await client.connect();
    await client.query('listen journal');
    await client.query('listen support');
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#retry);
    await this.#client?.end();
  }

  #lost(client: Client): void {
    if (this.#stopped || this.#client !== client) return;
    log.warn('live boards no longer listen; they try again');
    this.#tryAgain();
  }

  #tryAgain(): void {
    this.#client = undefined;
    if (this.#stopped) return;
    this.#retry = setTimeout(() => void this.#listen().then(this.#listener.missed, () => this.#tryAgain()), RETRY_MS);
  }
}
