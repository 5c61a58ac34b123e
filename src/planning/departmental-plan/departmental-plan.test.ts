import { expect, test } from 'vitest';
import { refused, refusedField } from '#platform/result.ts';
import {
  type DepartmentalPlan,
  differingColumns,
  faultOfAdoption,
  faultOfItem,
  faultOfPublication,
  type PlanItemTerms
} from './departmental-plan.ts';

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const today = day('2026-11-22');
const deputy = { body: 'health', duty: 'deputy-head' } as const;

const plan = (over: Partial<DepartmentalPlan> = {}): DepartmentalPlan => ({
  year: 2027,
  body: 'health',
  status: 'draft',
  adoptedOn: null,
  document: null,
  late: false,
  edition: 1,
  ...over
});
const terms = (over: Partial<PlanItemTerms> = {}): PlanItemTerms => ({
  kind: 'meeting',
  post: 'p1',
  region: 'abai',
  plannedOn: day('2027-04-14'),
  precision: 'day',
  format: 'offline',
  themeKk: 'Дәрі',
  themeRu: 'Лекарства',
  ...over
});
type Holder = Parameters<typeof faultOfItem>[2]['holder'];
const fault = (over: Partial<PlanItemTerms>, of = plan(), holder: Holder | null = deputy) =>
  faultOfItem(of, terms(over), { today, holder: holder ?? undefined });
const cites = { cites: [1, 4, 3] } as const;

test('a meeting is held by a deputy or an agency chair of the body, p(1,4,3)', () => {
  expect([
    fault({}),
    fault({}, plan(), { body: 'health', duty: 'agency-chair' }),
    fault({ post: null }, plan(), null),
    fault({}, plan(), null),
    fault({}, plan(), { body: 'labour', duty: 'deputy-head' }),
    fault({}, plan(), { body: 'health', duty: 'first-head' }),
    fault({ kind: 'briefing', post: null, format: null }, plan(), null),
    fault({ format: null })
  ]).toEqual([
    undefined,
    undefined,
    refusedField('post', 'plan-holder', cites),
    refusedField('post', 'holder-elsewhere'),
    refusedField('post', 'holder-elsewhere'),
    refusedField('post', 'plan-holder', cites),
    undefined,
    refusedField('format', 'nothing-chosen')
  ]);
});

test('an item lies in its year, and what is added to an adopted plan has not passed', () => {
  const running = plan({ year: 2026, status: 'adopted' });
  expect([
    fault({ plannedOn: day('2026-12-31') }),
    fault({}, plan({ year: 2028 })),
    fault({ plannedOn: day('2026-11-21') }, running),
    fault({ plannedOn: day('2026-11-01'), precision: 'month' }, running),
    fault({ plannedOn: day('2026-11-21') }, plan({ year: 2026 }))
  ]).toEqual([
    refusedField('plannedOn', 'day-outside-year'),
    refused('plan-year-closed', { params: { year: 2028 } }),
    refusedField('plannedOn', 'day-passed'),
    undefined,
    undefined
  ]);
});

const adopt = (of: DepartmentalPlan, kinds: PlanItemTerms['kind'][], on = '2026-11-20') =>
  faultOfAdoption(
    of,
    kinds.map((kind) => ({ kind })),
    day(on),
    today
  );

test('a plan is adopted once, with a meeting in it, by a document of a day that has come', () => {
  expect([
    adopt(plan(), ['briefing', 'meeting']),
    adopt(plan(), []),
    adopt(plan(), ['briefing']),
    adopt(plan(), ['meeting'], '2026-11-23'),
    adopt(plan({ status: 'adopted' }), ['meeting'])
  ]).toEqual([
    undefined,
    refused('plan-without-meetings', cites),
    refused('plan-without-meetings', cites),
    refusedField('adoptedOn', 'day-in-future'),
    refused('plan-adopted-already', cites)
  ]);
});

test('what is published was adopted, and is published once', () => {
  expect((['draft', 'adopted', 'published'] as const).map((status) => faultOfPublication(plan({ status })))).toEqual([
    refused('plan-not-adopted'),
    undefined,
    refused('plan-published-already')
  ]);
});

test('two wordings of an item differ in the columns that say other things', () => {
  expect(differingColumns(terms(), terms())).toEqual([]);
  expect(
    differingColumns(terms(), terms({ plannedOn: day('2027-04-15'), region: null, post: null, themeRu: 'Аптеки' }))
  ).toEqual(['post', 'region', 'plannedOn', 'themeRu']);
});
