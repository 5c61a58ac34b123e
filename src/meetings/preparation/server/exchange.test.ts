import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dataDirectory } from '#platform/server/config.ts';
import { database } from '#platform/server/database/database.ts';
import { staff } from '../../../../tests/support/actors.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { evidence } from '../../../../tests/support/evidence.ts';
import { personRow, useRegistry } from '../../../../tests/support/registry.ts';
import { meetingRow } from '../../../../tests/support/rows.ts';
import {
  exchangeOf,
  exchangeTimetable,
  meetingOfExchangeFile,
  readExchange,
  sendExchange,
  unreadExchanges
} from '../../server/index.ts';
import { EXCHANGE_READERS } from '../exchange.ts';
import { lettersDue } from './exchange.views.ts';
import { tellOfExchange } from './tell-of-exchange.ts';

useDatabase();
useRegistry();

const press = staff('press-officer', 'health');
const media = staff('press-officer', 'culture-info', ['central-body', 'mass-media-body']);
const at = (minutes: number): Temporal.Instant => Temporal.Instant.from('2026-11-22T05:00:00Z').add({ minutes });
const today = Temporal.PlainDate.from('2026-11-22');

const send = (meeting: string, text: string, minutes = 0, actor = press, files: unknown[] = []) =>
  sendExchange(actor, { meeting, text, files }, { at: at(minutes) });

test('both sides write, nobody else, and each sees the other’s as unread until read', async () => {
  const { id, number } = await meetingRow();
  for (const { person } of [press, media]) await personRow(person);
  expect(await exchangeOf(id, 1)).toEqual({ messages: [], total: 0, page: 1, pages: 1 });
  expect(await send(id, 'x', 0, staff('press-officer', 'labour'))).toEqual({
    ok: false,
    refusal: { reason: 'not-permitted' }
  });
  expect(await send(id, 'x', 0, staff('executor', 'health'))).toMatchObject({ refusal: { reason: 'not-permitted' } });
  await send(id, 'Жоспар', 0, press, [{ name: 'josppar.pdf', bytes: evidence.pdf }]);
  await send(id, 'Рақмет', 1, media);
  const { messages } = await exchangeOf(id, 1);
  expect(messages.map(({ side, body, text, files }) => [side, body, text, files.map(({ name }) => name)])).toEqual([
    ['media', 'culture-info', 'Рақмет', []],
    ['holder', 'health', 'Жоспар', ['josppar.pdf']]
  ]);
  expect(await meetingOfExchangeFile(messages[1]?.files[0]?.id ?? '')).toEqual({ body: 'health' });
  const unread = () => unreadExchanges(press.person, { holders: ['health'], media: false });
  expect((await unread()).map((one) => [one.number, one.unread])).toEqual([[number, 1]]);
  expect(await unreadExchanges(media.person, { holders: ['culture-info'], media: true })).toEqual([]);
  await readExchange(press, { meeting: id }, { at: at(2) });
  expect(await unread()).toEqual([]);
});

test('many messages are paged, the newest first', async () => {
  const { id } = await meetingRow();
  for (let place = 0; place < 41; place += 1) await send(id, `№ ${place}`, place);
  const last = await exchangeOf(id, 99);
  expect([last.total, last.page, last.pages, last.messages.map(({ text }) => text)]).toEqual([41, 3, 3, ['№ 0']]);
  expect((await exchangeOf(id, 1)).messages[0]?.text).toBe('№ 40');
});

/** A person who holds a press officer's post in the mass-media body. */
const mediaOfficer = async (): Promise<string> => {
  const person = await personRow('media-officer');
  const post = '00000000-0000-7000-8000-0000000000aa';
  const titles = { titleKk: 'Хатшы', titleRu: 'Секретарь', titleEn: 'Officer' };
  await database()
    .insertInto('posts')
    .values({ id: post, body: 'culture-info', duty: 'press-officer', ...titles })
    .execute();
  await database()
    .insertInto('mandates')
    .values({ id: '00000000-0000-7000-8000-0000000000ab', post, person, validFrom: today.subtract({ years: 1 }) })
    .execute();
  return person;
};

const letters = async (): Promise<number> => (await readdir(join(dataDirectory, 'mail')).catch(() => [])).length;

test('the other side is written to once an hour at most, and not of what it has read', async () => {
  const person = await mediaOfficer();
  const { id, number } = await meetingRow();
  await send(id, 'бір');
  const due = async (minutes: number): Promise<unknown[]> =>
    (await lettersDue(at(minutes), today, EXCHANGE_READERS))
      .filter((one) => one.meeting === id)
      .map((one) => [one.number, one.person, one.unread]);
  expect([await due(1), await due(3)]).toEqual([[], [[number, person, 1]]]);
  const before = await letters();
  await tellOfExchange(at(3));
  expect(await letters()).toBeGreaterThan(before);
  await send(id, 'екі', 10);
  expect([await due(30), await due(62), await due(63)]).toEqual([[], [], [[number, person, 2]]]);
  await database()
    .insertInto('exchangeReads')
    .values({ meeting: id, person, readAt: at(64) })
    .execute();
  expect(await due(90)).toEqual([]);
  expect(exchangeTimetable.cron).toBe('*/5 * * * *');
});
