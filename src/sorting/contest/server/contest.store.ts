import { createHash } from 'node:crypto';
import type { Tx } from '#platform/server/database/database.ts';
import type { AdoptedGroup } from '../../adoption/adopted-sorting.ts';
import type { ContestKind, ContestVerdict } from '../contest.ts';

/** A question as its asker contests its place: where it stands in the newest adopted result. */
export type ContestedPlace = {
  readonly question: string;
  readonly number: string;
  readonly meeting: string;
  readonly version: number;
  readonly group: AdoptedGroup;
};

/** Locks the question of a private link with its place; undefined where the link leads nowhere or nothing is adopted. */
export const lockPlaceBehind = async (tx: Tx, link: string): Promise<ContestedPlace | undefined> => {
  const row = await tx
    .selectFrom('questions as q')
    .innerJoin('adoptedPlaces as p', 'p.question', 'q.id')
    .innerJoin('adoptedGroups as g', (join) => join.onRef('g.meeting', '=', 'p.meeting').onRef('g.id', '=', 'p.group'))
    .select(['q.id', 'q.number', 'p.meeting', 'g.version', 'g.content'])
    .where('q.linkHash', '=', createHash('sha256').update(link).digest())
    .forUpdate('q')
    .executeTakeFirst();
  if (!row) return undefined;
  const { id: question, number, meeting, version } = row;
  // Only saveAdopted writes these rows.
  return { question, number, meeting, version, group: row.content as unknown as AdoptedGroup };
};

/** Does a contest of this question wait for its answer? */
export const hasOpenContest = async (tx: Tx, question: string): Promise<boolean> => {
  const query = tx.selectFrom('sortingContests').select('id').where('question', '=', question);
  return (await query.where('decidedAt', 'is', null).executeTakeFirst()) !== undefined;
};

export const insertContest = async (
  tx: Tx,
  contest: {
    id: string;
    question: string;
    version: number;
    group: string;
    kind: ContestKind;
    text: string;
    madeAt: Temporal.Instant;
  }
): Promise<void> => {
  await tx.insertInto('sortingContests').values(contest).execute();
};

/** A contest that an analyst decides, locked, with the other questions of the group by their ids. */
export type LockedContest = {
  readonly id: string;
  readonly question: string;
  readonly body: string;
  readonly kind: ContestKind;
  readonly decided: boolean;
  readonly others: readonly string[];
};

export const lockContest = async (tx: Tx, id: string): Promise<LockedContest | undefined> => {
  const row = await tx
    .selectFrom('sortingContests as c')
    .innerJoin('questions as q', 'q.id', 'c.question')
    .innerJoin('meetings as m', 'm.id', 'q.meeting')
    .select(['c.id', 'c.question', 'c.group', 'c.kind', 'c.decidedAt', 'm.id as meeting', 'm.body'])
    .where('c.id', '=', id)
    .forUpdate('c')
    .executeTakeFirst();
  if (!row) return undefined;
  const others = await tx
    .selectFrom('adoptedPlaces')
    .select('question')
    .where('meeting', '=', row.meeting)
    .where('group', '=', row.group)
    .where('question', '<>', row.question)
    .orderBy('question')
    .execute();
  const { question, body, kind } = row;
  return { id, question, body, kind, decided: row.decidedAt !== null, others: others.map((one) => one.question) };
};

export const saveDecision = async (
  tx: Tx,
  id: string,
  decided: { verdict: ContestVerdict; decision: string; correction: string | null; decidedAt: Temporal.Instant }
): Promise<void> => {
  await tx.updateTable('sortingContests').set(decided).where('id', '=', id).execute();
};
