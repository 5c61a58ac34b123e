import { beforeAll, expect, test } from 'vitest';
import { exampleGold, placesOfCountry } from '../../tests/support/sorting.ts';
import { createGrouping, pairModelFrom, portraitOf, type PairModel } from './index.ts';
import { rewritten, REWRITINGS } from './rewritten.ts';
import { seeded } from './seeded.ts';

const gazetteer = placesOfCountry();
const QUESTIONS = 1_500;

let model: PairModel;
beforeAll(() => {
  ({ model } = pairModelFrom(exampleGold('train'), gazetteer));
}, 60_000);

/** Questions as they come in: those of the held part, again and again, each time written by somebody else. */
const asked = (count: number, seed: number): string[] => {
  const [draw, held] = [seeded(seed), exampleGold('held')];
  return Array.from({ length: count }, () => {
    const text = held[Math.floor(draw() * held.length)]?.text ?? '';
    return rewritten(text, REWRITINGS[Math.floor(draw() * REWRITINGS.length)] ?? 'typo', draw);
  });
};

const groupsOf = (texts: readonly string[]): number[] => {
  const grouping = createGrouping(model);
  return texts.map((text) => grouping.place(portraitOf(text, gazetteer)).leader);
};

/** Of all pairs that stood together before or after, the share that stands together both times. */
const unchanged = (before: readonly number[], after: readonly number[]): number => {
  let [both, either] = [0, 0];
  for (let one = 0; one < before.length; one += 1) {
    for (let other = 0; other < one; other += 1) {
      const [was, is] = [before[one] === before[other], after[one] === after[other]];
      both += Number(was && is);
      either += Number(was || is);
    }
  }
  return both / either;
};

test('one new question in a hundred leaves 98 of 100 pairs as they were, wherever it comes in', () => {
  const texts = asked(QUESTIONS, 3);
  const [before, added] = [groupsOf(texts), asked(QUESTIONS / 100, 4)];
  const mixed = texts.flatMap((text, at) => {
    const more = at % 100 === 50 ? added[Math.floor(at / 100)] : undefined;
    return more === undefined
      ? [{ text, old: true }]
      : [
          { text: more, old: false },
          { text, old: true }
        ];
  });
  expect(mixed.length).toBe(QUESTIONS + added.length);
  const leaders = groupsOf(mixed.map(({ text }) => text));
  expect(
    unchanged(
      before,
      leaders.filter((_, at) => mixed[at]?.old)
    )
  ).toBeGreaterThanOrEqual(0.98);
});

test('new questions that come last change nothing of what stood, and the same questions give the same groups', () => {
  const [texts, added] = [asked(QUESTIONS, 7), asked(QUESTIONS / 10, 8)];
  const before = groupsOf(texts);
  expect(groupsOf([...texts, ...added]).slice(0, QUESTIONS)).toEqual(before);
});
