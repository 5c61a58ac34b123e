import { lastOwnAct, presenceKey, presentOn, recentActs } from '#live/server/index.ts';
import { actorId } from '#platform/actor.ts';
import { overdueModeration } from '#questions/server/index.ts';
import { moderationTerm } from '../../../moderation-term.server.ts';
import { localTime } from '#platform/words/index.ts';

const RECENT = 6;

/** Who is on the board, what was done on it of late, and which act the reader can take back. */
export const boardPeople = async (meeting: string, { actor, now }: App.Locals) => {
  const person = actorId(actor);
  const { minutes, before } = moderationTerm(now);
  const [own, recent, present, overdue] = await Promise.all([
    lastOwnAct(meeting, person),
    recentActs(meeting, RECENT),
    presentOn(meeting, now),
    overdueModeration([meeting], before)
  ]);
  const waits = overdue.get(meeting);
  return {
    overdue: waits ? { count: waits.count, minutes, number: waits.oldest, time: localTime(waits.since) } : null,
    me: presenceKey(meeting, person),
    present,
    own: own ? { id: own.id, kind: own.kind, count: own.count, number: own.number } : null,
    recent: recent.map(({ id, kind, count, number, at, kk, ru, en }) => ({
      id,
      kind,
      count,
      number,
      time: localTime(at),
      post: kk !== null && ru !== null && en !== null ? { kk, ru, en } : null
    }))
  };
};
