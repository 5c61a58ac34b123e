import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { database } from '#platform/server/database/database.ts';
import { staff, system, visitor } from '../../../../tests/support/actors.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { submittedProposals } from '../../../../tests/support/proposals.ts';
import { useRegistry } from '../../../../tests/support/registry.ts';
import { withRegistry } from '../../../../tests/support/rows.ts';
import { createSchedule } from '../../server/create-schedule.ts';
import { placesOf } from '../../variants/server/variants.views.ts';
import { carryOutPlan } from './carry-out-plan.ts';
import { askPlan, planRunsOf, stopPlan } from './index.ts';

const databaseUrl = useDatabase();
useRegistry();

const at = Temporal.Instant.from('2026-11-22T06:00:00Z');
const government = staff('press-officer', 'government', ['government']);
const health = staff('press-officer', 'health');

let wishes: string[] = [];

beforeAll(async () => {
  await withRegistry();
  await createSchedule(system, { year: '2027' });
  await createSchedule(system, { year: '2028' });
  wishes = [
    ...(await submittedProposals('health', [
      { region: 'abai', otherRegions: ['ulytau'] },
      { region: 'turkistan', month: '9' }
    ])),
    ...(await submittedProposals('labour', [{ region: 'abai', month: '5' }]))
  ];
});

beforeEach(() => database().deleteFrom('planRuns').execute());

type Actor = Parameters<typeof askPlan>[0];
const asked = async (over: object = {}, by: Actor = government, when = at) =>
  askPlan(by, { year: '2027', name: 'Ең жақсы жоспар', ...over }, { at: when });
const run = async (over: object = {}): Promise<string> => {
  const outcome = await asked(over);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value.run;
};
const newest = async () => (await planRunsOf(2027, 1))[0];
const refusal = (reason: string, more: object = {}): object => ({ ok: false, refusal: { reason, ...more } });

test('a plan is asked for by the Government or the body for mass media, for a year with wishes, one at a time', async () => {
  for (const actor of [health, visitor()]) expect(await asked({}, actor)).toEqual(refusal('not-permitted'));
  expect(await asked({ year: '2028' })).toEqual(refusal('plan-no-wishes', { cites: [1, 4, 4] }));
  expect(await asked({ year: '2031' })).toEqual(refusal('not-found'));
  const unknown = { reason: 'invalid', issues: [{ field: 'basedOn', code: 'unknown-variant' }] };
  expect(await asked({ basedOn: crypto.randomUUID() })).toEqual({ ok: false, refusal: unknown });
  expect(await asked()).toMatchObject({ ok: true });
  expect(await asked()).toEqual(refusal('plan-under-way'));
});

test('the plan is made in a thread and kept as a variant with its report; asked again, it is done once', async () => {
  const id = await run();
  await carryOutPlan(id);
  await carryOutPlan(id);
  const found = await newest();
  expect(found).toMatchObject({ id, outcome: 'done', begun: 1, name: 'Ең жақсы жоспар' });
  expect(found?.report).toMatchObject({ ended: 'proven', gap: 0, wishes: 3, met: 3, unmet: [] });
  expect(found?.report?.shortages.length).toBeGreaterThan(10);
  const places = (await placesOf([found?.variant ?? ''])).get(found?.variant ?? '') ?? [];
  expect(places.map(({ wish }) => wish).toSorted()).toEqual(wishes.toSorted());
  const { count } = await database()
    .selectFrom('scheduleVariants')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  expect(count).toBe(1);
});

test('based on a variant, what is locked there stands, and the rest is kept', async () => {
  await carryOutPlan(await run());
  const variant = (await newest())?.variant ?? '';
  const before = (await placesOf([variant])).get(variant) ?? [];
  const [first] = before;
  const elsewhere = { placedOn: Temporal.PlainDate.from('2027-11-10'), region: 'astana', locked: true };
  await database()
    .updateTable('variantPlaces')
    .set(elsewhere)
    .where('variant', '=', variant)
    .where('wish', '=', first?.wish ?? '')
    .execute();
  await database().deleteFrom('planRuns').execute();
  await carryOutPlan(await run({ basedOn: variant, keeps: 'on' }));
  const found = await newest();
  const after = (await placesOf([found?.variant ?? ''])).get(found?.variant ?? '') ?? [];
  expect(after.find(({ wish }) => wish === first?.wish)).toMatchObject({ region: 'astana', locked: true });
  expect(found?.report?.moved).toBe(0);
  expect(found?.report?.broken.map(({ rule }) => rule)).toEqual(['wish-region', 'wish-window']);
});

test('a search that was asked to stop keeps the best it has', async () => {
  const id = await run();
  expect(await stopPlan(health, { run: id }, { at })).toEqual(refusal('not-permitted'));
  expect(await stopPlan(government, { run: id }, { at })).toEqual({ ok: true, value: { run: id, year: 2027 } });
  await carryOutPlan(id);
  expect(await newest()).toMatchObject({ outcome: 'done', report: { met: 3 } });
  expect(await stopPlan(government, { run: id }, { at })).toEqual(refusal('not-found'));
});

test('a search whose process died is written off when another is asked for, and fails when it died too often', async () => {
  const died = await run();
  expect(await asked({}, government, at.add({ minutes: 1 }))).toEqual(refusal('plan-under-way'));
  expect(await asked({}, government, at.add({ minutes: 3 }))).toMatchObject({ ok: true });
  const [next, before] = await planRunsOf(2027, 2);
  expect(before).toMatchObject({ id: died, outcome: 'interrupted', variant: null });
  await database()
    .updateTable('planRuns')
    .set({ begun: 3 })
    .where('id', '=', next?.id ?? '')
    .execute();
  await carryOutPlan(next?.id ?? '');
  expect(await newest()).toMatchObject({ id: next?.id, outcome: 'failed', variant: null });
});

const IN_ANOTHER_PROCESS = `
  const { connectDatabase } = await import('#platform/server/database/database.ts');
  const { carryOutPlan } = await import('#planning/optimiser/server/carry-out-plan.ts');
  connectDatabase(process.env.SEARCHED_DATABASE, 2);
  await carryOutPlan(process.env.SEARCHED_RUN);
`;

/** Begins the search in a process of its own, and kills that as soon as it is at it. */
const killedWhileSearching = async (id: string): Promise<void> => {
  const env = { ...process.env, SEARCHED_DATABASE: databaseUrl(), SEARCHED_RUN: id };
  const searching = spawn(process.execPath, ['--input-type=module', '-e', IN_ANOTHER_PROCESS], {
    env,
    stdio: 'inherit'
  });
  const ended = new Promise((done) => searching.once('exit', (_code, signal) => done(signal)));
  for (let tries = 0; tries < 1_000 && (await newest())?.begun !== 1; tries += 1) await sleep(10);
  searching.kill('SIGKILL');
  expect(await ended).toBe('SIGKILL');
};

test('a search whose process is killed in the middle is begun again, and one plan comes of it', async () => {
  const id = await run({ name: 'Қайта басталған' });
  await killedWhileSearching(id);
  expect(await newest()).toMatchObject({ id, begun: 1, outcome: null, variant: null });
  await carryOutPlan(id);
  expect(await newest()).toMatchObject({ id, begun: 2, outcome: 'done', report: { ended: 'proven', met: 3 } });
  const made = database().selectFrom('scheduleVariants').select('id').where('name', '=', 'Қайта басталған');
  expect(await made.execute()).toHaveLength(1);
});
