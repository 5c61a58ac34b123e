import { assert, bigInt, property } from 'fast-check';
import { expect, test } from 'vitest';
import { originName, rhythmOf } from './vote-group.ts';

test('votes like a clock are even, most within a minute are a burst, anything else is people', () => {
  expect([
    rhythmOf({ votes: 10, fullestMinute: 3, gapSpread: 0.05 }),
    rhythmOf({ votes: 9, fullestMinute: 3, gapSpread: 0.05 }),
    rhythmOf({ votes: 200, fullestMinute: 160, gapSpread: 2.1 }),
    rhythmOf({ votes: 200, fullestMinute: 159, gapSpread: 2.1 }),
    rhythmOf({ votes: 29, fullestMinute: 29, gapSpread: 1 }),
    rhythmOf({ votes: 1, fullestMinute: 1, gapSpread: null })
  ]).toEqual(['even', 'people', 'burst', 'people', 'people', 'people']);
});

test('an origin is named by the first four figures of its hash', () => {
  expect([originName('0'), originName('-1'), originName(String(0x0a3f_0000_0000_0000n))]).toEqual([
    '0000',
    'FFFF',
    '0A3F'
  ]);
  assert(property(bigInt(-(2n ** 63n), 2n ** 63n - 1n), (hash) => /^[0-9A-F]{4}$/.test(originName(String(hash)))));
});
