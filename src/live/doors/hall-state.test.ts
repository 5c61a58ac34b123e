import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BEAT_STANDS_SECONDS, type HallBeat, hallState, lostAt, outageOf } from './hall-state.ts';

const seenAt = Temporal.Instant.from('2026-12-01T05:00:00Z');
const after = (seconds: number) => seenAt.add({ seconds });
const beat: HallBeat = { seenAt, slow: false, standsSeconds: BEAT_STANDS_SECONDS };

test('a hall is connected, then weak, then lost; a slow one is weak from the start', () => {
  expect([0, 39, 40, 89, 90].map((seconds) => hallState(beat, after(seconds)))).toEqual([
    'connected',
    'connected',
    'weak',
    'weak',
    'lost'
  ]);
  expect(hallState({ ...beat, slow: true }, after(1))).toBe('weak');
  expect(hallState(null, seenAt)).toBe('not-yet');
});

test('a hall nobody hears of never gets better by itself', () => {
  const rank = { connected: 0, weak: 1, lost: 2, 'not-yet': 3 };
  const [seconds, stands] = [fc.integer({ min: 0, max: 2_000 }), fc.integer({ min: 1, max: 600 })];
  fc.assert(
    fc.property(seconds, seconds, stands, fc.boolean(), (one, other, standsSeconds, slow) => {
      const said = { seenAt, slow, standsSeconds };
      const [early, late] = [Math.min(one, other), Math.max(one, other)];
      expect(rank[hallState(said, after(early))]).toBeLessThanOrEqual(rank[hallState(said, after(late))]);
    })
  );
});

test('an outage begins when the hall was lost, or the session opened, and only in a session', () => {
  const back = after(300);
  expect(outageOf(beat, after(-60), back)).toEqual({ lostAt: lostAt(beat), backAt: back });
  expect(outageOf(beat, after(200), back)).toEqual({ lostAt: after(200), backAt: back });
  expect([outageOf(beat, undefined, back), outageOf(null, seenAt, back), outageOf(beat, seenAt, after(60))]).toEqual([
    undefined,
    undefined,
    undefined
  ]);
});
