import { demoAccounts, fillDemonstration } from '#demonstration/server/index.ts';
import { config } from '#platform/server/config.ts';
import { now } from '#platform/server/system-clock.ts';
import { fillReference } from '#registry/server/index.ts';

/** What an empty database needs before anyone comes: the reference data, and the demonstration where it is on. */
export const firstFilling = async (say: (line: string) => void): Promise<void> => {
  await fillReference(now());
  if (!config.DEMO) return;
  await fillDemonstration(now(), say);
  say('\nDemonstration accounts:');
  for (const { email, password, duty, body } of demoAccounts())
    say(`  ${email.padEnd(34)} ${password}   ${duty}, ${body}`);
};
