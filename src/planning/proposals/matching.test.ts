import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Likeness, matchedLines } from './matching.ts';
import { monthWindow } from './proposal.ts';

const like = (region: string, theme: string, month: number): Likeness => ({
  region,
  theme,
  ...monthWindow(2027, month)
});

test('a row speaks of the line of its region and theme, first of its days, then of any that is left', () => {
  const lines = [like('abai', 'жол', 3), like('abai', 'жол', 5), like('ulytau', 'су', 4)];
  const rows = [
    like('abai', 'жол', 9),
    like('abai', 'жол', 3),
    like('abai', 'су', 4),
    like('ulytau', 'су', 6),
    like('abai', 'жол', 10)
  ];
  expect(matchedLines(rows, lines)).toEqual([lines[1], lines[0], undefined, lines[2], undefined]);
});

const likes = fc.array(
  fc
    .tuple(fc.constantFrom('abai', 'ulytau'), fc.constantFrom('жол', 'су'), fc.constantFrom(3, 4))
    .map(([region, theme, month]) => like(region, theme, month)),
  { maxLength: 8 }
);

test('no line is spoken of twice, and the same table speaks of every line', () => {
  fc.assert(
    fc.property(likes, likes, (rows, lines) => {
      const found = matchedLines(rows, lines).filter((line) => line !== undefined);
      expect(new Set(found).size).toBe(found.length);
      expect(matchedLines(lines, lines)).toEqual(lines);
    })
  );
});
