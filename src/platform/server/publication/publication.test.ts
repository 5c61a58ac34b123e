import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { isSystem } from '../../actor.ts';
import { event, publishing } from '../../event.ts';
import { accepted } from '../../result.ts';
import { command, nothingToFind } from '../command/command.ts';
import { databasePool } from '../database/database.ts';
import { system } from '../../../../tests/support/actors.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import {
  canonicalJson,
  findPublication,
  freeze,
  type Json,
  publicationsOf,
  publicationStates,
  sha256Of
} from './index.ts';

useDatabase();

const at = Temporal.Instant.from('2026-10-08T05:00:00Z');
const anyJson = z.custom<Json>(() => true);
const publishTrial = command({
  name: 'publish-trial',
  input: z.object({ subject: z.string(), content: anyJson, once: z.boolean().default(false) }),
  find: nothingToFind,
  may: isSystem,
  async run({ tx, input }) {
    const frozen = await freeze(tx, { kind: 'trial', ...input });
    if (!frozen) return accepted({ version: 0 });
    return accepted({ version: frozen.version }, publishing(event('TrialPublished', 'trial', input.subject), frozen));
  }
});

/** Which version became of it; 0 when it stood published already. */
const put = async (subject: string, content: Json, when = at, once = false): Promise<number> => {
  const outcome = await publishTrial(system, { subject, content, once }, { at: when });
  if (!outcome.ok) throw new Error(outcome.refusal.reason);
  return outcome.value.version;
};

const shuffled = (value: Json, order: 1 | -1): Json => {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((one: Json) => shuffled(one, order));
  const entries = Object.entries(value).toSorted(([one], [other]) => (one < other ? -order : order));
  return Object.fromEntries(entries.map(([key, member]) => [key, shuffled(member, order)]));
};

test('the order of keys changes nothing in the canonical text, and it says the same value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (given) => {
      const value: Json = JSON.parse(JSON.stringify(given));
      expect(canonicalJson(shuffled(value, 1))).toBe(canonicalJson(shuffled(value, -1)));
      expect(JSON.parse(canonicalJson(value))).toEqual(value);
    })
  );
});

test('the same content makes no version, a correction stands beside the old', async () => {
  const later = at.add({ hours: 1 });
  expect(await put('a', { one: 1, two: 'екі' })).toBe(1);
  expect(await put('a', { two: 'екі', one: 1 })).toBe(0);
  expect(await put('a', { one: 2 }, later)).toBe(2);
  expect(await publicationsOf('trial', 'a')).toEqual([
    { version: 2, sha256: sha256Of('{"one":2}'), publishedAt: later },
    { version: 1, sha256: sha256Of('{"one":1,"two":"екі"}'), publishedAt: at }
  ]);
  expect(await findPublication('trial', 'a')).toMatchObject({ version: 2, content: '{"one":2}' });
  expect(await findPublication('trial', 'a', 1)).toMatchObject({ version: 1, content: '{"one":1,"two":"екі"}' });
  expect(await findPublication('trial', 'a', 3)).toBeUndefined();
  expect(await publicationStates('trial', ['a', 'b'])).toEqual(new Map([['a', { firstAt: at, versions: 2 }]]));
});

test('publishing the same at once makes one version', async () => {
  const versions = await Promise.all([1, 2, 3, 4].map(() => put('at-once', { same: true })));
  expect(versions.toSorted()).toEqual([0, 0, 0, 1]);
});

test('what is published once gets no second version', async () => {
  expect([await put('once', 1, at, true), await put('once', 2, at, true)]).toEqual([1, 0]);
});

test('the row of the journal names the publication, and the publication names the row', async () => {
  await put('named', 'атау');
  const { rows } = await databasePool().query(
    `select j.seq = p.journal_seq as same_row, j.at = p.published_at as same_time, j.facts from publications p
     join journal j on j.facts ->> 'sha256' = p.sha256 where p.subject = 'named'`
  );
  const facts = { publication: 'trial/named', version: 1, sha256: sha256Of('"атау"') };
  expect(rows).toEqual([{ same_row: true, same_time: true, facts }]);
});

const copyOfGuarded = (changes: string): Promise<unknown> =>
  databasePool().query(
    `insert into publications (id, kind, subject, version, content, sha256, published_at, journal_seq)
     select gen_random_uuid(), ${changes} from publications where subject = 'guarded'`
  );

test('nothing is published past the journal', async () => {
  await put('guarded', 1);
  await expect(copyOfGuarded('kind, subject, 2, content, sha256, published_at, journal_seq')).rejects.toThrow(
    'does not name'
  );
  await expect(copyOfGuarded(`kind, 'x', version, content, sha256, published_at, journal_seq`)).rejects.toThrow(
    'does not name'
  );
  await expect(copyOfGuarded(`kind, subject, version, '2', sha256, published_at, journal_seq`)).rejects.toThrow(
    'not that of'
  );
});

const nameTrial = command({
  name: 'name-trial',
  input: z.object({}),
  find: nothingToFind,
  may: isSystem,
  run: () => Promise.resolve(accepted({}, event('TrialNamed', 'trial', 'named', { publication: 'trial/named' })))
});

test('an event that names a publication makes it, or does not happen', async () => {
  await expect(nameTrial(system, {}, { at })).rejects.toThrow('TrialNamed names a publication and makes none');
  expect((await databasePool().query(`select 1 from journal where type = 'TrialNamed'`)).rowCount).toBe(0);
});

test('what is published cannot be changed', async () => {
  await put('frozen', 1);
  await expect(databasePool().query("update publications set content = '2'")).rejects.toThrow('append-only');
  await expect(databasePool().query('delete from publications')).rejects.toThrow('append-only');
  await expect(databasePool().query('truncate publications')).rejects.toThrow('append-only');
});
