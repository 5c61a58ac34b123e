import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isInForce } from '../edition.ts';
import { type EditionChoice, editionOn, editionsIn } from './edition-choice.ts';
import { editions } from './editions.ts';

const on = (text: string) => Temporal.PlainDate.from(text);
const day = fc.integer({ min: 0, max: 365 * 40 }).map((days) => on('2000-01-01').add({ days }));
const choices: EditionChoice[] = ['draft-112', 'decree-863', 'rule-since-2024'];

test('a chosen edition holds on every day, also before it came into force', () => {
  fc.assert(
    fc.property(day, fc.constantFrom(...choices), (of, choice) => {
      const edition = editionOn(choice, of);
      expect([edition?.id, edition && isInForce(edition, of)]).toEqual([choice, true]);
    })
  );
});

test('by date there is no edition before 7 April 2022 and exactly one on every day since', () => {
  const dated = Object.values(editions).filter(({ inForce }) => inForce.from !== null);
  fc.assert(
    fc.property(day, (of) => {
      const found = dated.filter((edition) => isInForce(edition, of));
      expect(found.length).toBe(of.toString() < '2022-04-07' ? 0 : 1);
      expect(editionOn('in-force', of)).toBe(found[0] ?? null);
    })
  );
});

test('decree 863 holds up to 8 January 2024 and the rule since 2024 from the 9th', () => {
  const ids = ['2022-04-06', '2022-04-07', '2024-01-08', '2024-01-09'].map((of) => editionOn('in-force', on(of))?.id);
  expect(ids).toEqual([undefined, 'decree-863', 'decree-863', 'rule-since-2024']);
});

test('a year in which one edition gave way to another has both, in their order', () => {
  const ids = [2021, 2022, 2023, 2024, 2025].map((year) => editionsIn('in-force', year).map(({ id }) => id));
  expect(ids).toEqual([[], ['decree-863'], ['decree-863'], ['decree-863', 'rule-since-2024'], ['rule-since-2024']]);
  expect(editionsIn('draft-112', 2026).map(({ id }) => id)).toEqual(['draft-112']);
});
