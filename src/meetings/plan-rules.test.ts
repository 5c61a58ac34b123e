import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Schedule, ScheduleEntry } from '#planning/index.ts';
import { refusedField } from '#platform/result.ts';
import type { MeetingPlan } from './meeting.ts';
import { faultOfPlan, faultOfReport, type PlanGround } from './plan-rules.ts';

const now = Temporal.Instant.from('2026-03-01T00:00:00Z');
const schedule: Schedule = {
  year: 2026,
  status: 'published',
  approvedOn: Temporal.PlainDate.from('2026-01-09'),
  documentKind: 'resolution',
  document: '4',
  round: 1,
  remarksDueOn: null
};
const entry: ScheduleEntry = {
  id: 'e1',
  year: 2026,
  version: 1,
  body: 'health',
  region: 'abai',
  district: null,
  plannedOn: Temporal.PlainDate.from('2026-05-14'),
  precision: 'day',
  format: 'mixed',
  themeKk: 'Ауыл медицинасы',
  themeRu: 'Сельская медицина',
  withdrawnAt: null,
  amendments: []
};

const plan = (over: Partial<MeetingPlan> = {}): MeetingPlan => ({
  holder: 'p1',
  region: 'abai',
  district: null,
  placeKk: 'Мәдениет үйі',
  placeRu: 'Дом культуры',
  themeKk: 'Ауыл медицинасы',
  themeRu: 'Сельская медицина',
  startsAt: Temporal.Instant.from('2026-05-14T10:00:00Z'),
  plannedMinutes: 120,
  reportMinutes: 30,
  format: 'mixed',
  offScheduleReason: null,
  offScheduleReasonRu: null,
  ...over
});

const ground = (over: Partial<PlanGround> = {}): PlanGround => ({
  kind: 'scheduled',
  body: 'health',
  holder: { body: 'health', duty: 'first-head' },
  entry: { schedule, entry },
  now,
  ...over
});

test('the report takes at most a quarter of the planned minutes, and the limit is named', () => {
  const minutes = fc.integer({ min: 15, max: 720 });
  fc.assert(
    fc.property(minutes, fc.integer({ min: 0, max: 720 }), (plannedMinutes, reportMinutes) => {
      const params = { limit: Math.floor(plannedMinutes / 4) };
      const refusal = refusedField('reportMinutes', 'report-too-long', { params, cites: [1, 3] });
      const expected = reportMinutes <= plannedMinutes / 4 ? undefined : refusal;
      expect(faultOfReport({ plannedMinutes, reportMinutes })).toEqual(expected);
    })
  );
});

test('a meeting by the schedule has the body, region and day of its entry', () => {
  const asScheduled = { cites: [4, 3] } as const;
  expect(faultOfPlan(plan(), ground())).toBeUndefined();
  expect([
    faultOfPlan(plan(), ground({ entry: null })),
    faultOfPlan(plan(), ground({ entry: { schedule: { ...schedule, status: 'draft' }, entry } })),
    faultOfPlan(plan(), ground({ entry: { schedule, entry: { ...entry, withdrawnAt: now } } })),
    faultOfPlan(plan(), ground({ entry: { schedule, entry: { ...entry, body: 'labour' } } })),
    faultOfPlan(plan({ region: 'almaty' }), ground()),
    faultOfPlan(plan({ startsAt: Temporal.Instant.from('2026-05-14T19:00:00Z') }), ground())
  ]).toEqual([
    refusedField('entry', 'required'),
    refusedField('entry', 'schedule-not-approved', asScheduled),
    refusedField('entry', 'entry-withdrawn'),
    refusedField('entry', 'entry-of-other-body'),
    refusedField('region', 'not-as-scheduled', asScheduled),
    refusedField('startsAt', 'not-as-scheduled', asScheduled)
  ]);
});

const fault = (kind: PlanGround['kind'], duty: 'first-head' | 'deputy-head' | 'moderator') =>
  faultOfPlan(
    plan(kind === 'off-schedule' ? { offScheduleReason: 'Су тасқыны', offScheduleReasonRu: 'Паводок' } : {}),
    ground({ kind, holder: { body: 'health', duty }, entry: kind === 'scheduled' ? { schedule, entry } : null })
  );

test('each kind has its holder', () => {
  expect([
    fault('scheduled', 'first-head'),
    fault('departmental', 'deputy-head'),
    fault('off-schedule', 'first-head'),
    fault('scheduled', 'deputy-head'),
    fault('departmental', 'first-head'),
    fault('off-schedule', 'moderator')
  ]).toEqual([
    undefined,
    undefined,
    undefined,
    refusedField('holder', 'holder-of-scheduled', { cites: [1, 1] }),
    refusedField('holder', 'holder-of-departmental', { cites: [1, 4, 3] }),
    refusedField('holder', 'holder-of-off-schedule', { cites: [1, 8] })
  ]);
});

test('the holder is of the body that holds the meeting', () => {
  const elsewhere = refusedField('holder', 'holder-elsewhere');
  expect(faultOfPlan(plan(), ground({ holder: { body: 'labour', duty: 'first-head' } }))).toEqual(elsewhere);
  expect(faultOfPlan(plan(), ground({ holder: undefined }))).toEqual(elsewhere);
});

test('a meeting outside the schedule says why in both languages, and no other does', () => {
  const reasons = { offScheduleReason: 'Су тасқыны', offScheduleReasonRu: 'Паводок' };
  const outside = ground({ kind: 'off-schedule', entry: null });
  expect([
    faultOfPlan(plan({ ...reasons, offScheduleReasonRu: null }), outside),
    faultOfPlan(plan(reasons), ground()),
    faultOfPlan(plan(reasons), ground({ kind: 'off-schedule' }))
  ]).toEqual([
    refusedField('offScheduleReasonRu', 'reason-required', { cites: [1, 8] }),
    refusedField('offScheduleReason', 'only-off-schedule'),
    refusedField('entry', 'only-scheduled')
  ]);
});

test('a start that has passed is refused', () => {
  expect(faultOfPlan(plan({ startsAt: now }), ground())).toEqual(refusedField('startsAt', 'time-passed'));
});
