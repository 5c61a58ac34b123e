import type { Tx } from '#platform/server/database/database.ts';

/**
 * At which whole second since its session was opened a question got the floor first; failing that, came to where it stands on the
 * board. Null while its meeting has no session, and for a question that never came on the screen.
 */
export const timeMark = async (tx: Tx, question: string): Promise<number | null> => {
  const row = await tx
    .selectFrom('questions as q')
    .innerJoin('liveSessions as session', 'session.meeting', 'q.meeting')
    .leftJoin('boardItems as item', 'item.question', 'q.id')
    .select(['session.openedAt', 'item.state', 'item.since'])
    .select((eb) =>
      eb
        .selectFrom('floorTurns as turn')
        .select((turn) => turn.fn.min('turn.startedAt').as('at'))
        .whereRef('turn.question', '=', 'q.id')
        .$asScalar()
        .as('spokenAt')
    )
    .where('q.id', '=', question)
    .executeTakeFirst();
  const shown = row && row.state !== null && row.state !== 'shortlist' ? row.since : null;
  const at = row?.spokenAt ?? shown;
  return row && at ? Math.max(0, Math.floor(row.openedAt.until(at).total('seconds'))) : null;
};
