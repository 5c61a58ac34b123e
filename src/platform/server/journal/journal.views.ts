import { database } from '../database/database.ts';

/** One row of the journal as the office reads it. */
export type JournalRow = {
  seq: number;
  at: Temporal.Instant;
  actorKind: 'staff' | 'visitor' | 'system';
  actorId: string;
  actorName: string | null;
  act: string;
  type: string;
  objectKind: string;
  objectId: string;
  facts: string;
  hash: string;
};

/** What to look for; null or empty asks for anything. Days are days of Kazakhstan, both included. */
export type JournalFilter = {
  objectKind: string | null;
  objectId: string | null;
  type: string | null;
  actor: string | null;
  from: Temporal.Instant | null;
  until: Temporal.Instant | null;
};

const PAGE = 50;

/** The journal backwards from `before`, fifty rows at a time; `next` continues it, null at its beginning. */
export const journalRows = async (
  filter: JournalFilter,
  before: number | null
): Promise<{ rows: JournalRow[]; next: number | null }> => {
  const rows = await matching(filter)
    .$if(before !== null, (query) => query.where('journal.seq', '<', before ?? 0))
    .leftJoin('people', 'people.id', 'journal.actorId')
    .select(['journal.seq', 'journal.at', 'journal.actorKind', 'journal.actorId', 'people.name as actorName'])
    .select(['journal.act', 'journal.type', 'journal.objectKind', 'journal.objectId', 'journal.facts', 'journal.hash'])
    .orderBy('journal.seq', 'desc')
    .limit(PAGE + 1)
    .execute();
  const shown = rows.slice(0, PAGE);
  return {
    rows: shown.map((row) => ({ ...row, facts: JSON.stringify(row.facts), hash: row.hash.toString('hex') })),
    next: rows.length > PAGE ? (shown.at(-1)?.seq ?? null) : null
  };
};

const matching = ({ objectKind, objectId, type, actor, from, until }: JournalFilter) => {
  let query = database().selectFrom('journal');
  if (objectKind) query = query.where('journal.objectKind', '=', objectKind);
  if (objectId) query = query.where('journal.objectId', '=', objectId);
  if (type) query = query.where('journal.type', '=', type);
  if (actor) query = query.where('journal.actorId', '=', actor);
  if (from) query = query.where('journal.at', '>=', from);
  if (until) query = query.where('journal.at', '<', until);
  return query;
};

/** The kinds of events and of objects that the journal holds, for the filter's lists. */
export const journalKinds = async (): Promise<{ types: string[]; objectKinds: string[] }> => {
  const [types, kinds] = await Promise.all([
    database().selectFrom('journal').select('type').distinct().orderBy('type').execute(),
    database().selectFrom('journal').select('objectKind').distinct().orderBy('objectKind').execute()
  ]);
  return { types: types.map((row) => row.type), objectKinds: kinds.map((row) => row.objectKind) };
};
