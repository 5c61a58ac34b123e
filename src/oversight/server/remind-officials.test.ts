import { beforeAll, expect, test } from 'vitest';
import { event, type Facts } from '#platform/event.ts';
import { database } from '#platform/server/database/database.ts';
import { newId } from '#platform/server/ids.ts';
import { appendToJournal } from '#platform/server/journal/journal.store.ts';
import { sendOnce } from '#platform/server/mail/send-once.store.ts';
import { appointToPost, createPost, firstHeadPost } from '#registry/server/index.ts';
import { system } from '../../../tests/support/actors.ts';
import { useDatabase } from '../../../tests/support/database.ts';
import { lettersTo as lettersToAddress } from '../../../tests/support/letters.ts';
import { personRow, useRegistry } from '../../../tests/support/registry.ts';
import { meetingRow } from '../../../tests/support/rows.ts';
import { remindOfficials } from './remind-officials.ts';

useDatabase();
useRegistry();

/** Half past eight in Kazakhstan. */
const morning = (day: string): Temporal.Instant => Temporal.Instant.from(`${day}T03:30:00Z`);
const [press, head] = [newId(), newId()];

/** The letters to somebody of `personRow`. */
const lettersTo = (person: string): Promise<string[]> => lettersToAddress(`${person}@example.kz`);

const say = (type: string, id: string, facts: Facts, at: Temporal.Instant, kind = 'body'): Promise<number> =>
  database()
    .transaction()
    .execute((tx) => appendToJournal(tx, { actor: system, act: 'test', event: event(type, kind, id, facts), at }));

const appoint = async (person: string, post: string | undefined): Promise<void> => {
  const given = await appointToPost(system, { post, person: await personRow(person), validFrom: '2026-06-01' });
  if (!given.ok) throw new Error(JSON.stringify(given.refusal));
};

beforeAll(async () => {
  const titles = { titleKk: 'Баспасөз хатшысы', titleRu: 'Пресс-секретарь', titleEn: 'Press officer' };
  const made = await createPost(system, { body: 'health', duty: 'press-officer', ...titles });
  if (!made.ok) throw new Error(made.refusal.reason);
  await appoint(press, made.value.post);
  await appoint(head, (await firstHeadPost('health'))?.id);
});

test('thirty days before the tenth of January the press officer gets one letter with all that is due then', async () => {
  await remindOfficials(morning('2026-12-11'));
  const letters = await lettersTo(press);
  expect(letters.length).toBe(1);
  expect(letters[0]).toContain('2027 жылғы 10 қаңтар, 30 күн қалды');
  expect(letters[0]).toContain('подпункт 7) пункта 1');
  expect(letters[0]).toContain('/ru/office/progress?body=health&quarter=2026-4');
  expect(letters[0]).toContain('Орталық орган бірінші басшы орынбасарлары');
  expect((await lettersTo(head)).filter((letter) => letter.includes('2027 жылғы 10 қаңтар'))).toEqual([]);
});

test('the job run again that morning, and twice at once, sends nothing more', async () => {
  await Promise.all([remindOfficials(morning('2026-12-11')), remindOfficials(morning('2026-12-11'))]);
  expect((await lettersTo(press)).length).toBe(1);
});

test('nobody is written to on a day off', async () => {
  await remindOfficials(morning('2027-01-03'));
  expect((await lettersTo(press)).length).toBe(1);
});

test('a missed morning is caught up once, in one letter', async () => {
  await remindOfficials(morning('2027-01-05'));
  const letters = await lettersTo(press);
  expect(letters.length).toBe(2);
  expect(letters[1]?.match(/подпункт 7\) пункта 1/g)?.length).toBe(1);
  await remindOfficials(morning('2027-01-06'));
  expect((await lettersTo(press)).length).toBe(2);
});

test('what is done is reminded of no more, and what is not goes to the head after its day', async () => {
  await say('QuarterPublished', 'health', { quarter: '2026-4', version: 1 }, morning('2027-01-07'));
  await remindOfficials(morning('2027-01-08'));
  expect((await lettersTo(press)).length).toBe(2);
  expect((await lettersTo(head)).filter((letter) => letter.includes('2027 жылғы 10 қаңтар'))).toEqual([]);
  await remindOfficials(morning('2027-03-31'));
  await remindOfficials(morning('2027-04-09'));
  await remindOfficials(morning('2027-04-12'));
  const late = await lettersTo(head);
  expect(late.at(-1)).toContain('Мерзімі өтті: 2027 жылғы 10 сәуір, 2 күнге кешікті');
});

test('what is on record ahead of its day is not reminded of', async () => {
  const { id } = await meetingRow({ startsAt: Temporal.Instant.from('2027-06-18T10:00:00Z') });
  const broadcast = { broadcast: 'b1', platform: 'youtube', commentsOpen: true };
  await say('BroadcastAdded', id, broadcast, morning('2027-06-01'), 'meeting');
  await remindOfficials(morning('2027-06-11'));
  const letter = (await lettersTo(press)).at(-1) ?? '';
  expect([letter.includes('подпункт 3) пункта 1'), letter.includes('подпункт 2) пункта 1')]).toEqual([true, false]);
});

const fails = (): Promise<void> => Promise.reject(new Error('no mail'));

test('what could not be sent is forgotten, and sent the next time', async () => {
  const sent: string[][] = [];
  const leaves = (fresh: ReadonlySet<string>): Promise<void> => Promise.resolve(void sent.push([...fresh]));
  await expect(sendOnce(['a', 'b'], fails)).rejects.toThrow('no mail');
  await sendOnce(['a'], leaves);
  await sendOnce(['a', 'b'], leaves);
  await sendOnce(['a', 'b'], leaves);
  expect(sent).toEqual([['a'], ['b']]);
});
