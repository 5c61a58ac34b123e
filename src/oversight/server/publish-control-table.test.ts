import { beforeAll, expect, test } from 'vitest';
import { event } from '#platform/event.ts';
import { database } from '#platform/server/database/database.ts';
import { appendToJournal } from '#platform/server/journal/journal.store.ts';
import { publicationsOf } from '#platform/server/publication/index.ts';
import { staff, system } from '../../../tests/support/actors.ts';
import { useDatabase } from '../../../tests/support/database.ts';
import { useRegistry } from '../../../tests/support/registry.ts';
import { meetingRow } from '../../../tests/support/rows.ts';
import { publishedTable } from './control-publication.views.ts';
import { judgedUpTo } from './judged-years.views.ts';
import { publishControlTable } from './publish-control-table.ts';
import { publishCorrected, publishTables } from './publish-tables.ts';

useDatabase();
useRegistry();

const morning = Temporal.Instant.from('2026-03-20T01:00:00Z');
const BROADCAST = { broadcast: 'b1', platform: 'youtube', commentsOpen: true };
let meeting = '';

const say = (type: string, facts: Record<string, string | boolean>, at: Temporal.Instant): Promise<number> =>
  database()
    .transaction()
    .execute((tx) =>
      appendToJournal(tx, { actor: system, act: 'test', event: event(type, 'meeting', meeting, facts), at })
    );

const versions = async (): Promise<number[]> =>
  (await publicationsOf('control-table', '2026')).map(({ version }) => version);

const broadcastCell = async (version?: number): Promise<unknown> => {
  const table = await publishedTable(2026, version);
  return table?.content.cells.find(({ who, norm }) => who === 'health' && norm === '1-2')?.counts;
};
const NONE = { overdue: 0, 'due-soon': 0, 'kept-late': 0, 'not-due': 0, kept: 0, 'not-applicable': 0 };

beforeAll(async () => {
  ({ id: meeting } = await meetingRow({ startsAt: Temporal.Instant.from('2026-03-18T10:00:00Z'), status: 'held' }));
  await say('MeetingHeld', { body: 'health', kind: 'off-schedule' }, Temporal.Instant.from('2026-03-18T12:00:00Z'));
  await say('BroadcastAdded', BROADCAST, Temporal.Instant.from('2026-03-18T09:00:00Z'));
});

test('in the morning the tables of this year and the last are judged and published with their ground', async () => {
  await publishTables(morning);
  const table = await publishedTable(2026);
  expect({ ...table?.content, cells: undefined }).toEqual({
    format: 'kezdesu/control-table/1',
    year: 2026,
    editions: ['draft-112'],
    asOf: '2026-03-20',
    journalHead: { seq: await judgedUpTo(2026), hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    cells: undefined
  });
  expect(await broadcastCell()).toEqual({ ...NONE, kept: 1 });
  expect((await publishedTable(2025))?.version).toBe(1);
});

test('a later date alone makes no version', async () => {
  await publishTables(morning.add({ hours: 1 }));
  expect(await versions()).toEqual([1]);
});

test('a correction is judged first and published at once, and what was shown before stays', async () => {
  const at = morning.add({ hours: 2 });
  const seq = await say('BroadcastRemoved', { broadcast: 'b1' }, at);
  const removed = { ...event('BroadcastRemoved', 'meeting', meeting, { broadcast: 'b1' }), seq, at: at.toString() };
  await publishCorrected(removed, at);
  await publishCorrected(removed, at);
  expect(await versions()).toEqual([2, 1]);
  expect([await broadcastCell(), await broadcastCell(1)]).toEqual([
    { ...NONE, overdue: 1 },
    { ...NONE, kept: 1 }
  ]);
});

test('only the product publishes, and only a year that was judged', async () => {
  const outcomes = [
    await publishControlTable(staff('controller', 'administration', ['administration']), { year: 2026 }),
    await publishControlTable(system, { year: 2019 })
  ];
  expect(outcomes).toEqual([
    { ok: false, refusal: { reason: 'not-permitted' } },
    { ok: false, refusal: { reason: 'not-found' } }
  ]);
});
