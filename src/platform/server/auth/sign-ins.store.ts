import { sql } from 'kysely';
import type { Actor } from '../../actor.ts';
import { event, type DomainEvent } from '../../event.ts';
import { database, type Tx } from '../database/database.ts';
import { appendToJournal } from '../journal/journal.store.ts';
import { now } from '../system-clock.ts';

/** How somebody signed in. */
export type Means = 'password' | 'code' | 'backup-code' | 'oidc';

/** The person as the actor of what they do to their own account: no post is needed for it. */
export const personAlone = (person: string): Actor => ({ kind: 'staff', person, posts: [] });

const note = (actor: Actor, act: string, happened: DomainEvent): Promise<number> =>
  database()
    .transaction()
    .execute((tx) => appendToJournal(tx, { actor, act, event: happened, at: now() }));

/** Journals a sign-in that has just been made, by the id of its row; never by its token. */
export const noteSignedIn = async (person: string, token: string, means: Means): Promise<void> => {
  const row = await database().selectFrom('signIns').select('id').where('token', '=', token).executeTakeFirstOrThrow();
  await note(personAlone(person), 'sign-in', event('SignedIn', 'person', person, { signIn: row.id, means }));
};

/** Journals that a sign-in failed, so that they can be counted; not whose: a mistyped e-mail may be anybody's. */
export const noteSignInFailed = async (step: 'password' | 'code'): Promise<void> => {
  await note({ kind: 'visitor', device: null }, 'sign-in', event('SignInFailed', 'sign-in', '', { step }));
};

/** Journals what a person did to their own account. */
export const noteAccountChange = async (
  person: string,
  type: 'PasswordChanged' | 'SecondFactorTurnedOn' | 'SecondFactorTurnedOff'
): Promise<void> => {
  await note(personAlone(person), 'change-account', event(type, 'person', person));
};

export type LockedSignIn = { id: string; person: string };

/** The sign-in with this id, locked until the transaction ends. */
export const lockSignIn = (tx: Tx, id: string): Promise<LockedSignIn | undefined> =>
  tx.selectFrom('signIns').select(['id', 'person']).where('id', '=', id).forUpdate().executeTakeFirst();

/** Ends every sign-in of the same person but this one; returns their ids. */
export const endOtherSignIns = async (tx: Tx, { id, person }: LockedSignIn): Promise<string[]> => {
  const ended = tx.deleteFrom('signIns').where('person', '=', person).where('id', '<>', id).returning('id');
  return (await ended.execute()).map((row) => row.id);
};

/** The person with this id, locked until the transaction ends. */
export const lockPerson = async (tx: Tx, id: string): Promise<string | undefined> =>
  (await tx.selectFrom('people').select('id').where('id', '=', id).forUpdate().executeTakeFirst())?.id;

/** Ends every sign-in of the person; returns their ids. */
export const endSignInsOf = async (tx: Tx, person: string): Promise<string[]> =>
  (await tx.deleteFrom('signIns').where('person', '=', person).returning('id').execute()).map(({ id }) => id);

/** Forgets first steps that wait for their second: a code alone signs nobody in any more. */
export const forgetFirstSteps = async (tx: Tx, person: string): Promise<void> => {
  await tx.deleteFrom('verifications').where('value', '=', person).execute();
};

/** Ends one sign-in at once; false when it had ended already. */
export const endSignIn = async (tx: Tx, id: string): Promise<boolean> => {
  const { numDeletedRows } = await tx.deleteFrom('signIns').where('id', '=', id).executeTakeFirst();
  return numDeletedRows > 0n;
};

/** Ends the sign-in with this token at once, unjournaled: it was never handed to anybody. */
export const forgetSignIn = async (token: string): Promise<void> => {
  await database().deleteFrom('signIns').where('token', '=', token).execute();
};

/** Removes sign-ins, challenges and used codes whose time is over. By the timetable. */
export const forgetOldSignIns = async (): Promise<void> => {
  await sql`delete from sign_ins where expires_at < now()`.execute(database());
  await sql`delete from verifications where expires_at < now()`.execute(database());
  await sql`delete from used_codes where used_at < now() - interval '1 hour'`.execute(database());
};
