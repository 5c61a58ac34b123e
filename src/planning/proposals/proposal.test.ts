import { expect, test } from 'vitest';
import { refused, refusedField } from '#platform/result.ts';
import { faultOfProposal, isOpenForProposals, monthWindow, type ProposalTerms, windowKind } from './proposal.ts';

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const today = day('2026-11-22');

const terms = (over: Partial<ProposalTerms> = {}): ProposalTerms => ({
  regions: ['abai'],
  districts: [],
  from: day('2027-03-01'),
  to: day('2027-03-31'),
  format: 'mixed',
  themeKk: 'Ауыл медицинасы',
  themeRu: 'Сельская медицина',
  justificationKk: '',
  justificationRu: '',
  participants: null,
  jointWith: [],
  ...over
});

const fault = (over: Partial<ProposalTerms>, year = 2027): unknown =>
  faultOfProposal({ year, body: 'health' }, terms(over), today);

test('a window is a day, a whole month or anything else', () => {
  const kinds = [
    ['2027-02-01', '2027-02-28'],
    ['2028-02-01', '2028-02-28'],
    ['2027-02-01', '2027-03-31'],
    ['2027-02-03', '2027-02-03']
  ].map(([from = '', to = '']) => windowKind({ from: day(from), to: day(to) }));
  expect(kinds).toEqual(['month', 'window', 'window', 'day']);
  expect(windowKind(monthWindow(2028, 2))).toBe('month');
});

test('one proposes for the coming year, and late for the running one', () => {
  expect([2025, 2026, 2027, 2028].map((year) => isOpenForProposals(year, today))).toEqual([false, true, true, false]);
});

test('a line stands in its year, in order, not in the past, with each region once and without itself', () => {
  expect([
    fault({}),
    fault({}, 2028),
    fault({ from: day('2026-12-31') }),
    fault({ to: day('2028-01-01') }),
    fault({ from: day('2027-04-02'), to: day('2027-04-01') }),
    fault({ from: day('2026-02-01'), to: day('2026-11-21') }, 2026),
    fault({ from: day('2026-02-01'), to: day('2026-11-22') }, 2026),
    fault({ regions: ['abai', 'abai'] }),
    fault({ jointWith: ['labour', 'health'] })
  ]).toEqual([
    undefined,
    refused('proposals-year-closed', { params: { year: 2028 } }),
    refusedField('from', 'day-outside-year'),
    refusedField('to', 'day-outside-year'),
    refusedField('to', 'window-reversed'),
    refusedField('to', 'day-passed'),
    undefined,
    refusedField('otherRegions', 'region-twice'),
    refusedField('jointWith', 'joint-with-itself')
  ]);
});
