import { expect, test } from 'vitest';
import { type PlanningDay, type PlanningYear, ruleSettings } from '../optimiser/index.ts';
import type { PlanItem } from './departmental-plan.ts';
import { type HeadVisit, planWarnings } from './warnings.ts';

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const days = Array.from({ length: 365 }, (_, at): PlanningDay => {
  const on = day('2027-01-01').add({ days: at });
  return { on: on.toString(), weekday: on.dayOfWeek, off: on.dayOfWeek > 5, holiday: false };
});

const year = (over: Partial<PlanningYear> = {}): PlanningYear => ({
  year: 2027,
  days,
  wishes: [],
  standing: [],
  regions: [],
  weights: {},
  rules: ruleSettings(),
  closed: [],
  seasons: [],
  population: [],
  ...over
});

const item = (id: string, on: string, over: Partial<PlanItem> = {}): PlanItem => ({
  id,
  year: 2027,
  body: 'health',
  edition: 1,
  kind: 'meeting',
  post: 'p1',
  region: 'abai',
  plannedOn: day(on),
  precision: 'day',
  format: 'offline',
  themeKk: 'Дәрі',
  themeRu: 'Лекарства',
  withdrawnAt: null,
  ...over
});
const visit = (body: string, on: string): HeadVisit => ({ id: `v-${body}-${on}`, body, region: 'abai', on: day(on) });

const warned = (items: readonly PlanItem[], visits: readonly HeadVisit[] = [], around = year()): string[] =>
  planWarnings(around, items, visits).map(({ item: id, clash }) => `${id}: ${clash.rule}`);

test('a day off, another head in the week and the same post too soon are told, each at its item', () => {
  expect(warned([item('a', '2027-04-17')])).toEqual(['a: no-day-off']);
  expect(warned([item('a', '2027-04-14')], [visit('labour', '2027-04-16')])).toEqual(['a: one-visit-a-week']);
  expect(warned([item('a', '2027-04-14'), item('b', '2027-04-21', { region: 'ulytau' })])).toEqual([
    'a: head-rests',
    'b: head-rests'
  ]);
});

test('nobody is warned of a month, of a communication, of what was taken out, of the whole country or of the own head', () => {
  const quiet = [
    item('month', '2027-04-01', { precision: 'month' }),
    item('briefing', '2027-04-17', { kind: 'briefing', post: null, format: null }),
    item('out', '2027-04-17', { withdrawnAt: Temporal.Instant.from('2027-01-01T00:00:00Z') }),
    item('country', '2027-04-16', { region: null })
  ];
  expect(warned(quiet, [visit('labour', '2027-04-15')])).toEqual([]);
  expect(warned([item('a', '2027-04-14')], [visit('health', '2027-04-14')])).toEqual([]);
});

test('what first heads have against each other is not the plan’s business', () => {
  expect(warned([item('a', '2027-06-09')], [visit('labour', '2027-04-14'), visit('energy', '2027-04-15')])).toEqual([]);
});

test('the rules are those of the year: one that is switched off warns nobody, a closed period does', () => {
  const off = year({ rules: ruleSettings({ 'no-day-off': { on: false, parameter: 0 } }) });
  expect(warned([item('a', '2027-04-17')], [], off)).toEqual([]);
  const closed = year({ closed: [{ region: 'abai', from: '2027-04-12', to: '2027-04-16' }] });
  expect(warned([item('a', '2027-04-14')], [], closed)).toEqual(['a: closed-period']);
});
