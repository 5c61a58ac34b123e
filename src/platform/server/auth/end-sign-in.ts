import { z } from 'zod';
import { type Actor, holds } from '../../actor.ts';
import { event } from '../../event.ts';
import { accepted } from '../../result.ts';
import { command, type CommandContext } from '../command/command.ts';
import { field } from '../command/input.ts';
import { authentication } from './authentication.ts';
import { endOtherSignIns, endSignIn, type LockedSignIn, lockSignIn } from './sign-ins.store.ts';

const form = z.object({ signIn: field.id() });
type Context = CommandContext<z.output<typeof form>>;

const theSignIn = ({ input, tx }: Context): Promise<LockedSignIn | undefined> => lockSignIn(tx, input.signIn);

const isOwn = (actor: Actor, signIn: LockedSignIn): boolean => actor.kind === 'staff' && actor.person === signIn.person;

/** Ends a sign-in of one's own elsewhere, or as administrator anybody's: it is out with its next request. */
export const revokeSignIn = command({
  name: 'revoke-sign-in',
  input: form,
  find: theSignIn,
  may: (actor, signIn) => isOwn(actor, signIn) || holds(actor, ['administrator']),
  async run({ input, subject, tx }) {
    await endSignIn(tx, input.signIn);
    return accepted(null, event('SignInRevoked', 'person', subject.person, { signIn: input.signIn }));
  }
});

/** Ends every sign-in of one's own but the one given. */
export const revokeOtherSignIns = command({
  name: 'revoke-other-sign-ins',
  input: form,
  find: theSignIn,
  may: isOwn,
  async run({ subject, tx }) {
    const ended = await endOtherSignIns(tx, subject);
    const events = ended.map((id) => event('SignInRevoked', 'person', subject.person, { signIn: id }));
    return accepted({ ended: ended.length }, ...events);
  }
});

const signOut = command({
  name: 'sign-out',
  input: form,
  find: theSignIn,
  may: isOwn,
  async run({ input, subject, tx }) {
    await endSignIn(tx, input.signIn);
    return accepted(null, event('SignedOut', 'person', subject.person, { signIn: input.signIn }));
  }
});

/** Signs out whoever these headers name; returns the Set-Cookie lines that clear the cookies. Fine for nobody too. */
export const signOutOf = async (headers: Headers, actor: Actor): Promise<string[]> => {
  const found = await authentication().api.getSession({ headers });
  if (found) await signOut(actor, { signIn: found.session.id });
  const { headers: cleared } = await authentication().api.signOut({ headers, returnHeaders: true });
  return cleared.getSetCookie();
};
