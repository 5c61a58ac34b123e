import type { Actor } from '../../actor.ts';
import type { Accepted } from '../../result.ts';
import type { Tx } from '../database/database.ts';
import { appendAllToJournal } from '../journal/journal.store.ts';
import { storePublication } from '../publication/publication.store.ts';
import { keepReceipts } from './receipts.store.ts';

/** An act that was accepted; `key` is that of its receipt, where its caller gave one. */
export type AcceptedAct = {
  command: string;
  actor: Actor;
  at: Temporal.Instant;
  key: string | undefined;
  result: Accepted<unknown>;
};

/** Keeps what belongs to acts beside their own rows: receipts, the rows of the journal, what becomes public by them. */
export const keepActs = async (tx: Tx, acts: readonly AcceptedAct[]): Promise<void> => {
  const receipts = acts.flatMap(({ key, command, result, at }) =>
    key === undefined ? [] : [{ key, command, value: result.value, at }]
  );
  await keepReceipts(tx, receipts);
  const entries = acts.flatMap(({ actor, command, at, result }) =>
    result.events.map((event) => ({ actor, act: command, event, at }))
  );
  const positions = await appendAllToJournal(tx, entries);
  for (const [place, { event, at }] of entries.entries()) await storePublication(tx, event, positions[place] ?? 0, at);
};
