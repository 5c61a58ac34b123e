import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvFile } from './csv.ts';

test('a table is written with its mark, semicolons and line ends', () => {
  expect(csvFile(['Күні', 'Тақырып'], [['2026-05-14', 'Жол; "су"']])).toBe(
    '\uFEFFКүні;Тақырып\r\n2026-05-14;"Жол; ""су"""\r\n'
  );
});

test('no cell starts like a formula', () => {
  fc.assert(
    fc.property(fc.constantFrom('=', '+', '-', '@', '\t', '\r'), fc.string(), (start, rest) => {
      const line = csvFile(['a'], [[start + rest]])
        .split('\r\n')
        .slice(1)
        .join('\r\n');
      expect(line.replace(/^"/, '').startsWith("'")).toBe(true);
    })
  );
});
