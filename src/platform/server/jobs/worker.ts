import type { JobResult, PgBoss } from 'pg-boss';
import { ZONE } from '../../clock.ts';
import { log } from '../log.ts';
import { KEEPING } from './boss.ts';
import { startRelay } from './relay.ts';
import type { JournaledEvent, Subscription, TimetableEntry } from './subscription.ts';

/**
 * Starts answering events and keeping the timetable. A job that fails is tried five times more, later each time, then
 * lies with the dead letters. Returns how to stop: waits for what is being done.
 */
export const startWorker = async (
  boss: PgBoss,
  subscriptions: readonly Subscription[],
  timetable: readonly TimetableEntry[]
): Promise<() => Promise<void>> => {
  for (const subscription of subscriptions) await answer(boss, subscription);
  for (const entry of timetable) await keep(boss, entry);
  return startRelay(boss, subscriptions);
};

const answer = async (boss: PgBoss, { name, run }: Subscription): Promise<void> => {
  await boss.createQueue(name, KEEPING);
  await boss.work<JournaledEvent>(name, BATCHES, async (jobs) => {
    const results = [];
    // Handed over together, the jobs of a batch were made at one time, and pg-boss gives them in any order.
    const inOrder = jobs.toSorted((one, other) => one.data.seq - other.data.seq);
    for (const job of inOrder) results.push(await resultOf(job.id, () => logged(name, () => run(job.data))));
    return results;
  });
};

/** Full batches follow one another without a pause; each job of a batch succeeds or fails by itself. */
const BATCHES = { pollingIntervalSeconds: 0.5, batchSize: 20, burstWhenBatchFull: true, perJobResults: true } as const;

const resultOf = async (id: string, run: () => Promise<void>): Promise<JobResult> => {
  try {
    await run();
    return { id, status: 'completed' };
  } catch (error) {
    return { id, status: 'failed', output: { message: error instanceof Error ? error.message : 'unknown' } };
  }
};

const keep = async (boss: PgBoss, { name, cron, atStart, run }: TimetableEntry): Promise<void> => {
  await boss.createQueue(name, { ...KEEPING, policy: 'short' });
  await boss.schedule(name, cron, null, { tz: ZONE });
  if (atStart) await boss.send(name);
  await boss.work(name, () => logged(name, run));
};

const logged = async (job: string, run: () => Promise<void>): Promise<void> => {
  const start = performance.now();
  try {
    await run();
    log.debug({ job, ms: Math.round(performance.now() - start) }, 'job done');
  } catch (error) {
    log.error({ job, error: error instanceof Error ? error.message : 'unknown' }, 'job failed');
    throw error;
  }
};
