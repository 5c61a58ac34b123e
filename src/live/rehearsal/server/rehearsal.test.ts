import { sql } from 'kysely';
import { afterEach, expect, test } from 'vitest';
import { database, databasePool } from '#platform/server/database/database.ts';
import { inRehearsal } from '#platform/server/database/rehearsal-space.ts';
import { verifyJournal } from '#platform/server/journal/verify-journal.views.ts';
import { askQuestion, supportIntake } from '#questions/server/index.ts';
import { staff, system, visitor } from '../../../../tests/support/actors.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { meetingRow, questionRow } from '../../../../tests/support/rows.ts';
import { boardSnapshot, stopLive } from '../../server/boards.ts';
import { closeSession } from '../../server/close-session.ts';
import { openSession } from '../../server/open-session.ts';
import { placeOnBoard } from '../../server/place-on-board.ts';
import { sessionByNumber } from '../../server/session.views.ts';
import { isRehearsedQuestion } from '../rehearsal.ts';
import { rehearsalNow, rehearsalRuns } from './rehearsals.views.ts';
import { beginRehearsal, endForgottenRehearsals, finishRehearsal, goOnRehearsing } from './rehearse.ts';

useDatabase();
afterEach(async () => {
  const rows = await database().selectFrom('rehearsals').select('meeting').where('endedAt', 'is', null).execute();
  for (const { meeting } of rows) await finishRehearsal(system, { meeting });
  await stopLive();
});

const press = staff('press-officer');
const refusal = (reason: string) => ({ ok: false, refusal: { reason } });
const begin = (meeting: string, actor: Parameters<typeof beginRehearsal>[0] = press) =>
  beginRehearsal(actor, { meeting, seed: '7' });

const device = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** Every row of every table, but for the rehearsal's own note and the journal of its beginning. */
const everything = async (): Promise<Record<string, number>> => {
  const { rows } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = 'public' order by tablename`.execute(database());
  const counts: Record<string, number> = {};
  for (const { name } of rows) {
    const found = await sql<{ n: number }>`select count(*)::int as n from ${sql.id('public', name)}`.execute(
      database()
    );
    counts[name] = found.rows[0]?.n ?? 0;
  }
  return counts;
};

const schemaStands = async (): Promise<boolean> => {
  const { rows } = await sql`select from pg_namespace where nspname = 'rehearsal'`.execute(database());
  return rows.length > 0;
};

test('a whole rehearsed meeting leaves nothing but the note that there was one', async () => {
  const meeting = await meetingRow();
  await questionRow(meeting.id);
  const before = await everything();
  const begun = await begin(meeting.id);
  const number = begun.ok ? begun.value.number : '';
  const asked = await inRehearsal(async () => {
    const session = await sessionByNumber(database(), number);
    const id = session?.id ?? '';
    expect(await openSession(system, { meeting: id })).toMatchObject({ ok: true });
    const question = await askQuestion(visitor(), { meeting: id, text: 'Жол қашан жөнделеді?', door: 'web' });
    const { rows } = await sql<{ id: string }>`select id from questions where status = 'published'`.execute(database());
    await supportIntake.giveSupport(rows[0]?.id ?? '', '00000000-0000-4000-8000-000000000001');
    expect(await placeOnBoard(system, { question: rows[0]?.id ?? '', to: 'on-screen' })).toMatchObject({ ok: true });
    const board = await boardSnapshot(number);
    expect(board?.snapshot.questions.length).toBe(8);
    expect(await closeSession(system, { meeting: id })).toMatchObject({ ok: true });
    return question.ok ? question.value.number : '';
  });
  expect(isRehearsedQuestion(asked)).toBe(true);
  expect(await boardSnapshot(number)).toBeUndefined();
  expect(await finishRehearsal(press, { meeting: meeting.id })).toMatchObject({ ok: true });
  expect(await everything()).toEqual({ ...before, rehearsals: 1, journal: (before['journal'] ?? 0) + 2 });
  expect(await schemaStands()).toBe(false);
  expect(await verifyJournal(databasePool())).toMatchObject({ ok: true });
  const { rows } = await sql<{ type: string }>`select type from journal order by seq desc limit 2`.execute(database());
  expect(rows.map(({ type }) => type)).toEqual(['RehearsalEnded', 'RehearsalStarted']);
});

test('real votes and rehearsed ones at once stay where they belong', async () => {
  const meeting = await meetingRow();
  const real = await questionRow(meeting.id);
  await begin(meeting.id);
  const practised = await inRehearsal(async () => {
    const { rows } = await sql<{ id: string }>`select id from questions where status = 'published' limit 1`.execute(
      database()
    );
    return rows[0]?.id ?? '';
  });
  const answers = await Promise.all(
    Array.from({ length: 60 }, (_, n) =>
      n % 2 === 0
        ? supportIntake.giveSupport(real.id, device(n))
        : inRehearsal(() => supportIntake.giveSupport(practised, device(n)))
    )
  );
  expect(new Set(answers)).toEqual(new Set(['given']));
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from supports`.execute(database());
  expect(rows[0]?.n).toBe(30);
});

test('one rehearsal of a meeting goes on at a time, and a second meeting’s stands when the first ends', async () => {
  const [one, two] = [await meetingRow(), await meetingRow()];
  const first = await begin(one.id);
  expect(await begin(one.id)).toEqual(refusal('rehearsal-goes-on'));
  const second = await begin(two.id);
  const [a, b] = [first, second].map((begun) => (begun.ok ? begun.value.number : ''));
  expect([await rehearsalRuns(a ?? ''), await rehearsalRuns(b ?? ''), await rehearsalRuns(one.number)]).toEqual([
    true,
    true,
    false
  ]);
  await finishRehearsal(press, { meeting: one.id });
  expect([await rehearsalRuns(a ?? ''), await rehearsalRuns(b ?? ''), await schemaStands()]).toEqual([
    false,
    true,
    true
  ]);
  expect(await finishRehearsal(press, { meeting: one.id })).toEqual(refusal('rehearsal-over'));
});

test('who prepares or runs the meeting rehearses it, nobody else, and not once it is live', async () => {
  const meeting = await meetingRow();
  for (const actor of [visitor(), staff('hall-operator'), staff('press-officer', 'labour')])
    expect(await begin(meeting.id, actor)).toEqual(refusal('not-permitted'));
  expect(await begin(meeting.id, staff('moderator'))).toMatchObject({ ok: true });
  expect(await finishRehearsal(staff('hall-operator'), { meeting: meeting.id })).toEqual(refusal('not-permitted'));
  const held = await meetingRow({ status: 'held' });
  expect(await begin(held.id)).toEqual(refusal('rehearsal-not-now'));
});

test('a rehearsal that nobody ended ends by itself', async () => {
  const meeting = await meetingRow();
  await begin(meeting.id);
  await endForgottenRehearsals();
  expect(await rehearsalNow(meeting.id)).toMatchObject({ of: meeting.id });
  await sql`update rehearsals set started_at = now() - interval '5 hours'`.execute(database());
  await endForgottenRehearsals();
  expect([await rehearsalNow(meeting.id), await schemaStands()]).toEqual([undefined, false]);
});

/** How many questions and votes the rehearsals have. */
const rehearsedCounts = (): Promise<number[]> =>
  inRehearsal(async () => {
    const { rows } = await sql<{ asked: number; given: number }>`
      select (select count(*)::int from questions) as asked, (select count(*)::int from supports) as given`.execute(
      database()
    );
    return [rows[0]?.asked ?? 0, rows[0]?.given ?? 0];
  });

test('people who stopped with their process go on where another lets them, once, and keep what they asked', async () => {
  const meeting = await meetingRow();
  await begin(meeting.id);
  const goOn = (actor = press) => goOnRehearsing(actor, { meeting: meeting.id });
  expect(await goOn()).toEqual(refusal('rehearsed-people-there'));
  await sql`update rehearsals set people_at = now() - interval '1 minute', started_at = now() - interval '1 minute'`.execute(
    database()
  );
  expect(await goOn(staff('hall-operator'))).toEqual(refusal('not-permitted'));
  const number = (await rehearsalNow(meeting.id))?.number;
  expect(await goOn()).toEqual({ ok: true, value: { number } });
  expect(await goOn()).toEqual(refusal('rehearsed-people-there'));
  const before = await rehearsedCounts();
  const asked = before[0];
  await expect.poll(rehearsedCounts, { timeout: 15_000, interval: 500 }).not.toEqual(before);
  expect((await rehearsedCounts())[0]).toBe(asked);
  await finishRehearsal(press, { meeting: meeting.id });
  expect(await goOn()).toEqual(refusal('rehearsal-over'));
});
