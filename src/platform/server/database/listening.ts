import { Client } from 'pg';
import { log } from '../log.ts';

const RETRY_MS = 1_000;

/** What is done with a notice of each channel. */
export type Heard = Readonly<Record<string, (payload: string) => void>>;

/**
 * One connection that hears NOTIFY on its channels, and comes back when it is lost: then `missed` is called, since notices
 * may have been. Whoever must not miss anything also looks by itself now and then.
 */
export class Listening {
  readonly #url: string;
  readonly #heard: Heard;
  readonly #missed: () => void;
  #client: Client | undefined;
  #retry: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(url: string, heard: Heard, missed: () => void) {
    this.#url = url;
    this.#heard = heard;
    this.#missed = missed;
  }

  /** Resolves when it listens, or when that did not succeed and it has begun to try again. */
  async start(): Promise<void> {
    await this.#listen().catch(() => this.#tryAgain());
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#retry);
    await this.#client?.end();
  }

  async #listen(): Promise<void> {
    const client = new Client({ connectionString: this.#url });
    this.#client = client;
    client.on('error', () => this.#lost(client));
    client.on('end', () => this.#lost(client));
    client.on('notification', ({ channel, payload }) => this.#heard[channel]?.(payload ?? ''));
    await client.connect();
    for (const channel of Object.keys(this.#heard)) await client.query(`listen ${client.escapeIdentifier(channel)}`);
  }

  #lost(client: Client): void {
    if (this.#stopped || this.#client !== client) return;
    log.warn('a listening connection was lost; it tries again');
    this.#tryAgain();
  }

  #tryAgain(): void {
    this.#client = undefined;
    if (this.#stopped) return;
    this.#retry = setTimeout(() => void this.#listen().then(this.#missed, () => this.#tryAgain()), RETRY_MS);
  }
}
