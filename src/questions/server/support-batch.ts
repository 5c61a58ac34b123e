import { database, type Tx } from '#platform/server/database/database.ts';
import { appendToJournal } from '#platform/server/journal/journal.store.ts';
import { now } from '#platform/server/system-clock.ts';
import { supportGathered } from '../events.ts';
import { supportNotices, type SupportChange } from '../support.ts';
import { holdGroups } from './group.store.ts';
import {
  lockTargets,
  notifyOfSupport,
  removeGiven,
  storeGiven,
  voteKey,
  type GroupVote,
  type SupportTarget,
  type Written
} from './support.store.ts';

/** A vote as it comes in. */
export type Vote = { kind: 'give' | 'withdraw'; question: string; device: string };
export type VoteAnswer = 'changed' | 'unchanged' | 'closed' | 'unknown';

type Targets = Map<string, SupportTarget>;

/**
 * Writes votes in one transaction and answers each, in their order; nothing is answered that is not committed. No device
 * may both give and withdraw in one batch.
 */
export const writeVotes = async (
  votes: readonly Vote[]
): Promise<{ answers: VoteAnswer[]; changes: SupportChange[] }> =>
  database()
    .transaction()
    .execute(async (tx) => {
      await holdGroups(tx);
      const targets = await lockTargets(tx, [...new Set(votes.map((vote) => vote.question))]);
      const given = await storeGiven(tx, groupVotes(votes, targets, 'give'), now());
      const withdrawn = await removeGiven(tx, groupVotes(votes, targets, 'withdraw'));
      const changes = latest([...given.counts, ...withdrawn.counts]);
      await notifyOfSupport(tx, supportNotices(changes));
      await journal(tx, changes, given, withdrawn);
      return { answers: answersOf(votes, targets, { give: given, withdraw: withdrawn }), changes };
    });

const groupVotes = (votes: readonly Vote[], targets: Targets, kind: Vote['kind']): GroupVote[] => {
  const chosen = new Map<string, GroupVote>();
  for (const { question, device, ...vote } of votes) {
    const target = targets.get(question);
    if (vote.kind !== kind || !target?.open) continue;
    const key = voteKey(target.leader, device);
    if (!chosen.has(key)) chosen.set(key, { question, device, leader: target.leader, grouped: target.grouped });
  }
  return [...chosen.values()];
};

const answersOf = (votes: readonly Vote[], targets: Targets, written: Record<Vote['kind'], Written>): VoteAnswer[] => {
  const answered = new Set<string>();
  return votes.map(({ kind, question, device }) => {
    const target = targets.get(question);
    if (!target) return 'unknown';
    if (!target.open) return 'closed';
    const key = voteKey(target.leader, device);
    const first = written[kind].votes.has(key) && !answered.has(key);
    answered.add(key);
    return first ? 'changed' : 'unchanged';
  });
};

const latest = (changes: readonly SupportChange[]): SupportChange[] => [
  ...new Map(changes.map((change) => [change.question, change])).values()
];

const journal = async (tx: Tx, changes: SupportChange[], given: Written, withdrawn: Written): Promise<void> => {
  const at = now();
  const meetingOf = new Map(changes.map((change) => [change.question, change.meeting]));
  const votesIn = (meeting: string, { votes }: Written): number =>
    [...votes].filter((key) => meetingOf.get(key.split(' ')[0] ?? '') === meeting).length;
  for (const meeting of new Set(meetingOf.values())) {
    const event = supportGathered(meeting, votesIn(meeting, given), votesIn(meeting, withdrawn));
    await appendToJournal(tx, { actor: { kind: 'visitor', device: null }, act: 'support-question', event, at });
  }
};
