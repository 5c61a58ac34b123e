import { log } from '#platform/server/log.ts';
import { beatSorting } from './sorting.store.ts';
import type { SortingWatch } from './sort-in-thread.ts';
import type { SortingProgress } from './sorting-worker.ts';

const EVERY_MS = 400;

/** A computing of a sorting by one process. */
export type Run = { readonly sorting: string; readonly run: string };

/** How it ended: with what it came to, or called off by whom it was for. */
export type RunEnd<Value> = { readonly calledOff: false; readonly value: Value } | { readonly calledOff: true };

/**
 * Does the work of a run. Meanwhile it keeps how far the work is where everybody sees it, says that the process lives, and calls
 * the work off within half a second when the run is no longer wanted, whichever process was told so. Throws what the work throws.
 */
export const watchedRun = async <Value>(
  run: Run,
  work: (watch: SortingWatch) => Promise<Value>
): Promise<RunEnd<Value>> => {
  const calledOff = new AbortController();
  let progress: SortingProgress = { stage: 'learning', share: 0 };
  let beating = false;
  const beat = async (): Promise<void> => {
    if (beating) return;
    beating = true;
    try {
      if (!(await beatSorting(run, progress))) calledOff.abort();
    } catch (error) {
      log.error({ ...run, error: error instanceof Error ? error.message : 'unknown' }, 'progress was not kept');
    }
    beating = false;
  };
  const timer = setInterval(() => void beat(), EVERY_MS);
  try {
    const tell = (now: SortingProgress): void => void (progress = now);
    return { calledOff: false, value: await work({ tell, signal: calledOff.signal }) };
  } catch (error) {
    if (!calledOff.signal.aborted) throw error;
    return { calledOff: true };
  } finally {
    clearInterval(timer);
  }
};
