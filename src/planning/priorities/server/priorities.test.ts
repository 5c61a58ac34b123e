import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '#platform/actor.ts';
import { databasePool } from '#platform/server/database/database.ts';
import { staff, system, visitor } from '../../../../tests/support/actors.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { journalOf } from '../../../../tests/support/journal.ts';
import { countQueries } from '../../../../tests/support/queries.ts';
import { useRegistry } from '../../../../tests/support/registry.ts';
import { withRegistry } from '../../../../tests/support/rows.ts';
import {
  adoptedPriorities,
  adoptedYears,
  adoptionsOf,
  adoptPriorities,
  keepFigures,
  livePriorities,
  prioritiesOf,
  priorityWeights,
  seenPriorities,
  setWeights
} from '../../server/index.ts';

useDatabase();
useRegistry();
beforeAll(() => withRegistry());

const at = Temporal.Instant.from('2026-11-22T05:00:00Z');
const late = Temporal.Instant.from('2026-12-02T05:00:00Z');
const head = (body: string) => staff('first-head', body);
const analyst = (body: string) => staff('analyst', body);
const refusal = (reason: string, more = {}) => ({ ok: false, refusal: { reason, ...more } });

const figures = (body: string, values: Record<string, number>, component = 'questions') =>
  Object.entries(values).map(([region, value]) => ({
    component,
    body,
    region,
    value,
    numerator: null,
    denominator: null
  }));

const take = (body: string, values: Record<string, number>, on = '2026-11-22', actor: Actor = system) =>
  keepFigures(actor, { on, bodies: [body], figures: figures(body, values) }, { at });

const seen = async (body: string): Promise<string> => {
  const { basis } = await prioritiesOf(body, 2027);
  if (!basis) throw new Error('no figures');
  return seenPriorities(basis);
};
const adopt = async (body: string, when = at, actor: Actor = head(body)) =>
  adoptPriorities(actor, { body, year: '2027', seen: await seen(body) }, { at: when });

const order = async (body: string) =>
  (await prioritiesOf(body, 2027)).basis?.ranked.flatMap(({ region, rank }) => (rank === null ? [] : [[region, rank]]));

test('figures are taken by a body’s own people and the clock; within a quarter a later taking counts, quarters make history', async () => {
  const values = { abai: 5, turkistan: 9 };
  expect(await take('water', values, '2026-11-22', head('energy'))).toEqual(refusal('not-permitted'));
  expect(await take('water', values, '2026-11-22', visitor())).toEqual(refusal('not-permitted'));
  expect(await take('water', values, '2026-11-23')).toEqual(
    refusal('invalid', { issues: [{ field: 'on', code: 'day-in-future' }] })
  );
  await take('water', { abai: 1, turkistan: 2 }, '2026-09-30');
  await take('water', { abai: 1, turkistan: 2 }, '2026-10-01');
  expect(await take('water', values, '2026-11-22', analyst('water'))).toEqual({
    ok: true,
    value: { quarter: '2026-Q4', figures: 2 }
  });
  expect(await order('water')).toEqual([
    ['turkistan', 1],
    ['abai', 2]
  ]);
  const { basis, history } = await prioritiesOf('water', 2027);
  expect([basis?.asOf.toString(), history.map(({ quarter, index }) => [quarter, Object.fromEntries(index)])]).toEqual([
    '2026-11-22',
    [
      ['2026-Q3', { abai: 0, turkistan: 100 }],
      ['2026-Q4', { abai: 0, turkistan: 100 }]
    ]
  ]);
  expect((await prioritiesOf('water', 2026)).basis).toBeNull();
});

const setBy = (actor: Actor, body: string, version: number, weights: Record<string, string>, more = {}) =>
  setWeights(
    actor,
    { body, year: '2027', version: String(version), weights, reasonKk: 'Себеп', reasonRu: 'Причина', ...more },
    { at }
  );

test('weights are set with a reason, every version stays, and of two who set them the second is told', async () => {
  await take('energy', { abai: 5, turkistan: 9 });
  await keepFigures(
    system,
    {
      on: '2026-11-22',
      bodies: ['energy'],
      figures: [
        ...figures('energy', { abai: 5, turkistan: 9 }),
        ...figures('energy', { abai: 300, turkistan: 10 }, 'visit')
      ]
    },
    { at }
  );
  expect(await setBy(head('water'), 'energy', 0, { visit: '90' })).toEqual(refusal('not-permitted'));
  expect(await setBy(analyst('energy'), 'energy', 0, { visit: '90' }, { reasonRu: ' ' })).toEqual(
    refusal('invalid', { issues: [{ field: 'reasonRu', code: 'required' }] })
  );
  expect(await setBy(analyst('energy'), 'energy', 0, { luck: '9' })).toMatchObject({ ok: false });
  expect(await setBy(analyst('energy'), 'energy', 0, { visit: '101' })).toEqual(
    refusal('invalid', { issues: [{ field: 'weights.visit', code: 'too-big', params: { limit: 100 } }] })
  );
  const zero = Object.fromEntries(
    ['questions', 'support', 'unresolved', 'disputed', 'risks', 'visit', 'systemic'].map((component) => [
      component,
      '0'
    ])
  );
  expect(await setBy(analyst('energy'), 'energy', 0, zero)).toEqual(
    refusal('invalid', { issues: [{ field: 'weights.questions', code: 'weights-all-zero' }] })
  );
  const done = { ok: true, value: { body: 'energy', year: 2027, version: 1 } };
  expect(await setBy(analyst('energy'), 'energy', 0, { visit: '90', questions: '5' })).toEqual(done);
  expect(await setBy(head('energy'), 'energy', 0, { visit: '10' })).toEqual(refusal('changed-meanwhile'));
  expect(await order('energy')).toEqual([
    ['abai', 1],
    ['turkistan', 2]
  ]);
  await setBy(head('energy'), 'energy', 1, { visit: '0' });
  expect(await order('energy')).toEqual([
    ['turkistan', 1],
    ['abai', 2]
  ]);
  const { weights } = await prioritiesOf('energy', 2027);
  expect(weights.map((set) => [set.version, set.weights.visit, set.reasonKk])).toEqual([
    [2, 0, 'Себеп'],
    [1, 90, 'Себеп']
  ]);
  expect(await journalOf('energy/2027')).toEqual(['PriorityWeightsSet', 'PriorityWeightsSet']);
});

test('only the head or a deputy adopts, what was seen, once; a later adoption stands beside the old', async () => {
  expect(
    await adoptPriorities(head('ecology'), { body: 'ecology', year: '2027', seen: '0'.repeat(64) }, { at })
  ).toEqual(refusal('priorities-without-figures', { cites: [1, 4, 2] }));
  await take('ecology', { abai: 5, turkistan: 9 });
  expect(await adopt('ecology', at, analyst('ecology'))).toEqual(refusal('not-permitted'));
  expect(await adopt('ecology', at, head('water'))).toEqual(refusal('not-permitted'));
  const before = await seen('ecology');
  await take('ecology', { abai: 9, turkistan: 5 });
  expect(await adoptPriorities(head('ecology'), { body: 'ecology', year: '2027', seen: before }, { at })).toEqual(
    refusal('priorities-changed')
  );
  expect(await adopt('ecology')).toEqual({ ok: true, value: { body: 'ecology', year: 2027, version: 1 } });
  expect(await adopt('ecology')).toEqual(refusal('priorities-unchanged'));
  await take('ecology', { abai: 1, turkistan: 5 });
  expect(await adopt('ecology', late)).toMatchObject({ ok: true, value: { version: 2 } });
  const first = await adoptedPriorities('ecology', 2027, 1);
  expect([first?.version, first?.basis.ranked.slice(0, 2).map(({ region }) => region)]).toEqual([
    1,
    ['abai', 'turkistan']
  ]);
  const newest = await adoptedPriorities('ecology', 2027);
  const { basis } = await prioritiesOf('ecology', 2027);
  expect([newest?.version, newest?.versions.length, newest?.basis]).toEqual([2, 2, basis]);
  expect(await adoptPriorities(head('ecology'), { body: 'ecology', year: '2029', seen: before }, { at })).toEqual(
    refusal('priorities-year-closed', { params: { year: 2029 } })
  );
  expect([(await adoptionsOf(2027)).map(({ body, version }) => [body, version]), await adoptedYears()]).toEqual([
    [['ecology', 2]],
    [2027]
  ]);
});

test('a body out of scope has no priorities to adopt', async () => {
  expect(
    await adoptPriorities(head('defence'), { body: 'defence', year: '2027', seen: '0'.repeat(64) }, { at })
  ).toEqual(refusal('not-found'));
});

test('the optimiser is given what was adopted, else what is known now', async () => {
  await take('ecology', { abai: 9, turkistan: 1 });
  const weights = await priorityWeights(2027, ['ecology', 'water', 'health']);
  expect([...weights].map(([body, regions]) => [body, Object.fromEntries(regions)])).toEqual([
    ['ecology', { abai: 0, turkistan: 100 }],
    ['water', { abai: 0, turkistan: 100 }],
    ['health', {}]
  ]);
});

test('many bodies take as many queries as one, and weights that were set are never changed', async () => {
  const one = await countQueries(() => livePriorities(['water'], 2027));
  expect(await countQueries(() => livePriorities(['water', 'energy', 'ecology', 'industry'], 2027))).toBe(one);
  await expect(databasePool().query('delete from priority_weights')).rejects.toThrow();
});
