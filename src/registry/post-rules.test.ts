import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { refused, refusedField } from '#platform/result.ts';
import { clash, type Mandate, type Post, runsOn } from './post.ts';
import { endingRefusal, mandateRefusal } from './post-rules.ts';

const day = Temporal.PlainDate.from;
const BASE = day('2026-01-01');
const post: Post = {
  id: 'p',
  body: 'health',
  duty: 'moderator',
  titles: { kk: 'Модератор', ru: 'Модератор', en: 'Moderator' },
  closedOn: null
};

type Term = Pick<Mandate, 'validFrom' | 'validTo'>;
const terms = fc
  .record({ from: fc.nat(60), length: fc.option(fc.integer({ min: -2, max: 30 })) })
  .map(({ from, length }): Term => ({
    validFrom: BASE.add({ days: from }),
    validTo: length === null ? null : BASE.add({ days: from + length })
  }));
const DAYS = Array.from({ length: 100 }, (_, offset) => BASE.add({ days: offset }));

test('however mandates are given, nobody shares a day of a post', () => {
  fc.assert(
    fc.property(fc.array(terms, { maxLength: 20 }), (asked) => {
      const given: Term[] = [];
      for (const term of asked) if (mandateRefusal(term, post, given) === undefined) given.push(term);
      expect(DAYS.filter((on) => given.filter((term) => runsOn(term, on)).length > 1)).toEqual([]);
    })
  );
});

test('two mandates clash exactly when both run on some day', () => {
  const proper = terms.filter((term) => mandateRefusal(term, post, []) === undefined);
  fc.assert(
    fc.property(proper, proper, (one, other) => {
      expect(clash(one, other)).toBe(DAYS.some((on) => runsOn(one, on) && runsOn(other, on)));
    })
  );
});

test('a mandate ends after it begins, and before its post closes', () => {
  const closing = { ...post, closedOn: day('2026-03-01') };
  const term = (from: string, to: string | null): Term => ({
    validFrom: day(from),
    validTo: to === null ? null : day(to)
  });
  expect([
    mandateRefusal(term('2026-02-01', '2026-01-31'), post, []),
    mandateRefusal(term('2026-02-01', '2026-02-01'), post, []),
    mandateRefusal(term('2026-02-01', '2026-02-28'), closing, []),
    mandateRefusal(term('2026-02-01', '2026-03-01'), closing, []),
    mandateRefusal(term('2026-02-01', null), closing, []),
    mandateRefusal(term('2026-02-01', null), post, [term('2026-01-01', '2026-02-01')])
  ]).toEqual([
    refusedField('validTo', 'ends-before-it-begins'),
    undefined,
    undefined,
    refused('post-closed'),
    refused('post-closed'),
    refused('mandate-overlaps')
  ]);
});

test('a mandate is ended on a day on which it runs', () => {
  const mandate = { id: 'm', post: 'p', person: 'x', validFrom: day('2026-02-01'), validTo: day('2026-03-01') };
  const ends = ['2026-01-31', '2026-02-01', '2026-03-01', '2026-03-02'];
  expect(ends.map((on) => endingRefusal(mandate, day(on)))).toEqual([
    refusedField('validTo', 'ends-before-it-begins'),
    undefined,
    undefined,
    refusedField('validTo', 'already-ended')
  ]);
});
