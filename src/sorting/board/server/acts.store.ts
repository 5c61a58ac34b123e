import { sql } from 'kysely';
import type { Database, Tx } from '#platform/server/database/database.ts';
import type { Doubt, SortedGroup, SortingResult } from '../../result.ts';
import type { Owner, Scope } from '../../scope.ts';
import { beginCorrection } from '../../server/corrections.store.ts';
import { keptResult } from '../../server/sorting.store.ts';
import { ofItsMeeting, ownerOfScope, SCOPE_COLUMNS, scopeOf } from '../../server/scope.store.ts';
import type { Act } from '../board-act.ts';

/** A sorting as the board acts on it, locked; its result is null until it was computed. */
export type SortingOnBoard = Owner & {
  readonly id: string;
  readonly state: string;
  readonly edition: number;
  /** The edition that the machine made last. */
  readonly computedEdition: number | null;
  readonly scope: Scope;
  readonly result: SortingResult | null;
};

/** Locks a sorting that stands; undefined for any other. */
export const lockOnBoard = async (tx: Tx, id: string): Promise<SortingOnBoard | undefined> => {
  const row = await tx
    .selectFrom('sortings as s')
    .leftJoin('meetings as m', (join) => join.on(ofItsMeeting))
    .select(['s.id', 's.state', 's.edition', 's.computedEdition', 's.result', ...SCOPE_COLUMNS])
    .where('s.id', '=', id)
    .where('s.replacedBy', 'is', null)
    .forUpdate('s')
    .executeTakeFirst();
  if (!row) return undefined;
  const scope = scopeOf(row);
  // Only the computing job and the board write this column.
  const result = row.result as unknown as SortingResult | null;
  const { id: sorting, state, edition, computedEdition } = row;
  return { id: sorting, state, edition, computedEdition, scope, ...ownerOfScope(scope), result };
};

/** What stood before an act. */
export type Before = { readonly groups: readonly SortedGroup[]; readonly doubts: readonly Doubt[] };

export type NewAct = {
  readonly id: string;
  readonly sorting: string;
  readonly edition: number;
  readonly act: Act;
  readonly questions: readonly string[];
  readonly corrections: readonly string[];
  readonly before: Before;
  readonly after: readonly string[];
  readonly madeBy: string;
  readonly madeAt: Temporal.Instant;
};

export const insertAct = async (tx: Tx, { questions, corrections, after, before, ...act }: NewAct): Promise<void> => {
  const lists = { questions: [...questions], corrections: [...corrections], after: [...after] };
  await tx
    .insertInto('sortingActs')
    .values({ ...act, ...lists, before: JSON.stringify(before) })
    .execute();
};

/** What stands after an act: another edition, which nobody has adopted yet. A computing under way goes on, and begins anew with it. */
export const saveReshaped = async (tx: Tx, id: string, result: SortingResult, edition: number): Promise<void> => {
  await tx
    .updateTable('sortings')
    .set({ ...keptResult(result), edition, standing: 'proposed' })
    .set({ state: sql<'proposed'>`case when state in ('queued', 'computing') then state else 'proposed' end` })
    .where('id', '=', id)
    .execute();
};

const uuids = (ids: readonly string[]) => sql<string[]>`${[...ids]}::uuid[]`;

/** Has anybody acted on these questions on the board, or taken an act back, since an edition? */
export const touchedSince = async (
  tx: Tx,
  sorting: string,
  edition: number,
  questions: readonly string[]
): Promise<boolean> => {
  const row = await tx
    .selectFrom('sortingActs')
    .select('id')
    .where('sorting', '=', sorting)
    .where((eb) => eb.or([eb('edition', '>', edition), eb('undoneEdition', '>', edition)]))
    .where('questions', '&&', uuids(questions))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
};

export type LastAct = {
  readonly id: string;
  readonly act: Act;
  readonly edition: number;
  readonly questions: readonly string[];
  readonly corrections: readonly string[];
  readonly before: Before;
  readonly after: readonly string[];
};

/** What somebody did last on a board since it was computed, and did not take back. */
export const lastActOf = async (tx: Tx | Database, sorting: string, madeBy: string): Promise<LastAct | undefined> => {
  const row = await tx
    .selectFrom('sortingActs as a')
    .innerJoin('sortings as s', 's.id', 'a.sorting')
    .select(['a.id', 'a.act', 'a.edition', 'a.questions', 'a.corrections', 'a.before', 'a.after'])
    .where('a.sorting', '=', sorting)
    .where('a.madeBy', '=', madeBy)
    .where('a.undoneAt', 'is', null)
    .whereRef('a.madeAt', '>=', 's.computedAt')
    .orderBy('a.edition', 'desc')
    .limit(1)
    .executeTakeFirst();
  // Only insertAct writes this column.
  return row && { ...row, before: row.before as unknown as Before };
};

/** Is there a later act on the same questions that stands? */
export const movedOn = async (tx: Tx, sorting: string, { edition, questions }: LastAct): Promise<boolean> => {
  const row = await tx
    .selectFrom('sortingActs')
    .select('id')
    .where('sorting', '=', sorting)
    .where('edition', '>', edition)
    .where('undoneAt', 'is', null)
    .where('questions', '&&', uuids(questions))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
};

/** Takes an act back with its corrections; `undoneEdition` is the edition that this makes. */
export const takeBack = async (
  tx: Tx,
  { id, corrections }: LastAct,
  { undoneAt, undoneEdition }: { undoneAt: Temporal.Instant; undoneEdition: number }
): Promise<void> => {
  await beginCorrection(tx);
  await tx.updateTable('sortingActs').set({ undoneAt, undoneEdition }).where('id', '=', id).execute();
  await tx
    .updateTable('sortingCorrections')
    .set({ undoneAt })
    .where('id', '=', sql<string>`any(${uuids(corrections)})`)
    .execute();
};
