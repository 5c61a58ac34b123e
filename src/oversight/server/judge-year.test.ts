import { beforeAll, expect, test } from 'vitest';
import { addEntry, createSchedule } from '#planning/server/index.ts';
import { event, type Facts } from '#platform/event.ts';
import { database } from '#platform/server/database/database.ts';
import { appendToJournal } from '#platform/server/journal/journal.store.ts';
import { system } from '../../../tests/support/actors.ts';
import { useDatabase } from '../../../tests/support/database.ts';
import { useRegistry } from '../../../tests/support/registry.ts';
import { publishDraft } from '../../../tests/support/schedule.ts';
import { meetingRow } from '../../../tests/support/rows.ts';
import { controlCells, judgedDuties, judgedDuty, openDuties, verdictHistory } from './control.views.ts';
import { judgeYear } from './judge-year.ts';
import { judgedYears } from './judged-years.views.ts';
import { subscriptions } from './subscriptions.ts';

useDatabase();
useRegistry();

const noon = (day: string): Temporal.Instant => Temporal.Instant.from(`${day}T07:00:00Z`);
const say = (type: string, kind: string, id: string, facts: Facts, day: string): Promise<number> =>
  database()
    .transaction()
    .execute((tx) =>
      appendToJournal(tx, { actor: system, act: 'test', event: event(type, kind, id, facts), at: noon(day) })
    );

let meeting = '';
let entry = '';

beforeAll(async () => {
  await createSchedule(system, { year: '2027' }, { at: noon('2026-12-20') });
  const terms = { body: 'health', region: 'abai', format: 'mixed', themeKk: 'Ауыл', themeRu: 'Село' };
  const added = await addEntry(system, { year: '2027', plannedOn: '2027-03-18', precision: 'day', ...terms });
  if (!added.ok) throw new Error(added.refusal.reason);
  entry = added.value.entry;
  await publishDraft(2027, noon('2027-01-12'), { approvedOn: '2027-01-09' });
});

const kinds = async (year: number): Promise<Record<string, string>> => {
  const { rows } = await judgedDuties({ year }, { limit: 10_000 });
  return Object.fromEntries(rows.map(({ obligation, kind }) => [obligation, kind]));
};

test('an entry of the approved schedule binds its body before there is a meeting', async () => {
  await judgeYear(2027, noon('2027-03-06'));
  const duty = `draft-112/1-4-6/health/${entry}`;
  expect(await judgedDuty(duty)).toMatchObject({ kind: 'overdue', dueOn: Temporal.PlainDate.from('2027-03-04') });
  expect((await kinds(2027))['draft-112/4-3/government/2027']).toBe('kept-late');
});

test('the duties of an entry stay the same duties when a meeting comes of it', async () => {
  const startsAt = Temporal.Instant.from('2027-03-18T10:00:00Z');
  ({ id: meeting } = await meetingRow({ kind: 'scheduled', offScheduleReason: null, entry, startsAt, status: 'held' }));
  await say('MeetingAnnounced', 'meeting', meeting, { body: 'health', region: 'abai' }, '2027-03-01');
  await say('PublicationRecorded', 'meeting', meeting, { channel: 'site', complete: false, since: null }, '2027-03-02');
  await say('PublicationRecorded', 'meeting', meeting, { complete: true, since: '2027-03-06' }, '2027-03-07');
  await say('MeetingHeld', 'meeting', meeting, { body: 'health', kind: 'scheduled' }, '2027-03-18');
  const facts = { plannedMinutes: 120, elapsedSeconds: 7200, reportSeconds: 3000, allowedSeconds: 1800, within: false };
  await say('FloorTimeMeasured', 'meeting', meeting, facts, '2027-03-18');
  await say(
    'BroadcastAdded',
    'meeting',
    meeting,
    { broadcast: 'b1', platform: 'youtube', commentsOpen: true },
    '2027-03-10'
  );
  await judgeYear(2027, noon('2027-03-19'));
  const found = await kinds(2027);
  const of = (norm: string): string | undefined => found[`draft-112/${norm}/health/${entry}`];
  expect([of('1-4-6'), of('1-3'), of('1-2'), of('1-5-1')]).toEqual(['kept-late', 'overdue', 'kept', 'overdue']);
  expect(found['draft-112/1-1/health/2027']).toBe('kept');
});

test('what is taken back proves nothing any more, and what was shown before stays known', async () => {
  await say('BroadcastRemoved', 'meeting', meeting, { broadcast: 'b1' }, '2027-03-20');
  await judgeYear(2027, noon('2027-03-20'));
  const duty = `draft-112/1-2/health/${entry}`;
  expect(await judgedDuty(duty)).toMatchObject({ kind: 'overdue', proof: [], missing: ['BroadcastRecorded'] });
  expect((await verdictHistory(duty)).map(({ was, kind }) => [was, kind])).toEqual([
    ['kept', 'overdue'],
    ['due-soon', 'kept'],
    [null, 'due-soon']
  ]);
});

test('two turns at one instant are both kept, in their order', async () => {
  const duty = `draft-112/1-2/health/${entry}`;
  const before = await verdictHistory(duty);
  const at = '2027-03-21';
  await say('BroadcastAdded', 'meeting', meeting, { broadcast: 'b2', platform: 'youtube', commentsOpen: true }, at);
  await judgeYear(2027, noon(at));
  await say('BroadcastRemoved', 'meeting', meeting, { broadcast: 'b2' }, at);
  await judgeYear(2027, noon(at));
  const turns = (await verdictHistory(duty)).slice(0, -before.length);
  expect(turns.map(({ was, kind, changedAt }) => [was, kind, changedAt])).toEqual([
    ['kept-late', 'overdue', noon(at)],
    ['overdue', 'kept-late', noon(at)]
  ]);
});

test('a withdrawn entry owes nothing', async () => {
  await database().updateTable('meetings').set({ status: 'cancelled' }).where('id', '=', meeting).execute();
  await judgeYear(2027, noon('2027-03-21'));
  expect((await kinds(2027))[`draft-112/1-3/health/${entry}`]).toBe('not-applicable');
});

test('an event leads to the judging of the year it names, and a burst of events to one', async () => {
  const [judging] = subscriptions;
  const facts = { quarter: '2025-2', version: 1, sha256: 'x' };
  const seqs = [
    await say('QuarterPublished', 'body', 'health', facts, '2026-07-08'),
    await say('QuarterPublished', 'body', 'labour', facts, '2026-07-08')
  ];
  const run = (seq: number): Promise<void> | undefined =>
    judging?.run({ ...event('QuarterPublished', 'body', 'health', facts), seq, at: '2026-07-08T07:00:00Z' });
  await run(seqs[0] ?? 0);
  expect((await kinds(2025))['draft-112/1-7/labour/2025-Q2']).toBe('kept-late');
  const judged = await judgedYears();
  await run(seqs[1] ?? 0);
  expect(await judgedYears()).toEqual(judged);
  expect(judged.map(({ year }) => year)).toEqual([2027, 2026, 2025]);
});

test('the table counts its duties, and the desk sees what is open', async () => {
  await say('QuarterPublished', 'body', 'health', { quarter: '2027-1', version: 1, sha256: 'x' }, '2027-04-08');
  await judgeYear(2027, noon('2027-04-25'));
  const cells = await controlCells({ year: 2027, who: 'health', norm: '1-7' });
  expect(cells).toEqual([
    { who: 'health', norm: '1-7', counts: expect.objectContaining({ kept: 1, 'not-due': 3, overdue: 0 }) }
  ]);
  const first = await controlCells({ year: 2027, who: 'labour', quarter: { kind: 'quarter', year: 2027, number: 2 } });
  expect(first.find(({ norm }) => norm === '1-7')?.counts.overdue).toBe(1);
  const open = await openDuties(['labour'], Temporal.PlainDate.from('2027-05-01'));
  const year = open.filter((duty) => duty.year === 2027);
  expect(year.map(({ norm, kind }) => [norm, kind])).toEqual([['1-7', 'overdue']]);
  expect(await openDuties([], Temporal.PlainDate.from('2027-05-01'))).toEqual([]);
});
