import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { database, databasePool } from '#platform/server/database/database.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import {
  canonicalJson,
  findPublication,
  type Json,
  publicationsOf,
  publicationStates,
  publish,
  sha256Of
} from './index.ts';

useDatabase();

const at = Temporal.Instant.from('2026-10-08T05:00:00Z');
const put = (subject: string, content: Json, when = at): ReturnType<typeof publish> =>
  database()
    .transaction()
    .execute((tx) => publish(tx, { kind: 'trial', subject, content, at: when }));

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
  expect(await put('a', { one: 1, two: 'екі' })).toEqual({
    version: 1,
    sha256: sha256Of('{"one":1,"two":"екі"}'),
    fresh: true
  });
  expect(await put('a', { two: 'екі', one: 1 })).toMatchObject({ version: 1, fresh: false });
  expect(await put('a', { one: 2 }, later)).toMatchObject({ version: 2, fresh: true });
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
  expect(versions.filter(({ fresh }) => fresh)).toHaveLength(1);
  expect(versions.map(({ version }) => version)).toEqual([1, 1, 1, 1]);
});

test('what is published cannot be changed', async () => {
  await put('frozen', 1);
  await expect(databasePool().query("update publications set content = '2'")).rejects.toThrow('append-only');
  await expect(databasePool().query('delete from publications')).rejects.toThrow('append-only');
});
