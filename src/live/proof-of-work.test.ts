import { expect, test } from 'vitest';
import { beginsWithZeros } from './proof-of-work.ts';

test.each([
  [[0x00, 0x0f], 12, true],
  [[0x00, 0x10], 12, false],
  [[0x00, 0x1f], 11, true],
  [[0xff], 0, true],
  [[0x00], 9, false]
])('%j begins with %i zero bits: %s', (bytes, bits, expected) => {
  expect(beginsWithZeros(Uint8Array.from(bytes), bits)).toBe(expected);
});
