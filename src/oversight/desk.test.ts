import { expect, test } from 'vitest';
import type { EvidenceEvent } from '#decree/index.ts';
import type { Duty } from '#platform/actor.ts';
import { type DeskDuty, deskSections, type Prepared, withoutPrepared } from './desk.ts';
import { isOnDeskOf } from './duties-of-posts.ts';

const duty = (over: Partial<DeskDuty> & { obligation: string; due: string }): DeskDuty => ({
  year: 2026,
  edition: 'draft-112',
  norm: '1-4-6',
  who: 'transport',
  subjectKind: 'meeting',
  subject: 'e1',
  region: 'abai',
  aroseOn: Temporal.PlainDate.from('2026-12-03'),
  dueOn: Temporal.PlainDate.from(over.due),
  warnOn: null,
  kind: 'due-soon',
  reason: { code: 'no-term' },
  keptOn: null,
  missing: ['AnnouncementPublished'],
  proof: [],
  standsInFor: null,
  returnedOn: null,
  askedOn: null,
  ...over
});

const shape = (duties: readonly DeskDuty[]): unknown =>
  deskSections(duties).map(({ code, count, groups }) => [
    code,
    count,
    groups.map((group) => [group.dueOn.toString(), group.duties.map(({ obligation }) => obligation)])
  ]);

test('the acts of one meeting stand together, those of a period alone, in the order of their days', () => {
  const period = { subjectKind: 'period', subject: '2026', region: null } as const;
  expect(
    shape([
      duty({ obligation: 'b', due: '2026-12-03' }),
      duty({ obligation: 'c', due: '2026-12-01', ...period }),
      duty({ obligation: 'd', due: '2026-12-01', ...period }),
      duty({ obligation: 'a', due: '2026-11-25' })
    ])
  ).toEqual([
    [
      'soon',
      4,
      [
        ['2026-11-25', ['a', 'b']],
        ['2026-12-01', ['c']],
        ['2026-12-01', ['d']]
      ]
    ]
  ]);
});

test('what passed last stands first among the overdue, and nothing kept is on the desk', () => {
  expect(
    shape([
      duty({ obligation: 'old', due: '2026-02-01', kind: 'overdue', subject: 'e2' }),
      duty({ obligation: 'new', due: '2026-11-01', kind: 'overdue' }),
      duty({ obligation: 'kept', due: '2026-11-01', kind: 'kept' }),
      duty({ obligation: 'far', due: '2026-12-20', kind: 'not-due' })
    ])
  ).toEqual([
    [
      'overdue',
      2,
      [
        ['2026-11-01', ['new']],
        ['2026-02-01', ['old']]
      ]
    ],
    ['later', 1, [['2026-12-20', ['far']]]]
  ]);
});

test('a duty stands apart from one’s own when it is done for somebody absent', () => {
  expect(
    deskSections([
      duty({ obligation: 'a', due: '2026-12-01' }),
      duty({ obligation: 'b', due: '2026-12-01', standsInFor: 'p' })
    ])[0]?.groups.length
  ).toBe(2);
});

const prepared = (...acts: EvidenceEvent[]): Prepared => new Map([['e1', new Set(acts)]]);

test('an act that is on record ahead of its day is not asked for', () => {
  const both = duty({ obligation: 'a', due: '2026-12-03', missing: ['BroadcastRecorded', 'HallsConnected'] });
  expect(withoutPrepared([both], prepared('BroadcastRecorded', 'HallsConnected'))).toEqual([]);
  expect(withoutPrepared([both], prepared('HallsConnected'))[0]?.missing).toEqual(['BroadcastRecorded']);
  expect(withoutPrepared([both], new Map())).toEqual([both]);
});

const seen = (post: Duty, missing: EvidenceEvent[], body = 'transport'): boolean =>
  isOnDeskOf({ duty: post, body }, { who: 'transport', missing });

test('heads and press officers see every duty of their body, the others their own, and nobody another body’s', () => {
  expect(seen('first-head', ['SortingAdopted'])).toBe(true);
  expect(seen('press-officer', ['AkimAttended'])).toBe(true);
  expect(seen('moderator', ['SortingAdopted'])).toBe(true);
  expect(seen('moderator', ['QuarterPublished'])).toBe(false);
  expect(seen('hall-operator', ['BroadcastRecorded', 'HallsConnected'])).toBe(true);
  expect(seen('administrator', ['QuarterPublished'])).toBe(false);
  expect(seen('first-head', ['SortingAdopted'], 'health')).toBe(false);
});
