import { beforeAll, expect, test } from 'vitest';
import type { Staff } from '#platform/actor.ts';
import { staff, system, visitor } from '../../../../tests/support/actors.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { submittedProposals } from '../../../../tests/support/proposals.ts';
import { countQueries } from '../../../../tests/support/queries.ts';
import { useRegistry } from '../../../../tests/support/registry.ts';
import { withRegistry } from '../../../../tests/support/rows.ts';
import { createSchedule } from '../../server/create-schedule.ts';
import { ruledYearOf } from './planning-year.ts';
import {
  closePeriod,
  openPeriod,
  planningYearOf,
  populationWishesOf,
  sayPopulationWish,
  setPlanRule,
  setRules
} from './index.ts';

useDatabase();
useRegistry();

const at = Temporal.Instant.from('2026-11-22T06:00:00Z');
const government = staff('press-officer', 'government', ['government']);
const media = staff('press-officer', 'culture-info', ['central-body', 'mass-media-body']);
const health = staff('press-officer', 'health');

const akimatOf = (region: string): Staff => {
  const akim = staff('akim', `akimat-${region}`, ['akimat']);
  return { ...akim, posts: akim.posts.map((post) => ({ ...post, region })) };
};

beforeAll(async () => {
  await withRegistry();
  await createSchedule(system, { year: '2027' });
  await submittedProposals('health', [{ region: 'abai', otherRegions: ['ulytau'] }]);
});

const notPermitted = { ok: false, refusal: { reason: 'not-permitted' } };
const changed = { ok: false, refusal: { reason: 'plan-changed' } };
const wrong = (field: string, code: string, params?: object): object => ({
  ok: false,
  refusal: { reason: 'invalid', issues: [{ field, code, ...(params ? { params } : {}) }] }
});

const rest = (over: object = {}, by: Parameters<typeof setPlanRule>[0] = government) =>
  setPlanRule(
    by,
    { year: '2027', rule: 'head-rests', on: 'on', parameter: '21', reason: 'Сапарлар жиі', version: '0', ...over },
    { at }
  );

test('the Government and the body for mass media set the rules of a year with a reason, and nobody else does', async () => {
  for (const actor of [health, visitor(), akimatOf('abai')]) expect(await rest({}, actor)).toEqual(notPermitted);
  expect(await rest({ reason: ' ' })).toEqual(wrong('reason', 'required'));
  expect(await rest({ parameter: '0' })).toEqual(wrong('parameter', 'too-small', { limit: 1 }));
  expect(await rest({ parameter: '365' })).toEqual(wrong('parameter', 'too-big', { limit: 90 }));
  expect(await rest({}, media)).toEqual({ ok: true, value: { year: 2027, rule: 'head-rests' } });
  expect((await planningYearOf(2027)).rules['head-rests']).toEqual({ on: true, parameter: 21 });
});

const closes = (version: string) =>
  setPlanRule(
    government,
    { year: '2027', rule: 'weather', on: '', parameter: '10', reason: 'Жаңа деректер', version },
    { at }
  );

test('of two who set a rule the second is told, and nothing of the first is lost', async () => {
  const outcomes = await Promise.all([closes('0'), closes('0')]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(outcomes.find(({ ok }) => !ok)).toEqual(changed);
  expect(await closes('1')).toMatchObject({ ok: true });
  expect((await setRules(2027)).find(({ rule }) => rule === 'weather')).toMatchObject({
    on: false,
    version: 2,
    setBy: 'government'
  });
});

const closed = (over: object = {}) => ({
  year: '2027',
  region: '',
  from: '2027-05-01',
  to: '2027-05-10',
  reasonKk: 'Мамыр мерекелері',
  reasonRu: 'Майские праздники',
  ...over
});

test('days are closed for meetings in a region or everywhere, and opened again', async () => {
  expect(await closePeriod(health, closed(), { at })).toEqual(notPermitted);
  expect(await closePeriod(media, closed({ to: '2027-04-30' }), { at })).toEqual(wrong('to', 'window-reversed'));
  expect(await closePeriod(media, closed({ from: '2026-12-30' }), { at })).toEqual(wrong('from', 'day-outside-year'));
  expect(await closePeriod(media, closed({ region: 'nowhere' }), { at })).toEqual(wrong('region', 'unknown-region'));
  const outcome = await closePeriod(media, closed({ region: 'abai' }), { at });
  if (!outcome.ok) throw new Error(outcome.refusal.reason);
  const period = outcome.value.period;
  expect((await planningYearOf(2027)).closed).toEqual([{ region: 'abai', from: '2027-05-01', to: '2027-05-10' }]);
  expect(await openPeriod(health, { period }, { at })).toEqual(notPermitted);
  expect(await openPeriod(government, { period }, { at })).toMatchObject({ ok: true });
  expect(await openPeriod(government, { period }, { at })).toEqual({ ok: false, refusal: { reason: 'not-found' } });
  expect((await planningYearOf(2027)).closed).toEqual([]);
});

const said = (over: object = {}) => ({
  year: '2027',
  region: 'abai',
  saturday: '60',
  evening: '30',
  source: 'poll',
  asked: '412',
  note: 'Сауалнама, 2026 жылғы қазан',
  version: '0',
  ...over
});

test('an akimat says what suits its own region, and of two who say it the second is told', async () => {
  expect(await sayPopulationWish(akimatOf('ulytau'), said(), { at })).toEqual(notPermitted);
  expect(await sayPopulationWish(health, said(), { at })).toEqual(notPermitted);
  expect(await sayPopulationWish(akimatOf('abai'), said({ asked: '' }), { at })).toEqual(wrong('asked', 'required'));
  expect(await sayPopulationWish(akimatOf('abai'), said(), { at })).toEqual({
    ok: true,
    value: { year: 2027, region: 'abai' }
  });
  expect(await sayPopulationWish(government, said({ saturday: '10' }), { at })).toEqual(changed);
  expect(await populationWishesOf(2027)).toMatchObject([
    { region: 'abai', saturday: 60, evening: 30, source: 'poll', asked: 412, version: 1, saidBy: 'akimat-abai' }
  ]);
  expect((await planningYearOf(2027)).population).toEqual([{ region: 'abai', saturday: 60, evening: 30 }]);
});

test('a year knows its days off, its wishes, and how far its regions lie from each other, in five queries, and how pressing each is', async () => {
  const year = await planningYearOf(2027);
  const days = Object.fromEntries(year.days.map((day) => [day.on, day]));
  expect(year.days).toHaveLength(365);
  expect(days['2027-12-16']).toEqual({ on: '2027-12-16', weekday: 4, off: true, holiday: true });
  expect(days['2027-12-18']).toEqual({ on: '2027-12-18', weekday: 6, off: true, holiday: false });
  expect(Object.keys(year.weights)).toEqual(['health']);
  expect(year.wishes).toMatchObject([{ body: 'health', regions: ['abai', 'ulytau'], rural: false }]);
  expect(year.regions).toHaveLength(20);
  const travel = Object.fromEntries(year.regions.map(({ id, travelDays }) => [id, travelDays]));
  expect([
    travel['mangystau']?.['shqo'],
    travel['shqo']?.['mangystau'],
    travel['astana']?.['mangystau'],
    travel['sqo']?.['aqmola']
  ]).toEqual([2, 2, undefined, undefined]);
  expect(await countQueries(() => ruledYearOf(2027))).toBe(5);
});
