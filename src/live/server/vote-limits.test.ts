import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { mintDevice } from '#platform/server/http/device-token.ts';
import { beginsWithZeros, WORK_BITS, workText } from '../proof-of-work.ts';
import { judgeVote, type VoteVerdict } from './vote-limits.ts';
import { isWorkDone, workFor } from './vote-work.ts';
import { WindowCount } from './window-limit.ts';

const AT = Temporal.Instant.from('2026-11-23T05:00:00Z').epochMilliseconds;

/** What becomes of so many votes, each another device's. */
const verdicts = (count: number, address: (n: number) => string, at = AT): Record<VoteVerdict, number> => {
  const found = { free: 0, work: 0, 'too-many': 0 };
  for (let n = 0; n < count; n += 1) {
    const { device } = mintDevice();
    found[judgeVote({ device, address: address(n), meeting: `m-${address(0)}`, at })] += 1;
  }
  return found;
};

test('two thousand devices of one village behind one address vote freely, the next ones with a moment of work', () => {
  expect(verdicts(2_500, () => '198.51.100.7')).toEqual({ free: 2_000, work: 500, 'too-many': 0 });
  expect(verdicts(10, () => '198.51.100.7', AT + 10_000)).toEqual({ free: 10, work: 0, 'too-many': 0 });
});

test('a block of lines has a limit of its own, of IPv6 the /56', () => {
  expect(verdicts(10_100, (n) => `2001:db8:0:${(n % 200).toString(16)}::${n.toString(16)}`)).toEqual({
    free: 10_000,
    work: 100,
    'too-many': 0
  });
});

test('beyond ten times as much nothing helps but waiting', () => {
  expect(verdicts(20_001, () => '203.0.113.9')['too-many']).toBe(1);
});

const solve = (challenge: string): string => {
  for (let nonce = 0; nonce < 1_000_000; nonce += 1) {
    const text = workText(challenge, String(nonce));
    if (beginsWithZeros(createHash('sha256').update(text).digest(), WORK_BITS)) return text;
  }
  throw new Error('not solved');
};

test('work is good for the device that was given it, for a while', () => {
  const [one, other] = [mintDevice().device, mintDevice().device];
  const solved = solve(workFor(one, AT));
  expect(isWorkDone(solved, one, AT)).toBe(true);
  expect(isWorkDone(solved, one, AT + 60_000)).toBe(true);
  expect(isWorkDone(solved, one, AT + 120_000)).toBe(false);
  expect(isWorkDone(solved, other, AT)).toBe(false);
  expect(isWorkDone(`${workFor(one, AT)}.`, one, AT) && isWorkDone(`${workFor(one, AT)}.1`, one, AT)).toBe(false);
  for (const forged of [undefined, '', '.', 'x.1', ['a', 'b']]) expect(isWorkDone(forged, one, AT)).toBe(false);
});

test('a clock that is set back begins a window anew and never locks out', () => {
  const counts = new WindowCount(10_000);
  expect([AT, AT + 1, AT - 3_600_000, AT - 3_599_999].map((at) => counts.count('x', at))).toEqual([1, 2, 1, 2]);
});
