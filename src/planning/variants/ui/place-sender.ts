import type { ActAnswer, SentPlace } from './board-data.ts';

/** An act on a place, as it is sent. */
export type SentAct = {
  act: 'place' | 'unplace' | 'lock' | 'undo';
  wish?: string;
  version?: string;
  region?: string;
  on?: string;
  locked?: string;
};

/** Sends acts one after the other, each with a key of its own: sent again, it is carried out once. */
export class PlaceSender {
  readonly #endpoint: string;
  readonly #receipt: string;
  #sent = 0;
  #last: Promise<unknown> = Promise.resolve();

  constructor(endpoint: string, receipt: string) {
    this.#endpoint = endpoint;
    this.#receipt = receipt;
  }

  /** The answer of the server; null when it could not be reached or `act`, asked when its turn comes, is no more wanted. */
  send(act: () => SentAct | null): Promise<ActAnswer | null> {
    const answer = this.#last.then(() => {
      const wanted = act();
      return wanted && this.#post(wanted);
    });
    this.#last = answer;
    return answer;
  }

  async #post(act: SentAct): Promise<ActAnswer | null> {
    this.#sent += 1;
    try {
      const response = await fetch(this.#endpoint, {
        method: 'POST',
        body: new URLSearchParams({ ...act, receipt: `${this.#receipt}-${this.#sent}` })
      });
      // The endpoint answers in this shape, also when it refuses.
      return response.headers.get('content-type')?.includes('json') ? ((await response.json()) as ActAnswer) : null;
    } catch {
      return null;
    }
  }

  /** How all places stand now; null when the server could not be reached. */
  async places(): Promise<readonly SentPlace[] | null> {
    await this.#last;
    try {
      const response = await fetch(this.#endpoint);
      return response.ok ? ((await response.json()) as { places: SentPlace[] }).places : null;
    } catch {
      return null;
    }
  }
}
