import { ofEachSpace } from '#platform/server/database/rehearsal-space.ts';
import { Gathering } from '#platform/server/gathering.ts';
import { now } from '#platform/server/system-clock.ts';
import type { GiveAnswer, SupportChange, WithdrawAnswer } from '../support.ts';
import type { VoteOrigin } from '../vote-groups/server/vote-origin.ts';
import { writeVotes, type Vote, type VoteAnswer } from './support.store.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

const COMMON = { closed: 'closed', unknown: 'unknown' } as const;
const GIVE_ANSWERS: Record<VoteAnswer, GiveAnswer> = { changed: 'given', unchanged: 'already', ...COMMON };
const WITHDRAW_ANSWERS: Record<VoteAnswer, WithdrawAnswer> = {
  changed: 'withdrawn',
  unchanged: 'not-given',
  ...COMMON
};

type Listener = (changes: readonly SupportChange[]) => void;

/**
 * Takes votes in, gathered into batches of at most 500. A vote is answered after its commit; the promise is rejected when the
 * database did not take it, and then nothing of its batch was kept.
 */
export class SupportIntake {
  readonly #listeners = new Set<Listener>();
  readonly #gathering = new Gathering<Vote, VoteAnswer>({
    most: 500,
    mostWaiting: 20_000,
    // A device that changes its mind has its later votes in a later batch.
    apart: ({ device, kind }) => ({ key: device, kind }),
    write: (votes) => this.#write(votes)
  });

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
  settled(): Promise<void> {
    return this.#gathering.settled();
  }

  async #take(vote: Vote): Promise<VoteAnswer> {
    if (!UUID.test(vote.question)) return 'unknown';
    if (!UUID.test(vote.device)) throw new TypeError('A device is a UUID.');
    return this.#gathering.take(vote);
  }

  async #write(votes: readonly Vote[]): Promise<VoteAnswer[]> {
    const { answers, changes } = await writeVotes(votes, now());
    if (changes.length > 0) for (const listener of this.#listeners) listener(changes);
    return answers;
  }
}

/** Votes of a rehearsal are never written in one batch with real ones. */
const intake = ofEachSpace(() => new SupportIntake());

/** The intake of this process; within a rehearsal that of the rehearsal. */
export const supportIntake: Pick<SupportIntake, 'giveSupport' | 'withdrawSupport' | 'onSupportChanged' | 'settled'> = {
  giveSupport: (question, device, origin) => intake().giveSupport(question, device, origin),
  withdrawSupport: (question, device) => intake().withdrawSupport(question, device),
  onSupportChanged: (listener) => intake().onSupportChanged(listener),
  settled: () => intake().settled()
};
