import { now } from '#platform/server/system-clock.ts';
import { fillReference } from '#registry/server/index.ts';

/** What an empty database needs before anyone comes: the reference data, and the demonstration or the first administrator. */
export const firstFilling = async (say: (line: string) => void): Promise<void> => {
  say('Checking the reference data …');
  await fillReference(now());
};
