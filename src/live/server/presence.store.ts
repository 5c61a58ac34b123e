import { sql } from 'kysely';
import { actingPost, type Actor, actorId } from '#platform/actor.ts';
import { database } from '#platform/server/database/database.ts';

type Board = { id: string; body: string };

/**
 * Says that somebody is on the board and works on this card (null: on none; undefined: as before), and tells all nodes. Not a
 * command: it changes nothing that lasts, and the journal is not for who looks at a page.
 */
export const bePresent = async (
  actor: Actor,
  { id: meeting, body }: Board,
  question: string | null | undefined,
  now: Temporal.Instant
): Promise<void> => {
  const [post, at, card] = [actingPost(actor, body), now.toString(), question ?? null];
  const same = sql`(${question === undefined} or board_presence.question is not distinct from excluded.question)`;
  await sql`
    with mine as (
      insert into board_presence (meeting, person, post, question, question_since, seen_at)
      values (${meeting}, ${actorId(actor)}, ${post}, ${card}, ${at}, ${at})
      on conflict (meeting, person) do update set
        post = excluded.post, seen_at = excluded.seen_at,
        question = case when ${question === undefined} then board_presence.question else excluded.question end,
        question_since = case when ${same} and board_presence.seen_at > excluded.seen_at - interval '1 minute'
          then board_presence.question_since else excluded.question_since end
      returning meeting
    ), old as (
      delete from board_presence where seen_at < ${at}::timestamptz - interval '1 day'
    )
    select pg_notify('board_presence', meeting::text) from mine`.execute(database());
};

/** Says that somebody has left the board. */
export const leaveBoard = async (actor: Actor, { id: meeting }: Board): Promise<void> => {
  await sql`
    with gone as (
      delete from board_presence where meeting = ${meeting} and person = ${actorId(actor)} returning meeting
    )
    select pg_notify('board_presence', meeting::text) from gone`.execute(database());
};
