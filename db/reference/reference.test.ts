import { expect, test } from 'vitest';
import bodiesFile from './bodies.json' with { type: 'json' };
import districtsFile from './districts.json' with { type: 'json' };
import groundsFile from './grounds.json' with { type: 'json' };
import holidaysFile from './holidays.json' with { type: 'json' };
import meetingsFile from './meetings.json' with { type: 'json' };
import questionsFile from './questions.json' with { type: 'json' };
import regionsFile from './regions.json' with { type: 'json' };

const { bodies } = bodiesFile;
const { districts } = districtsFile;
const { grounds } = groundsFile;
const { meetings } = meetingsFile;
const { questions } = questionsFile;
const { regions } = regionsFile;

const idsOf = (rows: { id: string | number }[]) => rows.map(({ id }) => id);
const repeated = (ids: (string | number)[]) => ids.filter((id, at) => ids.indexOf(id) !== at);
const bodyIds = new Set(idsOf(bodies));
const regionIds = new Set(idsOf(regions));

type Dated = { validFrom: string | null; validTo: string | null };
const stands = ({ validFrom, validTo }: Dated, day: string) => (validFrom ?? '') <= day && day < (validTo ?? '9');
const ministriesOn = (day: string) => bodies.filter((body) => body.kind === 'ministry' && stands(body, day));
const holdersOn = (name: string, day: string) =>
  bodies.flatMap(({ roles }) => roles.filter((held) => held.role === name && stands(held, day))).length;

test('no id stands twice in one register', () => {
  const registers = [bodies, regions, districts, grounds, meetings, questions];
  expect(registers.map((rows) => repeated(idsOf(rows)))).toEqual([[], [], [], [], [], []]);
});

test('there are 20 regions: 17 oblasts, two cities and the capital', () => {
  expect(
    ['oblast', 'republican-city', 'capital'].map((type) => regions.filter((region) => region.type === type).length)
  ).toEqual([17, 2, 1]);
});

test('every district lies in a region and every region has districts', () => {
  expect(new Set(districts.map(({ region }) => region))).toEqual(regionIds);
});

test('every name stands in Kazakh, Russian and English', () => {
  const named = [...bodies, ...regions, ...districts, ...grounds];
  expect(named.filter(({ names }) => !names.kk || !names.ru || !names.en)).toEqual([]);
});

test('a body that ended has successors that exist, and no other body has any', () => {
  const ended = bodies.filter(({ validTo }) => validTo !== null);
  expect(ended.filter(({ successors }) => successors.length === 0)).toEqual([]);
  expect(ended.flatMap(({ successors }) => successors).filter((id) => !bodyIds.has(id))).toEqual([]);
  expect(bodies.filter(({ validTo, successors }) => validTo === null && successors.length > 0)).toEqual([]);
});

test('a successor begins on the day its predecessor ends', () => {
  const since = new Map(bodies.map(({ id, validFrom }) => [id, validFrom]));
  const gaps = bodies.filter(({ successors, validTo }) => successors.some((id) => since.get(id) !== validTo));
  expect(gaps.map(({ id }) => id)).toEqual([]);
});

test('eighteen ministries stood in March 2022 and twenty-one stand in 2026', () => {
  const inScope = (day: string, edition: keyof (typeof bodies)[0]['inScope']) =>
    ministriesOn(day).filter((body) => body.inScope[edition]).length;
  expect([ministriesOn('2022-03-05').length, ministriesOn('2026-06-01').length]).toEqual([18, 21]);
  expect([inScope('2022-03-05', 'draft-112'), inScope('2026-06-01', 'draft-112')]).toEqual([16, 19]);
  expect(inScope('2026-06-01', 'rule-since-2024')).toBe(16);
});

test('on any day each authorised role has exactly one holder', () => {
  const roles = ['mass-media-body', 'access-to-information-body', 'prime-ministers-office', 'government'];
  const days = ['2022-03-05', '2023-01-03', '2023-08-31', '2023-09-01', '2026-11-22'];
  expect(days.flatMap((day) => roles.map((role) => holdersOn(role, day)))).toEqual(Array(20).fill(1));
});

test('each region has one akimat', () => {
  const akimats = bodies.filter(({ kind }) => kind === 'akimat').map(({ region }) => region);
  expect([akimats.length, new Set(akimats)]).toEqual([20, regionIds]);
});

test('the 27 meetings and 76 questions name known bodies and regions', () => {
  expect([meetings.length, questions.length]).toEqual([27, 76]);
  const unknownBodies = [...meetings.flatMap((m) => m.bodies), ...questions.map((q) => q.body)].filter(
    (id) => !bodyIds.has(id)
  );
  const unknownRegions = [...meetings.flatMap((m) => m.regions), ...questions.map((q) => q.region)].filter(
    (id) => id !== null && !regionIds.has(id)
  );
  expect([unknownBodies, unknownRegions]).toEqual([[], []]);
});

test('a meeting was held by bodies that stood in that year', () => {
  const body = new Map(bodies.map((b) => [b.id, b]));
  const strangers = meetings.filter(({ bodies: holders, date }) =>
    holders.some((id) => {
      const { validFrom, validTo } = body.get(id) ?? { validFrom: '9', validTo: null };
      return (validFrom ?? '').slice(0, date.length) > date || (validTo ?? '9') <= date;
    })
  );
  expect(strangers.map(({ id }) => id)).toEqual([]);
});

test('a question is addressed to a body that stands today', () => {
  const standing = new Set(bodies.filter(({ validTo }) => validTo === null).map(({ id }) => id));
  expect(questions.filter((question) => !standing.has(question.body))).toEqual([]);
});

test('the years of holidays run on without a gap and each day lies in its year', () => {
  expect(holidaysFile.years.map(({ year }) => year)).toEqual([2022, 2023, 2024, 2025, 2026, 2027]);
  const astray = holidaysFile.years.flatMap(({ year, holidays, substitutes }) =>
    [...holidays, ...substitutes].filter(({ on }) => !on.startsWith(`${year}-`))
  );
  expect(astray).toEqual([]);
});
