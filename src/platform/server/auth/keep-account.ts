import { randomInt } from 'node:crypto';
import { z } from 'zod';
import { type Actor, holds } from '../../actor.ts';
import { type DomainEvent, event } from '../../event.ts';
import { accepted } from '../../result.ts';
import { command, type CommandContext } from '../command/command.ts';
import { field } from '../command/input.ts';
import { createCredential, hashPassword } from './credentials.store.ts';
import { endSignInsOf, forgetFirstSteps, lockPerson } from './sign-ins.store.ts';

const form = z.object({ person: field.text(64) });
type Context = CommandContext<z.output<typeof form>>;

const thePerson = ({ input, tx }: Context): Promise<string | undefined> => lockPerson(tx, input.person);

/** An administrator, for somebody else: one's own account is kept by its password. */
const mayKeepAccountOf = (actor: Actor, person: string): boolean =>
  holds(actor, ['administrator']) && !(actor.kind === 'staff' && actor.person === person);

const revoked = (person: string, ended: readonly string[]): DomainEvent[] =>
  ended.map((signIn) => event('SignInRevoked', 'person', person, { signIn }));

/** Ends every sign-in of somebody at once, also one that has taken its first step. */
export const endAllSignIns = command({
  name: 'end-all-sign-ins',
  input: form,
  find: thePerson,
  may: mayKeepAccountOf,
  async run({ subject: person, tx }) {
    const ended = await endSignInsOf(tx, person);
    await forgetFirstSteps(tx, person);
    return accepted({ person, ended: ended.length }, ...revoked(person, ended));
  }
});

/**
 * Gives somebody a new password in place of theirs and ends every sign-in. The password is in the answer alone: give the
 * command no receipt, which would keep it.
 */
export const resetPassword = command({
  name: 'reset-password',
  input: form,
  find: thePerson,
  may: mayKeepAccountOf,
  async run({ subject: person, tx, now }) {
    const password = newPassword();
    await createCredential(tx, person, await hashPassword(password), now);
    const ended = await endSignInsOf(tx, person);
    await forgetFirstSteps(tx, person);
    return accepted({ person, password }, event('PasswordReset', 'person', person), ...revoked(person, ended));
  }
});

// Letters and figures nobody confuses on paper: 31 of them, 20 in a password, 99 bits.
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';

const newPassword = (): string =>
  Array.from({ length: 4 }, () => Array.from({ length: 5 }, () => SIGNS.charAt(randomInt(SIGNS.length))).join('')).join(
    '-'
  );
