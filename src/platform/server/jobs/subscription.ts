import type { DomainEvent } from '../../event.ts';

/** An event as its subscribers get it: with its place and time in the journal. */
export type JournaledEvent = DomainEvent & { seq: number; at: string };

/** Who answers an event. At least once, in any order, retried: `run` must be idempotent by `event.seq`. */
export type Subscription = {
  /** Verb phrase, unique: the queue's name, shown in the office. */
  name: string;
  on: readonly string[];
  run: (event: JournaledEvent) => Promise<void>;
};

/**
 * Something that happens by the clock of Kazakhstan. `run` must be idempotent; with `atStart` it is also done when a worker
 * starts, since code, data or configuration may be others than before, and the hour may have passed meanwhile.
 */
export type TimetableEntry = { name: string; cron: string; atStart?: true; run: () => Promise<void> };
