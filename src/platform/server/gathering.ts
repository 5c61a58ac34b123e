/** Items of one key are written together only when they are of one kind; the later ones wait for a later batch. */
export type Apartness = { key: string; kind: unknown };

type Rules<Item, Answer> = {
  /** At most so many in a batch. */
  most: number;
  /** Beyond this the database is not keeping up, and it is kinder to say so at once. */
  mostWaiting: number;
  apart: (item: Item) => Apartness | undefined;
  /** Writes a batch and answers each item in its order. Rejected, nothing of the batch was kept. */
  write: (items: readonly Item[]) => Promise<readonly Answer[]>;
};

type Waiting<Item, Answer> = { item: Item; answer: (answer: Answer) => void; fail: (error: unknown) => void };

/**
 * Gathers what comes while a batch is being written into the next one, which is written as soon as the writer is free: an idle
 * gathering waits for nothing, a busy one for no more than one batch. An item is answered when its batch is written, and
 * rejected when it was not.
 */
export class Gathering<Item, Answer> {
  readonly #rules: Rules<Item, Answer>;
  #waiting: Waiting<Item, Answer>[] = [];
  #writing: Promise<void> | undefined;

  constructor(rules: Rules<Item, Answer>) {
    this.#rules = rules;
  }

  /** Hands an item in. Throws when too many wait. */
  take(item: Item): Promise<Answer> {
    if (this.#waiting.length >= this.#rules.mostWaiting) throw new Error('Too many wait to be written.');
    return new Promise((answer, fail) => {
      this.#waiting.push({ item, answer, fail });
      this.#writing ??= this.#writeAll();
    });
  }

  /** Resolves when all that was handed in is written. */
  async settled(): Promise<void> {
    while (this.#writing) await this.#writing;
  }

  async #writeAll(): Promise<void> {
    // One turn of the event loop: what arrived in the same packet is written together.
    await new Promise(setImmediate);
    while (this.#waiting.length > 0) await this.#write(this.#nextBatch());
    this.#writing = undefined;
  }

  /** The next items in their order; what must stand apart from one of them stays for a later batch. */
  #nextBatch(): Waiting<Item, Answer>[] {
    const kinds = new Map<string, unknown>();
    const batch: Waiting<Item, Answer>[] = [];
    const rest: Waiting<Item, Answer>[] = [];
    for (const one of this.#waiting) {
      const apart = this.#rules.apart(one.item);
      const known = apart && kinds.has(apart.key) ? kinds.get(apart.key) : apart?.kind;
      const fits = known === apart?.kind && batch.length < this.#rules.most;
      if (apart) kinds.set(apart.key, fits ? apart.kind : LATER);
      (fits ? batch : rest).push(one);
    }
    this.#waiting = rest;
    return batch;
  }

  async #write(batch: readonly Waiting<Item, Answer>[]): Promise<void> {
    try {
      const answers = await this.#rules.write(batch.map(({ item }) => item));
      if (answers.length !== batch.length) throw new Error('A batch was not answered whole.');
      for (const [at, answer] of answers.entries()) batch[at]?.answer(answer);
    } catch (error) {
      for (const { fail } of batch) fail(error);
    }
  }
}

/** The kind of what waits already, which is none of them: what comes after it waits too. */
const LATER = Symbol('later');
