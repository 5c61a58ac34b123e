import { queueAges } from './jobs/jobs.views.ts';
import { VERSION } from './version.ts';

/** What a monitor asks: is the database there, and is work being done? `late`: pages are served, but something waits. */
export type Health = {
  status: 'ok' | 'late' | 'down';
  database: 'reachable' | 'unreachable';
  queue: { relaySeconds: number; jobSeconds: number } | null;
  version: string;
};

const LATE_SECONDS = 300;
const PATIENCE_MS = 3_000;

/** Never throws and never takes longer than three seconds: a database that hangs is down. */
export const health = async (): Promise<Health> => {
  try {
    const ages = await Promise.race([queueAges(), givingUp()]);
    const queue = { relaySeconds: Math.round(ages.relaySeconds), jobSeconds: Math.round(ages.jobSeconds) };
    const late = Math.max(queue.relaySeconds, queue.jobSeconds) > LATE_SECONDS;
    return { status: late ? 'late' : 'ok', database: 'reachable', queue, version: VERSION };
  } catch {
    return { status: 'down', database: 'unreachable', queue: null, version: VERSION };
  }
};

const givingUp = (): Promise<never> =>
  new Promise((_, reject) => {
    setTimeout(() => reject(new Error('The database does not answer.')), PATIENCE_MS).unref();
  });
