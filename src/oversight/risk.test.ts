import { expect, test } from 'vitest';
import { type RiskDecision, trackOf } from './risk.ts';

const decision = (over: Partial<RiskDecision>): RiskDecision => ({
  risk: 'r',
  about: 'meeting',
  verdict: 'accepted',
  meeting: 'm',
  post: null,
  reason: null,
  by: 'energy',
  at: Temporal.Instant.from('2026-09-01T05:00:00Z'),
  ...over
});
const refused = decision({ verdict: 'refused', meeting: null, reason: 'Қажет емес' });

const track = (status: 'draft' | 'announced' | 'live' | 'held' | 'cancelled') =>
  trackOf({ high: false }, [decision({})], { status }).meeting;
const asked = (...decisions: RiskDecision[]) => trackOf({ high: true }, decisions, undefined).participation;

test('a meeting is proposed until it is planned, and again when that is called off', () => {
  expect(trackOf({ high: false }, [], undefined)).toEqual({ meeting: 'proposed', participation: 'not-asked' });
  expect((['draft', 'announced', 'live', 'held', 'cancelled'] as const).map(track)).toEqual([
    'planned',
    'planned',
    'planned',
    'held',
    'proposed'
  ]);
});

test('the newest decision counts', () => {
  const meeting = { status: 'draft' } as const;
  expect(trackOf({ high: false }, [refused, decision({})], meeting).meeting).toBe('planned');
  expect(trackOf({ high: false }, [decision({}), refused], meeting).meeting).toBe('refused');
});

test('a Deputy Prime Minister is asked for where the risk is high', () => {
  const named = decision({ about: 'participation', meeting: null, post: 'p' });
  const off = decision({ about: 'participation', verdict: 'refused', meeting: null, reason: 'Жоқ' });
  expect([asked(), asked(named), asked(named, off), asked(off, named)]).toEqual(['asked', 'named', 'refused', 'named']);
  expect(trackOf({ high: false }, [named], undefined).participation).toBe('not-asked');
});
