import { beforeAll, expect, test } from 'vitest';
import { event } from '#platform/event.ts';
import { database } from '#platform/server/database/database.ts';
import { appendToJournal } from '#platform/server/journal/journal.store.ts';
import { system } from '../../../tests/support/actors.ts';
import { useDatabase } from '../../../tests/support/database.ts';
import { countQueries } from '../../../tests/support/queries.ts';
import { useRegistry } from '../../../tests/support/registry.ts';
import { meetingRow } from '../../../tests/support/rows.ts';
import { judgeYear } from './judge-year.ts';
import { upcomingDuties } from './upcoming-duties.ts';

useDatabase();
useRegistry();

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const noon = (text: string): Temporal.Instant => Temporal.Instant.from(`${text}T07:00:00Z`);
const meetings: string[] = [];

const announced = async (on: string): Promise<void> => {
  meetings.push((await meetingRow({ startsAt: noon(on), status: 'announced' })).id);
};

beforeAll(async () => {
  await announced('2026-09-15');
  await judgeYear(2026, noon('2026-09-01'));
});

const upcoming = async (on: string, bodies: readonly string[] | null = ['health']): Promise<string[]> =>
  (await upcomingDuties(bodies, day(on))).map(({ norm, dueOn }) => `${String(dueOn)} ${norm}`);

test('what falls due within fourteen days stands by its day, the last of them included', async () => {
  const list = await upcoming('2026-09-01');
  expect(list).toEqual(list.toSorted());
  expect(list.filter((line) => line.startsWith('2026-09-15'))).toEqual(expect.arrayContaining(['2026-09-15 1-5-1']));
  expect((await upcoming('2026-08-31')).filter((line) => line.startsWith('2026-09-15'))).toEqual([]);
});

test('what is overdue already is not among it, and other bodies have their own', async () => {
  const lines = [...(await upcoming('2026-09-14')), ...(await upcoming('2026-09-15'))];
  expect(lines.filter((line) => line < '2026-09-14')).toEqual([]);
  expect(await upcoming('2026-09-01', ['labour'])).toEqual([]);
  expect(await upcoming('2026-09-01', [])).toEqual([]);
});

const of12 = (list: readonly string[]): readonly string[] => list.filter((line) => line.endsWith(' 1-2'));

test('what is on record ahead of its day is left off', async () => {
  expect(of12(await upcoming('2026-09-01'))).toEqual(['2026-09-15 1-2']);
  const facts = { broadcast: 'b1', platform: 'youtube', commentsOpen: true };
  await database()
    .transaction()
    .execute((tx) =>
      appendToJournal(tx, {
        actor: system,
        act: 'test',
        event: event('BroadcastAdded', 'meeting', meetings[0] ?? '', facts),
        at: noon('2026-09-01')
      })
    );
  expect(of12(await upcoming('2026-09-01'))).toEqual([]);
});

test('three meetings cost as many queries as one', async () => {
  const one = await countQueries(() => upcoming('2026-09-01'));
  await announced('2026-09-10');
  await announced('2026-09-11');
  await judgeYear(2026, noon('2026-09-02'));
  expect(await countQueries(() => upcoming('2026-09-02'))).toBe(one);
});
