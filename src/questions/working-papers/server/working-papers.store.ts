import { actingPost, type Actor, actorId } from '#platform/actor.ts';
import type { Tx } from '#platform/server/database/database.ts';
import { newId } from '#platform/server/ids.ts';

type Written = { question: string; body: string; text: string; actor: Actor; at: Temporal.Instant };

const signed = ({ question, body, text, actor, at }: Written) => ({
  question,
  text,
  at,
  person: actorId(actor),
  post: actingPost(actor, body)
});

/** Keeps a note and returns its id. */
export const keepNote = async (tx: Tx, written: Written): Promise<string> => {
  const id = newId();
  await tx
    .insertInto('questionNotes')
    .values({ id, ...signed(written) })
    .execute();
  return id;
};

/** Deletes a note of this person; false when there is none of his. */
export const dropNote = async (tx: Tx, question: string, note: string, person: string): Promise<boolean> => {
  const { numDeletedRows } = await tx
    .deleteFrom('questionNotes')
    .where('id', '=', note)
    .where('question', '=', question)
    .where('person', '=', person)
    .executeTakeFirst();
  return numDeletedRows > 0n;
};

/** Keeps a version of the draft; the question must be locked, so that versions follow each other. */
export const keepDraft = async (tx: Tx, version: number, written: Written): Promise<void> => {
  await tx
    .insertInto('answerDrafts')
    .values({ version, ...signed(written) })
    .execute();
};
