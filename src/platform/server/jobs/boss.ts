import { PgBoss } from 'pg-boss';
import { log } from '../log.ts';

/** Where jobs go that failed at every try; the office shows them and can try again. */
export const DEAD_LETTERS = 'dead-letters';

/** Creates pg-boss's own tables in its schema `pgboss`; nothing when they are there. */
export const installJobs = async (url: string): Promise<void> => {
  const boss = new PgBoss({ connectionString: url, max: 1, supervise: false, schedule: false });
  boss.on('error', (error) => log.error({ error: error.message }, 'job queue'));
  await boss.start();
  await boss.stop({ graceful: false });
};

const YEARS = 60 * 60 * 24 * 365;

/**
 * How the queues are kept. A job that fails is tried five times more, later each time, then lies with the dead letters; one
 * whose process died is tried again when its heartbeat has been missed. pg-boss would delete what waits too long: here work
 * waits ten years.
 */
export const KEEPING = {
  retryLimit: 5,
  retryDelay: 5,
  retryBackoff: true,
  deadLetter: DEAD_LETTERS,
  heartbeatSeconds: 30,
  retentionSeconds: 10 * YEARS
};

let opened: PgBoss | undefined;

/** Connects to the job queue. `working` processes also supervise it and keep its clock. */
export const openJobs = async (url: string, working: boolean): Promise<PgBoss> => {
  const boss = new PgBoss({ connectionString: url, max: 4, supervise: working, schedule: working });
  boss.on('error', (error) => log.error({ error: error.message }, 'job queue'));
  await boss.start();
  await boss.createQueue(DEAD_LETTERS, { retentionSeconds: 10 * YEARS });
  opened = boss;
  return boss;
};

/** The job queue of this process. Throws before openJobs. */
export const jobQueue = (): PgBoss => {
  if (!opened) throw new Error('The job queue is not open.');
  return opened;
};
