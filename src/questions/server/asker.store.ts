import type { Tx } from '#platform/server/database/database.ts';
import { lockQuestion } from './question.store.ts';
import type { Question } from '../question.ts';

/** A question with what is kept of its asker; null once erased. */
export type AskedQuestion = Question & { asker: Asker | null };
export type Asker = {
  name: string | null;
  contactKind: 'email' | 'phone' | null;
  contact: string | null;
  confirmedAt: Temporal.Instant | null;
};

/** The question and its asker, locked, by the question's id. */
export const lockAsked = async (tx: Tx, question: string): Promise<AskedQuestion | undefined> => {
  const locked = await lockQuestion(tx, question);
  if (!locked) return undefined;
  const asker = await tx
    .selectFrom('askers')
    .select(['name', 'contactKind', 'contact', 'confirmedAt'])
    .where('question', '=', question)
    .executeTakeFirst();
  return { ...locked, asker: asker ?? null };
};

/** The same by the hash of the private link's secret. */
export const lockAskedByLink = async (tx: Tx, linkHash: Buffer): Promise<AskedQuestion | undefined> => {
  const row = await tx.selectFrom('questions').select('id').where('linkHash', '=', linkHash).executeTakeFirst();
  return row && lockAsked(tx, row.id);
};

/** The same by the hash of the token that was mailed. */
export const lockAskedByToken = async (tx: Tx, tokenHash: Buffer): Promise<AskedQuestion | undefined> => {
  const row = await tx
    .selectFrom('askers')
    .select('question')
    .where('confirmationHash', '=', tokenHash)
    .executeTakeFirst();
  return row && lockAsked(tx, row.question);
};

export const keepConfirmation = async (tx: Tx, question: string, at: Temporal.Instant): Promise<void> => {
  await tx.updateTable('askers').set({ confirmedAt: at }).where('question', '=', question).execute();
};

/** Forgets who asked: the question stays, nobody can tell whose it was. */
export const forgetAsker = async (tx: Tx, question: string): Promise<void> => {
  await tx.deleteFrom('askers').where('question', '=', question).execute();
};
