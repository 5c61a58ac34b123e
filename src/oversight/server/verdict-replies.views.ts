import { database } from '#platform/server/database/database.ts';
import { type StandingReply, standingReplies } from '../verdict-reply.ts';

/** What the bodies say to the verdicts of a year: of all or of one body, up to an instant where one is given. */
export const repliesOf = async (
  year: number,
  { body, until }: { body?: string; until?: Temporal.Instant } = {}
): Promise<readonly StandingReply[]> => {
  let query = database().selectFrom('verdictReplies').selectAll().where('year', '=', year);
  if (body !== undefined) query = query.where('body', '=', body);
  if (until !== undefined) query = query.where('repliedAt', '<=', until);
  const rows = await query.execute();
  return standingReplies(
    rows.map(({ textKk, textRu, body: who, norm, version, repliedAt }) => ({
      body: who,
      norm,
      version,
      text: { kk: textKk, ru: textRu },
      repliedAt
    }))
  );
};
