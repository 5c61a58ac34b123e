import { error } from '@sveltejs/kit';
import { holds, type Actor } from '#platform/actor.ts';
import { databasePool } from '#platform/server/database/database.ts';
import { journalKinds, journalRows, type JournalRow, verifyJournal } from '#platform/server/journal/index.ts';
import type { Locale } from '#platform/locale.ts';
import { shortDateTime } from '#platform/words/index.ts';
import type { Actions, PageServerLoad } from './$types';
import { journalQuery, startOf } from './journal-query.ts';

const onlyOverseers = (actor: Actor): void => {
  if (!holds(actor, ['administrator', 'controller'])) error(403);
};

export const load: PageServerLoad = async ({ locals, url }) => {
  onlyOverseers(locals.actor);
  const query = journalQuery(url.searchParams);
  const filter = {
    objectKind: query.kind || null,
    objectId: query.object || null,
    type: query.type || null,
    actor: query.actor || null,
    from: startOf(query.from),
    until: startOf(query.until, 1)
  };
  const [{ rows, next }, kinds] = await Promise.all([journalRows(filter, query.before), journalKinds()]);
  return { query, next, kinds, rows: rows.map((row) => shown(row, locals.locale)) };
};

const shown = ({ seq, at, act, type, objectKind, objectId, facts, hash, ...actor }: JournalRow, locale: Locale) => ({
  seq,
  at: shortDateTime(at, locale),
  iso: String(at),
  act,
  type,
  objectKind,
  objectId,
  facts: factsOf(facts),
  hash: hash.slice(0, 12),
  actorKind: actor.actorKind,
  actorId: actor.actorId,
  actor: actor.actorName ?? actor.actorId
});

/** Each fact by its name. */
const factsOf = (facts: string): { name: string; value: string }[] => {
  const parsed: unknown = JSON.parse(facts);
  const pairs = typeof parsed === 'object' && parsed ? Object.entries(parsed) : [];
  return pairs.map(([name, value]) => ({ name, value: typeof value === 'string' ? value : JSON.stringify(value) }));
};

export const actions: Actions = {
  verify: async ({ locals }) => {
    onlyOverseers(locals.actor);
    return { verdict: await verifyJournal(databasePool()) };
  }
};
