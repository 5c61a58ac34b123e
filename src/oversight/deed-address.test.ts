import { expect, test } from 'vitest';
import { type DeedAddress, deedAddress, type DutyPlace } from './deed-address.ts';

const place: DutyPlace = {
  id: 'e1',
  number: '2026-101',
  draft: false,
  body: 'transport',
  region: 'abai',
  day: Temporal.PlainDate.from('2026-12-03'),
  theme: { kk: 'Жол', ru: 'Дорога' }
};
const meeting = { obligation: 'draft-112/1-2/transport/e1', subjectKind: 'meeting', subject: 'e1', who: 'transport' };
const period = { obligation: 'draft-112/x/transport/2026', subjectKind: 'period', who: 'transport' };

const of = (event: 'BroadcastRecorded' | 'FloorTimeMeasured', at: DutyPlace | undefined): DeedAddress =>
  deedAddress({ ...meeting, subjectKind: 'meeting', missing: [event] }, at);
const ofPeriod = (
  event:
    | 'QuarterPublished'
    | 'RegionPrioritiesAdopted'
    | 'ProposalsSubmitted'
    | 'DepartmentalPlanAdopted'
    | 'ScheduleApproved'
    | 'ScheduleSubmitted'
    | 'MeetingHeld',
  subject: string
): string => deedAddress({ ...period, subjectKind: 'period', subject, missing: [event] }, undefined).href;

test('an act of a meeting is done on its page, at the board, or first of all by planning it', () => {
  expect(of('BroadcastRecorded', place)).toEqual({ kind: 'meeting', href: '/office/meetings/2026-101' });
  expect(of('FloorTimeMeasured', place)).toEqual({ kind: 'live', href: '/office/live/2026-101' });
  expect(of('FloorTimeMeasured', { ...place, draft: true }).href).toBe('/office/meetings/2026-101');
  expect(of('BroadcastRecorded', { ...place, number: null })).toEqual({
    kind: 'plan',
    href: '/office/meetings/new?entry=e1'
  });
  expect(of('BroadcastRecorded', undefined).href).toBe('/office/control/duties/draft-112/1-2/transport/e1');
});

test('a quarter, a schedule and the year’s meetings have their pages', () => {
  expect(ofPeriod('QuarterPublished', '2026-Q3')).toBe('/office/progress?body=transport&quarter=2026-3');
  expect(ofPeriod('ScheduleApproved', '2027')).toBe('/office/schedule/2027');
  expect(ofPeriod('DepartmentalPlanAdopted', '2026')).toBe('/office/plans/2027/transport');
  expect(ofPeriod('ProposalsSubmitted', '2026')).toBe('/office/proposals/2027/transport');
  expect(ofPeriod('ScheduleSubmitted', '2026')).toBe('/office/schedule/2027');
  expect(ofPeriod('RegionPrioritiesAdopted', '2026')).toBe('/office/priorities/2027/transport');
  expect(ofPeriod('MeetingHeld', '2026')).toBe('/office/meetings');
});

test('the meeting that a risk asks for is planned for it, and then stands on its own page', () => {
  const risk = { ...meeting, subjectKind: 'risk', subject: 'r1', missing: ['OffScheduleMeetingHeld'] } as const;
  expect(deedAddress(risk, undefined)).toEqual({ kind: 'plan', href: '/office/meetings/new?risk=r1' });
  expect(deedAddress(risk, { ...place, draft: true }).href).toBe('/office/meetings/2026-101');
  expect(deedAddress(risk, place)).toEqual({ kind: 'live', href: '/office/live/2026-101' });
});

test('what a body can do itself comes before what another attests', () => {
  const both = ['AkimAttended', 'HallsConnected'] as const;
  expect(deedAddress({ ...meeting, subjectKind: 'meeting', missing: both }, place).kind).toBe('meeting');
  expect(deedAddress({ ...meeting, subjectKind: 'meeting', missing: ['AkimAttended'] }, place)).toEqual({
    kind: 'duty',
    href: '/office/control/duties/draft-112/1-2/transport/e1'
  });
});
