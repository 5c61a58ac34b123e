import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { exampleGold, placesOfCountry } from '../../tests/support/sorting.ts';
import { createKeptPortraits } from './kept-portraits.ts';
import { portraitOf } from './portrait.ts';

const gazetteer = placesOfCountry();

test('what is kept is read back equal, in any order', () => {
  const texts = exampleGold('held').map(({ text }) => text);
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom(...texts), fc.string()), { maxLength: 30 }), (asked) => {
      const kept = createKeptPortraits();
      const portraits = asked.map((text) => portraitOf(text, gazetteer));
      for (const portrait of portraits) kept.keep(portrait);
      for (const [at, { key: _, ...portrait }] of [...portraits.entries()].toReversed())
        expect(kept.at(at)).toEqual(portrait);
      expect([kept.size(), kept.at(portraits.length), kept.at(-1)]).toEqual([portraits.length, undefined, undefined]);
    }),
    { numRuns: 50 }
  );
});
