import { demoAccounts, fillDemonstration } from '#demonstration/server/index.ts';
import { config } from '#platform/server/config.ts';
import { log } from '#platform/server/log.ts';
import { now } from '#platform/server/system-clock.ts';
import { fillReference } from '#registry/server/index.ts';
import { fillTaxonomy } from '#sorting/server/index.ts';
import {
  administratorOfEnvironment,
  askForAdministrator,
  registerFirst,
  faultOf,
  nobodyIsRegistered
} from './first-administrator.server.ts';

type Say = (line: string) => void;

/** What an empty database needs before anyone comes: the reference data, and the demonstration or the first administrator. */
export const firstFilling = async (say: Say): Promise<void> => {
  await fillReference(now());
  await fillTaxonomy(now());
  if (config.DEMO) await demonstration(say);
  else if (await nobodyIsRegistered()) await firstAdministrator(say);
};

const demonstration = async (say: Say): Promise<void> => {
  await fillDemonstration(now(), say);
  say('\nDemonstration accounts:');
  for (const { email, password, duty, body } of demoAccounts()) {
    say(`  ${email.padEnd(34)} ${password}   ${duty}, ${body}`);
  }
};

const firstAdministrator = async (say: Say): Promise<void> => {
  const given = administratorOfEnvironment();
  if (given) {
    const outcome = await registerFirst(given);
    if (!outcome.ok) throw new Error(`The first administrator was refused: ${faultOf(outcome.refusal)}`);
  } else if (process.stdin.isTTY) {
    await askForAdministrator(say);
  } else {
    log.warn('nobody is registered: run bin/create-administrator');
  }
};
