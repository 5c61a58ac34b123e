import { Worker } from 'node:worker_threads';
import type { Placement, PlanningYear } from '../planning-year.ts';
import type { PlanReport } from '../report.ts';
import type { Standing } from '../units.ts';
import type { Bounds } from './highs-programme.ts';
import type { Phase } from './make-plan.ts';
import type { PlanNews, PlanTask } from './plan-worker.ts';

/** What JavaScript may hold; the solver's own memory comes on top, up to about 1 GB for the largest years measured. */
const HEAP_MB = 1024;

export type Moved = { phase: Phase; bounds: Bounds; seconds: number };

/** Makes a plan in a thread of its own. Every two seconds `onMove` is told how far it is and says whether to stop. Throws when the thread dies. */
export const planInThread = async (
  year: PlanningYear,
  standing: Standing,
  onMove: (moved: Moved) => Promise<{ stop: boolean }>
): Promise<{ placements: readonly Placement[]; report: PlanReport }> => {
  const stop = new Int32Array(new SharedArrayBuffer(4));
  const task: PlanTask = { year, standing, stop };
  const thread = new Worker(new URL('plan-worker.ts', import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB }
  });
  const begun = performance.now();
  let news: Pick<Moved, 'phase' | 'bounds'> = { phase: 'planning', bounds: { value: null, bound: null } };
  const look = async (): Promise<void> => {
    const answer = await onMove({ ...news, seconds: Math.round((performance.now() - begun) / 100) / 10 });
    if (answer.stop) Atomics.store(stop, 0, 1);
  };
  const looking = setInterval(() => void look().catch(() => undefined), LOOK_EVERY_MS);
  try {
    return await planFrom(thread, (progress) => (news = progress));
  } finally {
    clearInterval(looking);
    await thread.terminate();
  }
};

const LOOK_EVERY_MS = 2_000;

const planFrom = (
  thread: Worker,
  onProgress: (progress: Pick<Moved, 'phase' | 'bounds'>) => void
): Promise<{ placements: readonly Placement[]; report: PlanReport }> =>
  new Promise((resolve, reject) => {
    thread.on('message', (news: PlanNews) => {
      if (news.kind === 'progress') onProgress(news);
      else resolve(news);
    });
    thread.once('error', reject);
    thread.once('exit', (code) => reject(new Error(`The planning thread ended with ${code}.`)));
  });
