import { expect, test } from 'vitest';
import { editions } from './editions/editions.ts';
import type { BodyFacts, MeetingFacts, RiskFacts, YearFacts } from './facts.ts';
import { obligations } from './obligations.ts';
import { workingCalendar } from './working-days.ts';

const on = (text: string) => Temporal.PlainDate.from(text);
const health = (...terms: readonly (readonly [from: string, to: string | null])[]): BodyFacts => ({
  id: 'health',
  region: null,
  roles: terms.map(([from, to]) => ({ role: 'central-body', from: on(from), to: to === null ? null : on(to) }))
});
const yearFacts = (year: number, facts: Partial<YearFacts>): YearFacts => ({
  year,
  calendar: workingCalendar([]),
  bodies: [],
  meetings: [],
  risks: [],
  ...facts
});
const arose = (bodies: readonly BodyFacts[], norm: string, year = 2026) =>
  obligations(editions['draft-112'], yearFacts(year, { bodies }))
    .filter(({ norm: { id } }) => id === norm)
    .map(({ about, aroseOn }) => [about.kind === 'period' ? about.period : '', aroseOn.toString()]);

const boundBy863 = (from: string, year: number) =>
  obligations(editions['decree-863'], yearFacts(year, { bodies: [health([from, null])] })).map(({ id }) => id);

test('a duty of a period arises on its first day, or on the day the body took up the role in it', () => {
  expect(arose([health(['2020-01-01', null])], '1-7')).toEqual([
    ['2026-Q1', '2026-01-01'],
    ['2026-Q2', '2026-04-01'],
    ['2026-Q3', '2026-07-01'],
    ['2026-Q4', '2026-10-01']
  ]);
  expect(arose([health(['2026-05-12', null])], '1-7')).toEqual([
    ['2026-Q2', '2026-05-12'],
    ['2026-Q3', '2026-07-01'],
    ['2026-Q4', '2026-10-01']
  ]);
});

test('terms of a role that follow one another without a gap are one', () => {
  expect(arose([health(['2025-06-01', '2026-03-01'], ['2026-03-01', null])], '1-1')).toEqual([['2026', '2026-01-01']]);
  expect(arose([health(['2025-06-01', '2026-03-01'], ['2026-03-02', null])], '1-1')).toEqual([['2026', '2026-03-02']]);
});

test('a body that came in under an edition that began or ended within the period is not bound for it', () => {
  expect([boundBy863('2022-05-12', 2022), boundBy863('2024-02-01', 2024)]).toEqual([[], []]);
  expect(boundBy863('2023-05-12', 2023)).toEqual(['decree-863/social-networks/health/2023']);
});

test('meetings and risks of another year make no duty arise in this one', () => {
  const meeting: MeetingFacts = {
    id: 'm',
    body: 'health',
    region: 'akmola',
    day: on('2025-12-31'),
    state: 'held',
    traits: []
  };
  const risk: RiskFacts = {
    id: 'r',
    body: 'health',
    region: 'akmola',
    recordedOn: on('2025-12-31'),
    closedOn: null,
    high: false
  };
  const kinds = (year: number) =>
    obligations(
      editions['draft-112'],
      yearFacts(year, { bodies: [health(['2020-01-01', null])], meetings: [meeting], risks: [risk] })
    ).filter(({ about }) => about.kind !== 'period').length;
  expect([kinds(2025), kinds(2026)]).toEqual([10, 0]);
});

test('no bodies and no meetings make no duties', () => {
  expect(obligations(editions['draft-112'], yearFacts(2026, {}))).toEqual([]);
});

test('a duty carries its name, its needs and its day', () => {
  const [duty] = obligations(editions['draft-112'], yearFacts(2026, { bodies: [health(['2020-01-01', null])] })).filter(
    ({ norm }) => norm.id === '1-4-3'
  );
  expect({
    ...duty,
    norm: duty?.norm.id,
    aroseOn: String(duty?.aroseOn),
    deadline: String(duty?.deadline?.dueOn)
  }).toEqual({
    id: 'draft-112/1-4-3/health/2026',
    edition: 'draft-112',
    norm: '1-4-3',
    who: 'health',
    about: { kind: 'period', period: '2026' },
    aroseOn: '2026-01-01',
    deadline: '2026-12-15',
    needs: ['DepartmentalPlanAdopted'],
    lifted: null,
    hangsOn: null,
    provenFrom: null,
    provenUntil: null
  });
});
