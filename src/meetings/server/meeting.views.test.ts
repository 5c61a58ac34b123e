import { beforeAll, expect, test } from 'vitest';
import { databasePool } from '#platform/server/database/database.ts';
import { useDatabase } from '../../../tests/support/database.ts';
import { meetingRow, withRegistry } from '../../../tests/support/rows.ts';
import { listMeetings, liveMeetings, meetingById, meetingPage, nextMeetings, previousMeeting } from './index.ts';

useDatabase();
beforeAll(() => withRegistry());

const now = Temporal.Instant.from('2026-05-01T05:00:00Z');
const on = (text: string) => ({ startsAt: Temporal.Instant.from(`${text}T10:00:00Z`) });

const numbersOf = (meetings: readonly { number: string }[]): string[] => meetings.map(({ number }) => number);

const countQueries = async (act: () => Promise<unknown>): Promise<number> => {
  const pool = databasePool();
  let queries = 0;
  const count = (): void => void (queries += 1);
  pool.on('acquire', count);
  await act();
  pool.off('acquire', count);
  return queries;
};

test('a list needs as many queries for three as for one', async () => {
  await meetingRow({ ...on('2026-03-01'), status: 'held' });
  const one = await countQueries(() => listMeetings());
  await meetingRow({ ...on('2026-03-02'), status: 'held' });
  await meetingRow({ ...on('2026-03-03'), status: 'held' });
  expect(await countQueries(() => listMeetings())).toBe(one);
});

test('the public list shows no draft, and narrows by body, period and status', async () => {
  const may = await meetingRow({ ...on('2026-05-31'), status: 'announced' });
  const midnight = await meetingRow({ startsAt: Temporal.Instant.from('2026-05-31T19:00:00Z'), status: 'cancelled' });
  const draft = await meetingRow({ ...on('2026-05-15'), status: 'draft' });
  const labour = await meetingRow({ ...on('2026-05-16'), body: 'labour', status: 'held' });
  expect(numbersOf((await listMeetings({ period: '2026-05' })).meetings)).toEqual([may.number, labour.number]);
  expect(numbersOf((await listMeetings({ period: '2026-06' })).meetings)).toEqual([midnight.number]);
  expect(numbersOf((await listMeetings({ bodies: ['labour'] })).meetings)).toEqual([labour.number]);
  expect(numbersOf((await listMeetings({ statuses: ['draft'] })).meetings)).toEqual([draft.number]);
  expect(await listMeetings({ bodies: [] })).toEqual({ meetings: [], total: 0, page: 1, pages: 1 });
});

test('a page outside the list is drawn to its nearest end', async () => {
  const { total, page, pages } = await listMeetings({ page: 1000 });
  expect([page, pages, total > 0]).toEqual([1, 1, true]);
});

test('what comes next begins with the soonest, and one that runs late is still there', async () => {
  const running = await meetingRow({ startsAt: now.subtract({ minutes: 90 }) });
  const soon = await meetingRow(on('2026-05-02'));
  const over = await meetingRow({ startsAt: now.subtract({ minutes: 120 }) });
  const next = numbersOf(await nextMeetings({ region: 'abai', limit: 2, now }));
  expect(next).toEqual([running.number, soon.number]);
  expect(next).not.toContain(over.number);
  expect(await nextMeetings({ region: 'almaty', limit: 2, now })).toEqual([]);
});

test('what is live is shown while it is', async () => {
  const live = await meetingRow({ ...on('2026-05-01'), status: 'live' });
  expect(numbersOf(await liveMeetings())).toEqual([live.number]);
  expect((await meetingById(live.id))?.number).toBe(live.number);
});

test('the meeting before is the last of the same body in the region that was not cancelled', async () => {
  const body = { body: 'labour' };
  const last = await meetingRow({ ...body, ...on('2025-08-01'), status: 'held' });
  await meetingRow({ ...body, ...on('2025-09-01'), status: 'cancelled' });
  await meetingRow({ ...body, ...on('2025-07-01'), status: 'held' });
  const before = Temporal.Instant.from('2026-01-01T00:00:00Z');
  expect((await previousMeeting({ body: 'labour', before, region: 'abai' }))?.number).toBe(last.number);
  expect(await previousMeeting({ body: 'labour', before, region: 'almaty' })).toBeUndefined();
});

test('there is no page of a meeting that does not exist', async () => {
  expect(await meetingPage('2026-999')).toBeUndefined();
});

const in2031 = (day: string, status: 'held' | 'live' | 'announced' | 'cancelled'): ReturnType<typeof meetingRow> =>
  meetingRow({ ...on(day), status });

test('the coming order begins with what is live, then what is soonest, then what is over, the newest first', async () => {
  const old = await in2031('2031-01-10', 'held');
  const later = await in2031('2031-08-20', 'announced');
  const live = await in2031('2031-07-01', 'live');
  const cancelled = await in2031('2031-09-01', 'cancelled');
  const soon = await in2031('2031-08-01', 'announced');
  const { meetings, pages } = await listMeetings({ period: '2031', order: 'coming' });
  const expected = [live, soon, later, cancelled, old].map(({ number }) => number);
  expect([numbersOf(meetings), pages]).toEqual([expected, 1]);
  const second = await listMeetings({ period: '2031', order: 'coming', size: 2, page: 2 });
  expect([numbersOf(second.meetings), second.pages]).toEqual([expected.slice(2, 4), 3]);
});
