import { beforeAll, expect, test } from 'vitest';
import { addEntry, createSchedule } from '#planning/server/index.ts';
import { event, type Facts } from '#platform/event.ts';
import { database } from '#platform/server/database/database.ts';
import { appendToJournal } from '#platform/server/journal/journal.store.ts';
import type { Actor } from '#platform/actor.ts';
import { staff, system, visitor } from '../../../tests/support/actors.ts';
import { publishDraft } from '../../../tests/support/schedule.ts';
import { useDatabase } from '../../../tests/support/database.ts';
import { countQueries } from '../../../tests/support/queries.ts';
import { useRegistry } from '../../../tests/support/registry.ts';
import { meetingRow } from '../../../tests/support/rows.ts';
import { deedAddress } from '../deed-address.ts';
import { deskDuties } from './desk.views.ts';
import { judgeYear } from './judge-year.ts';

useDatabase();
useRegistry();

const year = Temporal.Now.plainDateISO('Asia/Almaty').year + 1;
const at = (day: string): Temporal.Instant => Temporal.Instant.from(`${year}-${day}T07:00:00Z`);
const now = at('03-10');
const press = staff('press-officer');
let entry = '';
let other = '';

const say = (actor: Actor, type: string, kind: string, id: string, facts: Facts, when = now): Promise<number> =>
  database()
    .transaction()
    .execute((tx) => appendToJournal(tx, { actor, act: 'test', event: event(type, kind, id, facts), at: when }));

const newEntry = async (day: string): Promise<string> => {
  const terms = { body: 'health', region: 'abai', format: 'mixed', themeKk: 'Ауыл', themeRu: 'Село' };
  const added = await addEntry(
    system,
    { year: String(year), plannedOn: `${year}-${day}`, precision: 'day', ...terms },
    { at: at('01-02') }
  );
  if (!added.ok) throw new Error(added.refusal.reason);
  return added.value.entry;
};

beforeAll(async () => {
  await createSchedule(system, { year: String(year) }, { at: at('01-01') });
  entry = await newEntry('03-18');
  other = await newEntry('03-25');
  await publishDraft(year, at('01-09'));
  await judgeYear(year, now);
});

const norms = async (actor: Actor, subject: string): Promise<string[]> => {
  const { duties } = await deskDuties(actor, now);
  return duties.filter((duty) => duty.subject === subject).map(({ norm }) => norm);
};

test('a press officer sees what the schedule asks for, and is led to plan the meeting first', async () => {
  const { duties, places } = await deskDuties(press, now);
  const announce = duties.find(({ norm, subject }) => norm === '1-4-6' && subject === entry);
  expect(announce).toMatchObject({ kind: 'overdue', who: 'health', returnedOn: null });
  expect(announce && deedAddress(announce, places.get(entry))).toEqual({
    kind: 'plan',
    href: `/office/meetings/new?entry=${entry}`
  });
  expect(await norms(staff('hall-operator'), entry)).toEqual(['1-4-5', '1-2']);
  expect(await norms(staff('press-officer', 'labour'), entry)).toEqual([]);
  expect(await deskDuties(visitor(), now)).toEqual({ duties: [], places: new Map(), risks: new Map(), judgedAt: null });
});

test('a draft of the entry is where its announcement is done', async () => {
  const { number } = await meetingRow({
    kind: 'scheduled',
    offScheduleReason: null,
    entry,
    startsAt: at('03-18'),
    status: 'draft',
    announcedAt: null
  });
  const { duties, places } = await deskDuties(press, now);
  const announce = duties.find(({ norm, subject }) => norm === '1-4-6' && subject === entry);
  expect(announce && deedAddress(announce, places.get(entry)).href).toBe(`/office/meetings/${number}`);
});

test('what is done ahead of its day is not asked for', async () => {
  const { id } = await meetingRow({
    kind: 'scheduled',
    offScheduleReason: null,
    entry: other,
    startsAt: at('03-25')
  });
  await judgeYear(year, now);
  expect(await norms(press, other)).toEqual(expect.arrayContaining(['1-2', '1-4-6']));
  await say(press, 'BroadcastAdded', 'meeting', id, { broadcast: 'b1', commentsOpen: true });
  await say(press, 'PublicationRecorded', 'meeting', id, { complete: true, since: `${year}-03-01` });
  const left = await norms(press, other);
  expect(left.filter((norm) => ['1-2', '1-4-6'].includes(norm))).toEqual([]);
});

test('a withdrawn attestation shows as returned', async () => {
  const obligation = `draft-112/1-4-1/health/${entry}`;
  await database()
    .insertInto('attestations')
    .values({
      id: '00000000-0000-7000-8000-00000000000a',
      event: 'ConvenienceChecked',
      obligation,
      who: 'health',
      doneOn: now.toZonedDateTimeISO('Asia/Almaty').toPlainDate(),
      note: 'сынақ',
      attestedAt: now,
      withdrawnAt: now,
      withdrawnReason: 'сынақ'
    })
    .execute();
  const { duties } = await deskDuties(press, now);
  expect(
    duties.filter(({ returnedOn }) => returnedOn).map((duty) => [duty.obligation, duty.returnedOn?.toString()])
  ).toEqual([[obligation, `${year}-03-10`]]);
});

test('what the reader did himself is judged before the desk is shown', async () => {
  const clock = Temporal.Now.instant();
  const quarter = `draft-112/1-7/health/${year - 2}-Q4`;
  const asks = async (): Promise<boolean> =>
    (await deskDuties(press, clock)).duties.some(({ obligation }) => obligation === quarter);
  await judgeYear(year - 2);
  expect(await asks()).toBe(true);
  await say(press, 'QuarterPublished', 'body', 'health', { quarter: `${year - 2}-4`, version: 1 }, clock);
  expect(await asks()).toBe(false);
});

test('a long desk asks the database no oftener than a short one', async () => {
  const [short, long] = [staff('executor'), staff('first-head')];
  const few = await countQueries(() => deskDuties(short, now));
  const many = await countQueries(() => deskDuties(long, now));
  expect((await deskDuties(short, now)).duties.length).toBeLessThan((await deskDuties(long, now)).duties.length);
  expect(many).toBeLessThanOrEqual(few + 2);
});
