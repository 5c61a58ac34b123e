import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BLOCK, LINE, networkOf } from './network.ts';

test.each([
  ['192.0.2.17', '192.0.2.17', '192.0.2'],
  ['::ffff:192.0.2.17', '192.0.2.17', '192.0.2'],
  ['2001:db8:1:2:3:4:5:6', '20010db800010002', '20010db8000100'],
  ['2001:db8:1:2ff::9', '20010db8000102ff', '20010db8000102'],
  ['2001:DB8::1', '20010db800000000', '20010db8000000'],
  ['::1', '0000000000000000', '00000000000000'],
  ['unknown', 'unknown', 'unknown'],
  ['', '', '']
])('%s is of the line %s and the block %s', (address, line, block) => {
  expect([networkOf(address, LINE), networkOf(address, BLOCK)]).toEqual([line, block]);
});

test('who shares a line shares a block, however the address is written', () => {
  fc.assert(
    fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), fc.oneof(fc.ipV4(), fc.ipV6()), (one, other) => {
      if (networkOf(one, LINE) === networkOf(other, LINE)) expect(networkOf(one, BLOCK)).toBe(networkOf(other, BLOCK));
    })
  );
});

test('whatever stands for an address, there is an answer', () => {
  fc.assert(fc.property(fc.string(), (text) => typeof networkOf(text, BLOCK) === 'string'));
});
