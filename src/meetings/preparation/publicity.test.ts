import { expect, test } from 'vitest';
import * as fc from 'fast-check';
import { refusedField } from '#platform/result.ts';
import {
  CHANNELS,
  type Channel,
  faultOfPublication,
  missingChannels,
  type PublicationTerms,
  publicSince
} from './publicity.ts';
import { smsLength } from './announcement.ts';

const today = Temporal.PlainDate.from('2026-11-22');
const terms = (over: Partial<PublicationTerms>): PublicationTerms => ({
  channel: 'site',
  url: 'https://gov.kz/kezdesu',
  place: null,
  absent: false,
  note: null,
  publishedOn: today,
  ...over
});

test('a channel has its address, a public place its photo', () => {
  const place = { channel: 'public-place', url: null, place: 'Халыққа қызмет көрсету орталығы' } as const;
  expect([faultOfPublication(terms({}), 0, today), faultOfPublication(terms(place), 1, today)]).toEqual([
    undefined,
    undefined
  ]);
  expect(faultOfPublication(terms({ url: null }), 0, today)).toEqual(refusedField('url', 'required'));
  expect(faultOfPublication(terms({ url: 'http://gov.kz' }), 0, today)).toEqual(refusedField('url', 'not-https'));
  expect(faultOfPublication(terms({ ...place, place: null }), 1, today)).toEqual(refusedField('place', 'required'));
  expect(faultOfPublication(terms(place), 0, today)).toEqual(refusedField('files', 'one-photo'));
  expect(faultOfPublication(terms({ publishedOn: today.add({ days: 1 }) }), 0, today)).toEqual(
    refusedField('publishedOn', 'day-in-future')
  );
});

test('only a personal account can be missing, and that is explained', () => {
  const absent = { absent: true, url: null };
  expect(faultOfPublication(terms(absent), 0, today)).toEqual(refusedField('absent', 'only-personal-account'));
  expect(faultOfPublication(terms({ ...absent, channel: 'personal-account' }), 0, today)).toEqual(
    refusedField('note', 'required')
  );
  expect(faultOfPublication(terms({ ...absent, channel: 'personal-account', note: 'жоқ' }), 0, today)).toBeUndefined();
});

test('it is public since the day on which the last channel first had it, and never before all have it', () => {
  const rows = fc.array(fc.record({ channel: fc.constantFrom(...CHANNELS), later: fc.integer({ min: 0, max: 40 }) }));
  fc.assert(
    fc.property(rows, (made) => {
      const publications = made.map(({ channel, later }) => ({ channel, publishedOn: today.add({ days: later }) }));
      const firstOf = (channel: Channel): number =>
        Math.min(...made.filter((row) => row.channel === channel).map(({ later }) => later));
      const last = Math.max(...CHANNELS.map(firstOf));
      const expected = missingChannels(publications).length > 0 ? null : today.add({ days: last }).toString();
      expect(publicSince(publications)?.toString() ?? null).toBe(expected);
    })
  );
  expect(missingChannels([{ channel: 'site', publishedOn: today }])).toEqual([
    'official-account',
    'personal-account',
    'public-place'
  ]);
});

test('a short message in Cyrillic is one of seventy characters, or parts of sixty-seven', () => {
  expect([70, 71, 134, 135].map((characters) => smsLength('қ'.repeat(characters)))).toEqual([
    { characters: 70, parts: 1 },
    { characters: 71, parts: 2 },
    { characters: 134, parts: 2 },
    { characters: 135, parts: 3 }
  ]);
});
