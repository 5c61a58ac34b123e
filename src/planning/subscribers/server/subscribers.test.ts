import { beforeAll, expect, test } from 'vitest';
import { today } from '#platform/clock.ts';
import { database } from '#platform/server/database/database.ts';
import { newId } from '#platform/server/ids.ts';
import type { JournaledEvent } from '#platform/server/jobs/subscription.ts';
import { staff, system, visitor } from '../../../../tests/support/actors.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { lettersTo } from '../../../../tests/support/letters.ts';
import { useRegistry } from '../../../../tests/support/registry.ts';
import { publishDraft } from '../../../../tests/support/schedule.ts';
import { addEntry, amendEntry, createSchedule, withdrawEntry } from '../../server/index.ts';
import { confirmSubscription, endSubscription, forgetSubscribers, subscribeToEntry, subscriptions } from './index.ts';
import { confirmationTokenOf, endingTokenOf } from './subscriber-links.ts';

useDatabase();
useRegistry();

const at = Temporal.Instant.from('2041-02-01T05:00:00Z');
const health = staff('press-officer', 'health');
const reason = { reasonKk: 'Су тасқыны болды', reasonRu: 'Случился паводок' };
const terms = {
  region: 'abai',
  plannedOn: '2041-05-14',
  precision: 'day',
  format: 'mixed',
  themeKk: 'Ауыл медицинасы',
  themeRu: 'Сельская медицина'
};
let entry = '';
let other = '';

const added = async (): Promise<string> => {
  const outcome = await addEntry(system, { year: '2041', body: 'health', ...terms }, { at });
  if (!outcome.ok) throw new Error(outcome.refusal.reason);
  return outcome.value.entry;
};

beforeAll(async () => {
  await createSchedule(system, { year: '2041' });
  [entry, other] = [await added(), await added()];
  await publishDraft(2041, at);
});

/** Hands the newest event of the type to its subscribers, as the relay does: twice. */
const deliver = async (type: string): Promise<void> => {
  const row = await database()
    .selectFrom('journal')
    .select(['seq', 'objectKind', 'objectId'])
    .where('type', '=', type)
    .orderBy('seq', 'desc')
    .executeTakeFirstOrThrow();
  const event: JournaledEvent = {
    seq: row.seq,
    at: '',
    type,
    object: { kind: row.objectKind, id: row.objectId },
    facts: {}
  };
  for (const { on, run } of [...subscriptions, ...subscriptions]) if (on.includes(type)) await run(event);
};

const kept = (email: string) =>
  database().selectFrom('entrySubscribers').selectAll().where('email', '=', email).execute();

const subscribe = (email: string, of = entry, locale = 'kk') =>
  subscribeToEntry(visitor(), { entry: of, email, locale, consent: 'on' }, { at });

/** Subscribes and confirms; returns the subscriber's id. */
const confirmed = async (email: string, of = entry, locale = 'kk'): Promise<string> => {
  await subscribe(email, of, locale);
  const [row] = await kept(email.toLowerCase());
  const id = row?.id ?? '';
  await confirmSubscription(visitor(), { token: confirmationTokenOf(id) }, { at });
  return id;
};

test('an address gets one letter that asks to confirm it, and no other before that', async () => {
  const email = `${newId()}@example.kz`;
  expect(await subscribe(email.toUpperCase())).toEqual({ ok: true, value: { entry } });
  await deliver('EntrySubscribed');
  const [row] = await kept(email);
  const token = confirmationTokenOf(row?.id ?? '');
  expect((await lettersTo(email)).map((letter) => letter.includes(`/schedule/subscriptions/${token}`))).toEqual([true]);
  await amendEntry(health, { ...terms, entry, format: 'online', ...reason }, { at });
  await deliver('ScheduleEntryAmended');
  expect(await lettersTo(email)).toHaveLength(1);
  expect(await confirmSubscription(visitor(), { token: 'wrong' }, { at })).toMatchObject({ ok: false });
  expect(await confirmSubscription(visitor(), { token }, { at })).toEqual({ ok: true, value: { entry } });
  expect(await confirmSubscription(visitor(), { token }, { at })).toEqual({ ok: true, value: { entry } });
});

test('a confirmed one is told once of each amendment and of the withdrawal, in his language, with the way out', async () => {
  const email = `${newId()}@example.kz`;
  const id = await confirmed(email, other, 'ru');
  await amendEntry(health, { ...terms, entry: other, plannedOn: '2041-06-20', ...reason }, { at });
  await deliver('ScheduleEntryAmended');
  await withdrawEntry(health, { entry: other, ...reason }, { at });
  await deliver('ScheduleEntryWithdrawn');
  const letters = await lettersTo(email);
  expect(letters).toHaveLength(2);
  expect(letters[0]).toContain('Теперь: 20 июня 2041 года');
  expect(letters[1]).toContain('Встреча исключена из графика');
  for (const letter of letters) {
    expect(letter).toContain('Причина: Случился паводок');
    expect(letter).toContain(`/ru/schedule/subscriptions/${endingTokenOf(id)}/end`);
  }
  expect(await subscribe(email, other)).toEqual({
    ok: false,
    refusal: { reason: 'entry-takes-no-subscribers' }
  });
});

test('the answer does not tell whether an address is known, and one address stands once', async () => {
  const email = `${newId()}@example.kz`;
  await confirmed(email);
  expect(await subscribe(email)).toEqual({ ok: true, value: { entry } });
  expect(await kept(email)).toHaveLength(1);
});

test('who ends a subscription is erased, and no row of the journal holds an address', async () => {
  const email = `${newId()}@example.kz`;
  const id = await confirmed(email);
  const end = () => endSubscription(visitor(), { token: endingTokenOf(id) }, { at });
  expect(await end()).toEqual({ ok: true, value: { entry } });
  expect(await kept(email)).toEqual([]);
  expect(await end()).toEqual({ ok: false, refusal: { reason: 'not-found' } });
  const rows = await database().selectFrom('journal').select(['facts', 'objectId']).execute();
  expect(rows.filter((row) => JSON.stringify(row).includes('@'))).toEqual([]);
});

test('what is needed no longer is erased by the product alone: unconfirmed after a week, all long after the day', async () => {
  const [fresh, old] = [`${newId()}@example.kz`, `${newId()}@example.kz`];
  await confirmed(old);
  await subscribe(fresh);
  expect(await forgetSubscribers(visitor(), {}, { at })).toEqual({ ok: false, refusal: { reason: 'not-permitted' } });
  const forget = (days: number) => forgetSubscribers(system, {}, { at: at.add({ hours: 24 * days }) });
  await forget(6);
  expect([await kept(fresh), await kept(old)].map(({ length }) => length)).toEqual([1, 1]);
  await forget(8);
  expect([await kept(fresh), await kept(old)].map(({ length }) => length)).toEqual([0, 1]);
  const long = today(at).until('2041-05-14').days + 61;
  await forget(long);
  expect(await kept(old)).toEqual([]);
});

test('a held meeting takes the addresses of its entry along', async () => {
  const email = `${newId()}@example.kz`;
  await confirmed(email);
  expect(await forgetSubscribers(system, { entry }, { at })).toMatchObject({ ok: true });
  expect(await kept(email)).toEqual([]);
});
