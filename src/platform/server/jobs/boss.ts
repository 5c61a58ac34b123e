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

/** Connects to the job queue. `working` processes also supervise it and keep its clock. */
export const openJobs = async (url: string, working: boolean): Promise<PgBoss> => {
  const boss = new PgBoss({ connectionString: url, max: 4, supervise: working, schedule: working });
  boss.on('error', (error) => log.error({ error: error.message }, 'job queue'));
  await boss.start();
  await boss.createQueue(DEAD_LETTERS, { retentionSeconds: 60 * 60 * 24 * 90 });
  return boss;
};
