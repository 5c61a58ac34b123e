import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { learnAcross, type Parallel } from './across-languages.ts';
import { learnTranslations, translationOf } from './translations.ts';

const WORDS = [
  ['жол', 'дорога'],
  ['мектеп', 'школа'],
  ['су', 'вода'],
  ['дәрігер', 'врач'],
  ['көпір', 'мост'],
  ['зейнетақы', 'пенсия']
] as const;

/** Every two matters said together, in both languages. */
const PARALLEL: Parallel[] = WORDS.flatMap(([kk, ru], at) =>
  WORDS.slice(at + 1).map(([otherKk, otherRu]) => ({ kk: `${kk} ${otherKk}`, ru: `${otherRu} ${ru}` }))
);

const likest = (scores: readonly number[]): number => scores.indexOf(Math.max(...scores));

test('words that are said for one another are found from whole sentences alone', () => {
  const pairs = PARALLEL.map(({ kk, ru }) => ({ from: kk.split(' '), to: ru.split(' ') }));
  const lexicon = learnTranslations(pairs);
  for (const [kk, ru] of WORDS) {
    const said = [...(lexicon.chances.get(kk) ?? [])].toSorted((one, other) => other[1] - one[1]);
    expect(said[0]?.[0]).toBe(ru);
  }
  expect(translationOf(lexicon, ['жол'], ['дорога'])).toBeGreaterThan(translationOf(lexicon, ['жол'], ['вода']));
  expect(translationOf(lexicon, ['жол'], ['никогда'])).toBe(0);
  expect(translationOf(lexicon, [], [])).toBe(0);
});

test('a Kazakh text fits the Russian one that says the same best, in whichever order they are offered', () => {
  const across = learnAcross(PARALLEL);
  const [kk, ru] = [WORDS.map(([one]) => one), WORDS.map(([, one]) => one)];
  expect(across.fits(kk, ru).map(likest)).toEqual([0, 1, 2, 3, 4, 5]);
  expect(across.fits(kk, ru.toReversed()).map(likest)).toEqual([5, 4, 3, 2, 1, 0]);
  expect(learnAcross(PARALLEL).fits(kk, ru)).toEqual(across.fits(kk, ru));
});

test('a name written alike in both languages is enough', () => {
  const across = learnAcross(PARALLEL);
  const [scores = []] = across.fits(['Қордай асуы'], ['Шымкент', 'перевал Кордай', 'Актобе']);
  expect(likest(scores)).toBe(1);
});

test('whatever is asked, each text has a finite score with each', () => {
  const across = learnAcross(PARALLEL);
  const texts = fc.array(fc.oneof(fc.string(), fc.constantFrom('жол', 'школа', '', '😀', '2026')), { maxLength: 6 });
  fc.assert(
    fc.property(texts, texts, (kk, ru) => {
      const scores = across.fits(kk, ru);
      expect(scores.map((row) => row.length)).toEqual(kk.map(() => ru.length));
      expect(scores.flat().every(Number.isFinite)).toBe(true);
    }),
    { numRuns: 50 }
  );
  expect(learnAcross([]).fits(['жол'], ['дорога']).flat().every(Number.isFinite)).toBe(true);
});
