import { error } from '@sveltejs/kit';
import { holds, type Actor } from '#platform/actor.ts';
import {
  askJournalVerification,
  journalKinds,
  journalRows,
  type JournalRow,
  lastVerifications
} from '#platform/server/journal/index.ts';
import type { Locale } from '#platform/locale.ts';
import { shortDateTime } from '#platform/words/index.ts';
import { newReceipt, submit } from '../../submit.server.ts';
import type { Actions, PageServerLoad } from './$types';
import { journalQuery, startOf } from './journal-query.ts';
import { showVerification } from './shown-verification.ts';

const VERIFICATIONS = 6;

const onlyOverseers = (actor: Actor): void => {
  if (!holds(actor, ['administrator', 'controller'])) error(403);
};

export const load: PageServerLoad = async (event) => {
  const { locals, url } = event;
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
  const [{ rows, next }, kinds, verifications] = await Promise.all([
    journalRows(filter, query.before),
    journalKinds(),
    lastVerifications(VERIFICATIONS)
  ]);
  return {
    query,
    next,
    kinds,
    rows: rows.map((row) => shown(row, locals.locale)),
    verifications: verifications.map((one) => showVerification(one, locals.now, locals.locale)),
    receipt: newReceipt(event)
  };
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
  verify: (event) => submit(event, askJournalVerification, { to: () => '/office/journal' })
};
