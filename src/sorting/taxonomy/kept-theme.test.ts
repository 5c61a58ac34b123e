import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { closedFrom, closedOn, type Competence, competentOn, handedOn, wordsTyped } from './kept-theme.ts';

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const stands: readonly Competence[] = [
  { body: 'miid', validFrom: null, validTo: day('2023-09-01') },
  { body: 'transport', validFrom: day('2023-09-01'), validTo: null }
];

const on = (text: string): string | null => competentOn({ competent: stands }, day(text));

test('who is competent depends on the day', () => {
  expect([on('2022-01-01'), on('2023-08-31'), on('2023-09-01'), on('2026-01-01')]).toEqual([
    'miid',
    'miid',
    'transport',
    'transport'
  ]);
});

test('a theme is handed to another body from a day on, never backwards', () => {
  const handed = handedOn(stands, 'industry', day('2027-01-01'));
  expect(handed).toEqual([
    stands[0],
    { body: 'transport', validFrom: day('2023-09-01'), validTo: day('2027-01-01') },
    { body: 'industry', validFrom: day('2027-01-01'), validTo: null }
  ]);
  expect(handedOn(stands, 'transport', day('2027-01-01'))).toEqual(stands);
  expect(handedOn(stands, 'industry', day('2023-09-01'))).toBeUndefined();
});

test('a closed theme has nobody competent from its day, and may be opened again later', () => {
  const closed = closedOn(stands, day('2026-12-01')) ?? [];
  expect(closedFrom({ competent: closed })).toEqual(day('2026-12-01'));
  expect(competentOn({ competent: closed }, day('2026-12-01'))).toBeNull();
  expect(closedOn(closed, day('2026-12-02'))).toBeUndefined();
  expect(closedOn(stands, day('2023-09-01'))).toBeUndefined();
  expect(handedOn(closed, 'transport', day('2027-02-01'))?.slice(1)).toEqual([
    { body: 'transport', validFrom: day('2023-09-01'), validTo: day('2026-12-01') },
    { body: 'transport', validFrom: day('2027-02-01'), validTo: null }
  ]);
});

test('periods of competence never overlap, however often a theme is handed on', () => {
  const days = fc.integer({ min: 1, max: 3000 }).map((n) => day('2023-09-01').add({ days: n }));
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), days), { maxLength: 8 }), (acts) => {
      let periods = stands;
      for (const [body, from] of acts) periods = handedOn(periods, body, from) ?? periods;
      for (const [at, period] of periods.entries()) {
        const before = periods[at - 1];
        if (before)
          expect(before.validTo && Temporal.PlainDate.compare(before.validTo, period.validFrom ?? before.validTo)).toBe(
            0
          );
      }
      expect(periods.at(-1)?.validTo).toBeNull();
    })
  );
});

test('words are read one in a line or between commas, each once', () => {
  expect(wordsTyped(' тас жол,трасса\nтас  жол;\n\n')).toEqual(['тас жол', 'трасса']);
  expect(wordsTyped(null)).toEqual([]);
});
