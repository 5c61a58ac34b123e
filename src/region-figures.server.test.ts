import { beforeAll, expect, test } from 'vitest';
import { database } from '#platform/server/database/database.ts';
import { newId } from '#platform/server/ids.ts';
import { listRegions } from '#registry/server/index.ts';
import { staff, system } from '../tests/support/actors.ts';
import { useDatabase } from '../tests/support/database.ts';
import { countQueries } from '../tests/support/queries.ts';
import { useRegistry } from '../tests/support/registry.ts';
import { meetingRow, questionRow, withRegistry } from '../tests/support/rows.ts';
import { bodiesWithPriorities, takeFigures } from './region-figures.server.ts';

useDatabase();
useRegistry();

const on = Temporal.PlainDate.from('2026-11-22');
const instant = (text: string): Temporal.Instant => Temporal.Instant.from(`${text}T06:00:00Z`);

const promise = async (question: string, assignedAt: Temporal.Instant): Promise<string> => {
  const id = newId();
  const row = { id, question, body: 'health', task: 'Т', dueOn: on, awaitedOn: on, status: 'in-work' as const };
  await database()
    .insertInto('assignments')
    .values({ ...row, assignedAt })
    .execute();
  return id;
};

const outcome = async (
  assignment: string,
  kind: 'yes' | 'no',
  reportedAt: Temporal.Instant,
  disputed: { question: string; at: Temporal.Instant } | null = null
): Promise<void> => {
  const id = newId();
  const onDay = kind === 'yes' ? Temporal.PlainDate.from('2026-08-01') : null;
  await database().insertInto('outcomes').values({ id, assignment, kind, text: 'Н', onDay, reportedAt }).execute();
  if (!disputed) return;
  const { question, at: respondedAt } = disputed;
  const response = { id: newId(), outcome: id, question, verdict: 'disputed' as const, respondedAt };
  await database().insertInto('askerResponses').values(response).execute();
};

const risk = (high: boolean, recordedAt: Temporal.Instant, closedAt: Temporal.Instant | null) =>
  database()
    .insertInto('risks')
    .values({
      id: newId(),
      body: 'health',
      region: 'abai',
      high,
      ground: 'Н',
      recordedAt,
      ...(closedAt && { closedAt, closedReason: 'Н' })
    })
    .execute();

/** The figures of the ministry of health and the region of Abai, by component; as value, numerator, denominator. */
const figures = async (quarter: string) => {
  const rows = await database()
    .selectFrom('regionFigures')
    .select(['component', 'value', 'numerator', 'denominator'])
    .where('body', '=', 'health')
    .where('region', '=', 'abai')
    .where('quarter', '=', quarter)
    .execute();
  return Object.fromEntries(rows.map((row) => [row.component, [row.value, row.numerator, row.denominator]]));
};

beforeAll(async () => {
  await withRegistry();
  const held = await meetingRow({ region: 'abai', status: 'held', startsAt: instant('2026-07-01') });
  await meetingRow({ region: 'turkistan', status: 'held', startsAt: instant('2026-06-01') });
  const asked = (text: string) => ({ region: 'abai', askedAt: instant(text) });
  const kept = await questionRow(held.id, { ...asked('2026-07-01'), support: 40 });
  const broken = await questionRow(held.id, { ...asked('2026-07-02'), support: 2 });
  const old = await questionRow(held.id, asked('2025-11-01'));
  await questionRow(held.id, { ...asked('2026-07-03'), status: 'declined' });
  await outcome(await promise(kept.id, instant('2026-07-05')), 'yes', instant('2026-08-02'));
  await outcome(await promise(broken.id, instant('2026-07-05')), 'no', instant('2026-08-02'), {
    question: broken.id,
    at: instant('2026-11-01')
  });
  await promise(old.id, instant('2025-11-05'));
  await risk(true, instant('2026-05-01'), null);
  await risk(false, instant('2026-05-02'), instant('2026-10-15'));
});

const population = async (): Promise<number> =>
  (await listRegions()).find(({ id }) => id === 'abai')?.population ?? Number.NaN;

test('each component is counted of the four quarters that end with the day, with what it was divided by', async () => {
  expect(await takeFigures(system, ['health'], on)).toMatchObject({ ok: true, value: { quarter: '2026-Q4' } });
  const people = await population();
  expect(await figures('2026-Q4')).toEqual({
    questions: [(2 * 100_000) / people, 2, people],
    support: [(42 * 100_000) / people, 42, people],
    unresolved: [0.5, 1, 2],
    disputed: [0.5, 1, 2],
    risks: [2, 1, 1],
    visit: [144, 144, null],
    systemic: [0, null, null]
  });
});

test('a past quarter is counted as it stood then', async () => {
  await takeFigures(system, ['health'], Temporal.PlainDate.from('2026-09-30'));
  const { unresolved, disputed, risks, visit } = await figures('2026-Q3');
  expect({ unresolved, disputed, risks, visit }).toEqual({
    unresolved: [1 / 3, 1, 3],
    disputed: [0, 0, 3],
    risks: [3, 2, 1],
    visit: [91, 91, null]
  });
});

test('a region that was never visited has waited since the first visit anywhere, and of nothing promised there is no share', async () => {
  const rows = await database()
    .selectFrom('regionFigures')
    .select(['component', 'value', 'numerator'])
    .where('body', '=', 'health')
    .where('region', '=', 'ulytau')
    .where('quarter', '=', '2026-Q4')
    .where('component', 'in', ['visit', 'unresolved'])
    .execute();
  expect(rows).toEqual([{ component: 'visit', value: 174, numerator: null }]);
});

test('a body’s own people take its figures and nobody else’s', async () => {
  const press = staff('press-officer', 'health');
  expect((await takeFigures(press, ['health'], on)).ok).toBe(true);
  expect(await takeFigures(press, ['energy'], on)).toEqual({ ok: false, refusal: { reason: 'not-permitted' } });
});

test('all bodies take as many queries as one', async () => {
  const one = await countQueries(() => takeFigures(system, ['health'], on));
  const all = await bodiesWithPriorities(on);
  expect(all.length).toBeGreaterThan(10);
  expect(await countQueries(() => takeFigures(system, all, on))).toBe(one);
});
