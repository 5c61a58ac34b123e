import { AsyncLocalStorage } from 'node:async_hooks';

/** The schema in which rehearsals happen: the tables of the product once more, empty but for what a rehearsal needs. */
export const REHEARSAL_SCHEMA = 'rehearsal';

const space = new AsyncLocalStorage<true>();

/**
 * Does all of `work` in the rehearsal: every command, view and store called from it, also later from what it began, reads and writes the
 * tables of that schema alone. So nothing that is rehearsed can be counted, published, proven or sent: what does that never looks there.
 */
export const inRehearsal = <T>(work: () => T): T => space.run(true, work);

/** Does `work` outside of the rehearsal, where it was called from within. */
export const outOfRehearsal = <T>(work: () => T): T => space.exit(work);

/** Is the work at hand a rehearsal? */
export const rehearses = (): boolean => space.getStore() === true;

/** One thing for what is real and another for what is rehearsed: returns the one of the work at hand. */
export const ofEachSpace = <T>(make: () => T): (() => T) => {
  const [real, rehearsed] = [make(), make()];
  return () => (rehearses() ? rehearsed : real);
};
