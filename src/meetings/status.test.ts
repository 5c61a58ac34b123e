import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { refused } from '#platform/result.ts';
import { MEETING_STATUSES, type MeetingStatus } from './meeting.ts';
import { OBLIGATORY_PARTS } from './part.ts';
import { ACTS, type Circumstances, deskActs, faultOfAct, transitionFor } from './status.ts';

const now = Temporal.Instant.from('2026-05-14T05:00:00Z');
const ready: Circumstances = {
  startsAt: now.add({ hours: 24 }),
  plannedMinutes: 120,
  reportMinutes: 30,
  parts: OBLIGATORY_PARTS.map((kind) => ({ kind })),
  now
};

const walk = (acts: readonly (typeof ACTS)[number][], from: MeetingStatus): MeetingStatus =>
  acts.reduce((status, act) => transitionFor(act, status)?.to ?? status, from);

test('no path leads out of held and cancelled, and only opening leads to live', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...ACTS), { maxLength: 30 }), (acts) => {
      expect(walk(acts, 'held')).toBe('held');
      expect(walk(acts, 'cancelled')).toBe('cancelled');
      expect(
        walk(
          acts.filter((act) => act !== 'open'),
          'draft'
        )
      ).not.toBe('live');
    })
  );
});

test('a cancelled or held meeting can be neither postponed nor anything else, and says why', () => {
  for (const status of ['held', 'cancelled'] as const)
    for (const act of ACTS) expect(faultOfAct(act, status, ready)).toEqual(refused(`meeting-is-${status}`));
});

test('the desk has its acts in each status', () => {
  expect(Object.fromEntries(MEETING_STATUSES.map((status) => [status, deskActs(status)]))).toEqual({
    draft: ['announce', 'cancel'],
    announced: ['postpone', 'move', 'cancel'],
    live: [],
    held: [],
    cancelled: []
  });
});

const announce = (over: Partial<Circumstances>) => faultOfAct('announce', 'draft', { ...ready, ...over });

test('a meeting is not announced in the past, with too long a report, or without its three parts', () => {
  expect(announce({})).toBeUndefined();
  expect(announce({ startsAt: now })).toEqual(refused('meeting-in-past'));
  expect(announce({ reportMinutes: 31 })).toEqual(refused('report-too-long', { cites: [1, 3] }));
  expect(announce({ parts: [{ kind: 'briefing' }, { kind: 'visit' }] })).toEqual(
    refused('parts-missing', { cites: [1, 5] })
  );
});
