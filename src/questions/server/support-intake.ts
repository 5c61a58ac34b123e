import { rehearses } from '#platform/server/database/rehearsal-space.ts';
import { now } from '#platform/server/system-clock.ts';
import type { GiveAnswer, SupportChange, WithdrawAnswer } from '../support.ts';
import type { VoteOrigin } from '../vote-groups/server/vote-origin.ts';
import { writeVotes, type Vote, type VoteAnswer } from './support.store.ts';

const MOST_IN_A_BATCH = 500;
/** Beyond this the database is not keeping up, and it is kinder to say so at once. */
const MOST_WAITING = 20_000;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

const COMMON = { closed: 'closed', unknown: 'unknown' } as const;
const GIVE_ANSWERS: Record<VoteAnswer, GiveAnswer> = { changed: 'given', unchanged: 'already', ...COMMON };
const WITHDRAW_ANSWERS: Record<VoteAnswer, WithdrawAnswer> = {
  changed: 'withdrawn',
  unchanged: 'not-given',
  ...COMMON
};

type Waiting = { vote: Vote; answer: (answer: VoteAnswer) => void; fail: (error: unknown) => void };
type Listener = (changes: readonly SupportChange[]) => void;

/**
 * Takes votes in. What comes while a batch is being written is gathered into the next one, at most 500, which is written as
 * soon as the writer is free: an idle intake waits for nothing, a busy one for no more than one batch. A vote is answered
 * after its commit; the promise is rejected when the database did not take it, and then nothing of its batch was kept.
 */
export class SupportIntake {
  readonly #listeners = new Set<Listener>();
  #waiting: Waiting[] = [];
  #writing: Promise<void> | undefined;

  /** Gives the support of a device to a question, once; `origin` is where it came from, by which groups of votes are found. */
  async giveSupport(question: string, device: string, origin?: VoteOrigin): Promise<GiveAnswer> {
    return GIVE_ANSWERS[await this.#take({ kind: 'give', question, device, origin })];
  }

  /** Takes the support of a device back from a question and from whatever is merged with it. */
  async withdrawSupport(question: string, device: string): Promise<WithdrawAnswer> {
    return WITHDRAW_ANSWERS[await this.#take({ kind: 'withdraw', question, device })];
  }

  /** Calls `listener` with new counts after each commit of this process. Returns how to stop. */
  onSupportChanged(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Resolves when all that was taken in is written. */
  async settled(): Promise<void> {
    while (this.#writing) await this.#writing;
  }

  async #take(vote: Vote): Promise<VoteAnswer> {
    if (!UUID.test(vote.question)) return 'unknown';
    if (!UUID.test(vote.device)) throw new TypeError('A device is a UUID.');
    if (this.#waiting.length >= MOST_WAITING) throw new Error('Too many votes wait to be written.');
    return new Promise((answer, fail) => {
      this.#waiting.push({ vote, answer, fail });
      this.#writing ??= this.#writeAll();
    });
  }

  async #writeAll(): Promise<void> {
    // One turn of the event loop: what arrived in the same packet is written together.
    await new Promise(setImmediate);
    while (this.#waiting.length > 0) {
      const { batch, rest } = nextBatch(this.#waiting);
      this.#waiting = rest;
      await this.#write(batch);
    }
    this.#writing = undefined;
  }

  async #write(batch: readonly Waiting[]): Promise<void> {
    try {
      const { answers, changes } = await writeVotes(
        batch.map(({ vote }) => vote),
        now()
      );
      for (const [at, { answer }] of batch.entries()) answer(answers[at] ?? 'unknown');
      if (changes.length > 0) for (const listener of this.#listeners) listener(changes);
    } catch (error) {
      for (const { fail } of batch) fail(error);
    }
  }
}

/** The next votes in their order; a device that changes its mind has its later votes in a later batch. */
const nextBatch = (waiting: readonly Waiting[]): { batch: Waiting[]; rest: Waiting[] } => {
  const kinds = new Map<string, Vote['kind'] | 'later'>();
  const batch: Waiting[] = [];
  const rest: Waiting[] = [];
  for (const one of waiting) {
    const { device, kind } = one.vote;
    const known = kinds.get(device) ?? kind;
    const fits = known === kind && batch.length < MOST_IN_A_BATCH;
    kinds.set(device, fits ? kind : 'later');
    (fits ? batch : rest).push(one);
  }
  return { batch, rest };
};

const real = new SupportIntake();
/** Votes of a rehearsal are never written in one batch with real ones. */
const rehearsed = new SupportIntake();
const intake = (): SupportIntake => (rehearses() ? rehearsed : real);

/** The intake of this process; within a rehearsal that of the rehearsal. */
export const supportIntake: Pick<SupportIntake, 'giveSupport' | 'withdrawSupport' | 'onSupportChanged' | 'settled'> = {
  giveSupport: (question, device, origin) => intake().giveSupport(question, device, origin),
  withdrawSupport: (question, device) => intake().withdrawSupport(question, device),
  onSupportChanged: (listener) => intake().onSupportChanged(listener),
  settled: () => intake().settled()
};
