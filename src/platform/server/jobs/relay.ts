import { setTimeout as sleep } from 'node:timers/promises';
import type { PgBoss } from 'pg-boss';
import { databasePool } from '../database/database.ts';
import { Listening } from '../database/listening.ts';
import { log } from '../log.ts';
import { RELAY_BATCH, relayEvents } from './relay.store.ts';
import type { Subscription } from './subscription.ts';

const POLL_MS = 2_000;
/** What is announced close together, as votes are, is relayed together. */
const GATHER_MS = 50;

/** Relays whenever the journal announces a row, and every two seconds in case an announcement was missed. */
export const startRelay = async (
  boss: PgBoss,
  subscriptions: readonly Subscription[]
): Promise<() => Promise<void>> => {
  const stopping = new AbortController();
  const { signal } = stopping;
  let current: Promise<void> | undefined;
  let again = false;

  const drain = async (): Promise<void> => {
    do {
      await sleep(GATHER_MS);
      again = false;
      while (!signal.aborted && (await relayEvents(boss, subscriptions)) === RELAY_BATCH);
    } while (again && !signal.aborted);
  };
  const wake = (): void => {
    again = true;
    current ??= drain()
      .catch((error: unknown) => log.warn({ error: error instanceof Error ? error.message : '' }, 'relay waits'))
      .finally(() => (current = undefined));
  };

  const listening = new Listening(databasePool().options.connectionString ?? '', { journal: wake }, wake);
  await listening.start();
  const timer = setInterval(wake, POLL_MS);
  wake();
  return async () => {
    stopping.abort();
    clearInterval(timer);
    await listening.stop();
    await current;
  };
};
