import type { Tx } from '#platform/server/database/database.ts';
import { newId } from '#platform/server/ids.ts';
import type { ExchangeMessage } from '../exchange.ts';

/** Keeps a message with its files; returns its id. */
export const insertMessage = async (
  tx: Tx,
  { files, ...row }: Omit<ExchangeMessage, 'id' | 'files'> & { meeting: string; files: readonly string[] }
): Promise<string> => {
  const id = newId();
  await tx
    .insertInto('exchangeMessages')
    .values({ id, ...row })
    .execute();
  if (files.length > 0)
    await tx
      .insertInto('exchangeFiles')
      .values(files.map((file) => ({ message: id, file })))
      .execute();
  return id;
};

/** The person has seen what was written until now; one whose account was erased meanwhile leaves no mark. */
export const saveRead = async (tx: Tx, meeting: string, person: string, readAt: Temporal.Instant): Promise<void> => {
  await tx
    .insertInto('exchangeReads')
    .columns(['meeting', 'person', 'readAt'])
    .expression((query) =>
      query
        .selectFrom('people')
        .where('id', '=', person)
        .select(({ val, ref }) => [val(meeting).as('meeting'), ref('id').as('person'), val(readAt).as('readAt')])
    )
    .onConflict((conflict) => conflict.columns(['meeting', 'person']).doUpdateSet({ readAt }))
    .execute();
};

/** A letter about the meeting's exchange left for the person. */
export const saveLetter = async (tx: Tx, meeting: string, person: string, sentAt: Temporal.Instant): Promise<void> => {
  await tx
    .insertInto('exchangeLetters')
    .values({ meeting, person, sentAt })
    .onConflict((conflict) => conflict.columns(['meeting', 'person']).doUpdateSet({ sentAt }))
    .execute();
};
