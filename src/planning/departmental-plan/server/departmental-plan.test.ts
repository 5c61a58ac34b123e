import { beforeAll, expect, test } from 'vitest';
import { databasePool } from '#platform/server/database/database.ts';
import { findPublication, publicationsOf } from '#platform/server/publication/index.ts';
import { createPost } from '#registry/server/index.ts';
import { staff, system, visitor } from '../../../../tests/support/actors.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { journalOf } from '../../../../tests/support/journal.ts';
import { countQueries } from '../../../../tests/support/queries.ts';
import { useRegistry } from '../../../../tests/support/registry.ts';
import {
  addPlanItem,
  adoptDepartmentalPlan,
  changePlanItem,
  departmentalPlanStates,
  departmentalPlanView,
  publishDepartmentalPlan,
  warningsOf,
  withdrawPlanItem
} from '../../server/index.ts';

useDatabase();
useRegistry();

const at = Temporal.Instant.from('2026-11-22T05:00:00Z');
const afterDue = Temporal.Instant.from('2026-12-16T05:00:00Z');
const press = (body: string) => staff('press-officer', body);
const head = (body: string) => staff('first-head', body);
const posts = new Map<string, string>();

beforeAll(async () => {
  for (const body of ['health', 'labour', 'energy', 'water', 'trade', 'justice']) {
    const titles = { titleKk: 'Вице-министр', titleRu: 'Вице-министр', titleEn: 'Vice minister' };
    const made = await createPost(system, { body, duty: 'deputy-head', ...titles }, { at });
    if (!made.ok) throw new Error(made.refusal.reason);
    posts.set(body, made.value.post);
  }
});

type Over = Record<string, string>;
const terms = (body: string, over: Over = {}): Over => ({
  kind: 'meeting',
  post: posts.get(body) ?? '',
  region: 'abai',
  plannedOn: '2027-04-14',
  precision: 'day',
  format: 'offline',
  themeKk: 'Дәрі',
  themeRu: 'Лекарства',
  ...over
});
const reason = { reasonKk: 'Су тасқыны болды', reasonRu: 'Случился паводок' };
const place = (body: string) => ({ year: '2027', body });
const add = (body: string, over: Over = {}, actor = press(body)) =>
  addPlanItem(actor, { ...place(body), ...terms(body, over) }, { at });
const added = async (body: string, over: Over = {}): Promise<string> => {
  const outcome = await add(body, over);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value.item;
};
const adopt = async (body: string, when = at, actor = head(body), seen?: number) => {
  const edition = String(seen ?? (await departmentalPlanView({ year: 2027, body }))?.plan.edition ?? 0);
  return adoptDepartmentalPlan(
    actor,
    { ...place(body), adoptedOn: '2026-11-20', document: '№ 77', edition },
    { at: when }
  );
};
const items = async (body: string) => (await departmentalPlanView({ year: 2027, body }))?.items ?? [];

const refusal = (why: string, more = {}) => ({ ok: false, refusal: { reason: why, ...more } });
const invalid = (field: string, code: string) => refusal('invalid', { issues: [{ field, code }] });
const done = (body: string) => ({ ok: true, value: { year: 2027, body } });

test('a body’s own people prepare its plan, and only its first head adopts it', async () => {
  expect([
    await add('health', {}, press('labour')),
    await addPlanItem(visitor(), { ...place('health'), ...terms('health') }, { at }),
    (await add('health', {}, staff('analyst', 'health'))).ok,
    await adopt('health', at, press('health')),
    await adopt('health', at, head('labour')),
    await adopt('health'),
    await adopt('health')
  ]).toEqual([
    refusal('not-permitted'),
    refusal('not-permitted'),
    true,
    refusal('not-permitted'),
    refusal('not-permitted'),
    done('health'),
    refusal('plan-adopted-already', { cites: [1, 4, 3] })
  ]);
});

test('an item names a region and a post that stand, of a body in scope', async () => {
  expect([
    await add('water', { region: 'nowhere' }),
    await add('water', { post: posts.get('labour') ?? '' }),
    await add('water', { post: '' }),
    await add('defence')
  ]).toEqual([
    invalid('region', 'unknown-region'),
    invalid('post', 'holder-elsewhere'),
    refusal('invalid', { issues: [{ field: 'post', code: 'plan-holder' }], cites: [1, 4, 3] }),
    refusal('not-found')
  ]);
});

test('a draft is changed without a trace; an adopted plan only with a reason that stays visible', async () => {
  const first = await added('labour');
  const gone = await added('labour', { plannedOn: '2027-06-09' });
  const briefing = await added('labour', { kind: 'briefing', post: '', plannedOn: '2027-05-20', precision: 'month' });
  await withdrawPlanItem(press('labour'), { item: gone, edition: '1' }, { at });
  expect((await items('labour')).map(({ id, plannedOn, format }) => [id, plannedOn.toString(), format])).toEqual([
    [first, '2027-04-14', 'offline'],
    [briefing, '2027-05-01', null]
  ]);
  await adopt('labour', afterDue);
  const change = { item: first, edition: '1', ...terms('labour', { plannedOn: '2027-04-21' }) };
  expect(await changePlanItem(press('labour'), change, { at })).toEqual(invalid('reasonKk', 'reason-required'));
  expect(await changePlanItem(staff('analyst', 'labour'), { ...change, ...reason }, { at })).toEqual(
    refusal('not-permitted')
  );
  expect((await changePlanItem(press('labour'), { ...change, ...reason }, { at })).ok).toBe(true);
  expect((await withdrawPlanItem(press('labour'), { item: briefing, edition: '1', ...reason }, { at })).ok).toBe(true);
  const [amended, withdrawn] = await items('labour');
  expect(amended?.amendments).toEqual([
    {
      kind: 'amended',
      ...reason,
      amendedAt: at,
      was: {
        plannedOn: Temporal.PlainDate.from('2027-04-14'),
        precision: 'day',
        region: 'abai',
        format: 'offline',
        post: posts.get('labour'),
        themeKk: 'Дәрі',
        themeRu: 'Лекарства'
      }
    }
  ]);
  expect([withdrawn?.withdrawnAt, withdrawn?.amendments.map(({ kind }) => kind)]).toEqual([at, ['withdrawn']]);
  expect(await withdrawPlanItem(press('labour'), { item: first, edition: '1', ...reason }, { at })).toEqual(
    refusal('changed-meanwhile')
  );
  expect(await withdrawPlanItem(press('labour'), { item: briefing, edition: '2', ...reason }, { at })).toEqual(
    refusal('plan-item-withdrawn')
  );
  expect((await departmentalPlanStates(2027)).get('labour')).toMatchObject({ late: true, meetings: 1, others: 0 });
});

test('a published plan is frozen, and each change of it is a new version at once', async () => {
  const item = await added('energy');
  const publish = (actor = press('energy')) => publishDepartmentalPlan(actor, place('energy'), { at });
  expect(await publish()).toEqual(refusal('plan-not-adopted'));
  await adopt('energy');
  expect(await publish(press('labour'))).toEqual(refusal('not-permitted'));
  expect(await publish()).toEqual(done('energy'));
  const change = { item, edition: '1', ...terms('energy', { plannedOn: '2027-04-21' }), ...reason };
  await changePlanItem(press('energy'), change, { at });
  expect((await publicationsOf('departmental-plan', 'energy/2027')).map(({ version }) => version)).toEqual([2, 1]);
  const content = (await findPublication('departmental-plan', 'energy/2027'))?.content ?? '';
  expect(JSON.parse(content)).toEqual({
    body: 'energy',
    year: 2027,
    adoptedOn: '2026-11-20',
    document: '77',
    items: [
      {
        id: item,
        kind: 'meeting',
        holder: { kk: 'Вице-министр', ru: 'Вице-министр' },
        region: 'abai',
        plannedOn: '2027-04-21',
        precision: 'day',
        format: 'offline',
        theme: { kk: 'Дәрі', ru: 'Лекарства' }
      }
    ]
  });
  expect(await journalOf('energy/2027')).toEqual([
    'DepartmentalPlanAdopted',
    'DepartmentalPlanPublished',
    'DepartmentalPlanPublished'
  ]);
});

test('of two who change one item the second is told', async () => {
  const item = await added('trade');
  const change = (themeKk: string) =>
    changePlanItem(press('trade'), { item, edition: '1', ...terms('trade', { themeKk }) }, { at });
  expect((await change('Баға')).ok).toBe(true);
  expect(await change('Нарық')).toEqual(refusal('changed-meanwhile'));
  expect((await change('Баға')).ok).toBe(true);
});

test('who adopts a plan that changed meanwhile is shown it again first', async () => {
  const first = await added('justice');
  const seen = (await departmentalPlanView({ year: 2027, body: 'justice' }))?.plan.edition;
  await added('justice', { plannedOn: '2027-06-09' });
  expect(await adopt('justice', at, head('justice'), seen)).toEqual(refusal('lines-changed-meanwhile'));
  const all = seen === undefined ? 0 : seen + 1;
  await withdrawPlanItem(press('justice'), { item: first, edition: '1' }, { at });
  expect(await adopt('justice', at, head('justice'), all)).toEqual(refusal('lines-changed-meanwhile'));
  expect(await adopt('justice', at, head('justice'), all + 1)).toEqual(done('justice'));
});

test('a Saturday is told as a warning and may stand', async () => {
  const item = await added('water', { plannedOn: '2027-04-17' });
  const warned = await warningsOf(2027, await items('water'));
  expect(warned.map(({ item: id, clash }) => [id, clash.rule])).toEqual([[item, 'no-day-off']]);
});

test('amendments are never changed, and fifty items take as many queries as one', async () => {
  await expect(databasePool().query('delete from departmental_plan_amendments')).rejects.toThrow();
  const one = await countQueries(() => departmentalPlanView({ year: 2027, body: 'trade' }));
  for (let more = 1; more < 50; more += 1) await added('trade', { plannedOn: '2027-07-01', precision: 'month' });
  expect(await countQueries(() => departmentalPlanView({ year: 2027, body: 'trade' }))).toBe(one);
  expect((await items('trade')).length).toBe(50);
});
