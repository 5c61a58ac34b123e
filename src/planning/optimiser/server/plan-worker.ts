import { parentPort, workerData } from 'node:worker_threads';
import type { PlanningYear, Placement } from '../planning-year.ts';
import type { PlanReport } from '../report.ts';
import type { Standing } from '../units.ts';
import type { Bounds } from './highs-programme.ts';
import { makePlan, type Phase } from './make-plan.ts';

// A thread of its own: HiGHS works for seconds without a pause, and the pages do not wait for it.

/** What the thread is given. The first number of `stop` is not 0 once the search is to stop. */
export type PlanTask = {
  readonly year: PlanningYear;
  readonly standing: Standing;
  readonly stop: Int32Array<SharedArrayBuffer>;
};

/** What the thread tells: how far it is, then the plan. */
export type PlanNews =
  | { readonly kind: 'progress'; readonly phase: Phase; readonly bounds: Bounds }
  | { readonly kind: 'done'; readonly placements: readonly Placement[]; readonly report: PlanReport };

const { year, standing, stop }: PlanTask = workerData;
const tell = (news: PlanNews): void => parentPort?.postMessage(news, []);
const begun = performance.now();

const made = await makePlan(year, standing, {
  onProgress: (phase, bounds) => tell({ kind: 'progress', phase, bounds }),
  shouldStop: () => Atomics.load(stop, 0) !== 0,
  seconds: () => (performance.now() - begun) / 1000
});
tell({ kind: 'done', ...made });
