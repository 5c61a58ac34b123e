import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { today } from '#platform/clock.ts';
import type { System } from '#platform/actor.ts';
import type { Refusal } from '#platform/result.ts';
import type { Outcome } from '#platform/server/command/command.ts';
import { now } from '#platform/server/system-clock.ts';
import { createAdministrator, listPeople } from '#registry/server/index.ts';

export type FirstAdministrator = { name: string; email: string; password: string };

const actor: System = { kind: 'system', name: 'first-administrator' };

/** Is there nobody yet who could sign in? */
export const nobodyIsRegistered = async (): Promise<boolean> => (await listPeople('', today(now()), 1)).total === 0;

/** Registers the person with a post of administrator from today; a refusal (the e-mail is taken) leaves nothing behind. */
export const registerFirst = (given: FirstAdministrator): Promise<Outcome<{ person: string }>> =>
  createAdministrator(actor, given);

/** What the environment says: ADMINISTRATOR_NAME, ADMINISTRATOR_EMAIL and ADMINISTRATOR_PASSWORD; null unless all do. */
export const administratorOfEnvironment = (env: NodeJS.ProcessEnv = process.env): FirstAdministrator | null => {
  const { ADMINISTRATOR_NAME: name, ADMINISTRATOR_EMAIL: email, ADMINISTRATOR_PASSWORD: password } = env;
  return name && email && password ? { name, email, password } : null;
};

/** Asks on the terminal until it has an administrator; the password is not echoed. */
export const askForAdministrator = async (say: (line: string) => void): Promise<void> => {
  say('\nThe first administrator, who can register everybody else:');
  for (;;) {
    const outcome = await registerFirst(await ask());
    if (outcome.ok) return say('Registered. Sign in at /office.\n');
    say(`\nNot registered: ${faultOf(outcome.refusal)}. Once more, please.`);
  }
};

/** A refusal in one line, for the console. */
export const faultOf = ({ reason, issues = [] }: Refusal): string =>
  issues.length > 0 ? issues.map(({ field, code }) => `${field}: ${code}`).join(', ') : reason;

const ask = async (): Promise<FirstAdministrator> => {
  let silent = false;
  const output = new Writable({
    write(chunk, _, done) {
      if (!silent) process.stdout.write(chunk);
      done();
    }
  });
  const terminal = createInterface({ input: process.stdin, output, terminal: true });
  try {
    const name = await terminal.question('Name: ');
    const email = await terminal.question('E-mail: ');
    process.stdout.write('Password, at least 12 characters (not shown): ');
    silent = true;
    const password = await terminal.question('');
    process.stdout.write('\n');
    return { name, email, password };
  } finally {
    terminal.close();
  }
};
