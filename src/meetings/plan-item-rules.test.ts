import { expect, test } from 'vitest';
import { refusedField } from '#platform/result.ts';
import type { DepartmentalPlan, PlanItem } from '#planning/index.ts';
import { faultOfPlanItem } from './plan-item-rules.ts';

const adopted: DepartmentalPlan = {
  edition: 1,
  year: 2026,
  body: 'health',
  status: 'adopted',
  adoptedOn: Temporal.PlainDate.from('2025-12-12'),
  document: '№ 7',
  late: false
};
const item: PlanItem = {
  id: 'i1',
  year: 2026,
  body: 'health',
  edition: 1,
  kind: 'meeting',
  post: 'p1',
  region: 'abai',
  plannedOn: Temporal.PlainDate.from('2026-05-01'),
  precision: 'month',
  format: 'mixed',
  themeKk: 'Дәрі',
  themeRu: 'Лекарства',
  withdrawnAt: null
};
const meeting = { region: 'abai', startsAt: Temporal.Instant.from('2026-05-14T10:00:00Z') };
const of = { kind: 'departmental', body: 'health' } as const;
const fault = (over: Partial<PlanItem> = {}, plan = adopted): unknown =>
  faultOfPlanItem(meeting, of, { plan, item: { ...item, ...over } });

test('a meeting comes from an item of the adopted plan, of its body, region and month', () => {
  expect([
    fault(),
    fault({ region: null }),
    faultOfPlanItem(meeting, of, null),
    faultOfPlanItem(meeting, { ...of, kind: 'scheduled' }, { plan: adopted, item }),
    fault({ body: 'labour' }),
    fault({ kind: 'briefing' }),
    fault({}, { ...adopted, status: 'draft' }),
    fault({ withdrawnAt: meeting.startsAt }),
    fault({ region: 'ulytau' }),
    fault({ plannedOn: Temporal.PlainDate.from('2026-06-01') })
  ]).toEqual([
    undefined,
    undefined,
    undefined,
    refusedField('planItem', 'only-departmental'),
    refusedField('planItem', 'unknown-plan-item'),
    refusedField('planItem', 'unknown-plan-item'),
    refusedField('planItem', 'plan-item-not-adopted', { cites: [1, 4, 3] }),
    refusedField('planItem', 'plan-item-withdrawn'),
    refusedField('region', 'not-as-planned'),
    refusedField('startsAt', 'not-as-planned')
  ]);
});
