import { lastVerdict } from './journal/verifications.views.ts';
import { queueAges } from './jobs/jobs.views.ts';
import { VERSION } from './version.ts';

/**
 * What a monitor asks: is the database there, is work being done, is the journal whole? `late`: pages are served, but something
 * waits. `broken`: the last verification of the journal found a fault; until then, or before the first one, it is not.
 */
export type Health = {
  status: 'ok' | 'late' | 'broken' | 'down';
  database: 'reachable' | 'unreachable';
  journal: 'whole' | 'broken' | 'unverified' | null;
  queue: { relaySeconds: number; jobSeconds: number } | null;
  version: string;
};

const LATE_SECONDS = 300;
const PATIENCE_MS = 3_000;

/** Never throws and never takes longer than three seconds: a database that hangs is down. */
export const health = async (): Promise<Health> => {
  try {
    const [ages, verdict] = await Promise.race([Promise.all([queueAges(), lastVerdict()]), givingUp()]);
    const queue = { relaySeconds: Math.round(ages.relaySeconds), jobSeconds: Math.round(ages.jobSeconds) };
    const late = Math.max(queue.relaySeconds, queue.jobSeconds) > LATE_SECONDS;
    const status = verdict === 'broken' ? 'broken' : late ? 'late' : 'ok';
    return { status, database: 'reachable', journal: verdict, queue, version: VERSION };
  } catch {
    return { status: 'down', database: 'unreachable', journal: null, queue: null, version: VERSION };
  }
};

const givingUp = (): Promise<never> =>
  new Promise((_, reject) => {
    setTimeout(() => reject(new Error('The database does not answer.')), PATIENCE_MS).unref();
  });
