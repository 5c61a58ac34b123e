import { beforeAll, expect, test } from 'vitest';
import { event, type Facts } from '#platform/event.ts';
import { database } from '#platform/server/database/database.ts';
import { appendToJournal } from '#platform/server/journal/journal.store.ts';
import { staff, system } from '../../../tests/support/actors.ts';
import { useDatabase } from '../../../tests/support/database.ts';
import { evidence } from '../../../tests/support/evidence.ts';
import { useRegistry } from '../../../tests/support/registry.ts';
import { meetingRow } from '../../../tests/support/rows.ts';
import { attest } from './attest.ts';
import { judgeYear } from './judge-year.ts';
import { dutyForOfficial } from './duty-for-official.ts';

useDatabase();
useRegistry();

const now = Temporal.Instant.from('2026-09-20T07:00:00Z');
const akim = staff('akim', 'akimat-abai', ['akimat']);
let meeting = '';

const say = (type: string, facts: Facts): Promise<number> =>
  database()
    .transaction()
    .execute((tx) =>
      appendToJournal(tx, { actor: system, act: 'test', event: event(type, 'meeting', meeting, facts), at: now })
    );

beforeAll(async () => {
  ({ id: meeting } = await meetingRow({ status: 'held', startsAt: Temporal.Instant.from('2026-09-15T10:00:00Z') }));
  await say('FloorTimeMeasured', { within: false });
  await judgeYear(2026, now);
});

const shown = (norm: string, actor = akim): ReturnType<typeof dutyForOfficial> =>
  dutyForOfficial(`draft-112/${norm}/health/${meeting}`, { actor, now, locale: 'en' });

test('an act that is on record but not as the norm asks stands there, and is not said to be missing', async () => {
  const duty = await shown('1-3');
  expect(duty?.record.map(({ act, satisfies }) => [act, satisfies])).toEqual([['Time of the report measured', false]]);
  expect([duty?.missing, duty?.attestable]).toEqual([[], []]);
});

test('what is missing names who can attest it, and what the reader may attest stands ready with its day', async () => {
  const duty = await shown('1-5-1');
  expect(duty?.missing.map(({ attestors, page }) => [attestors, page])).toEqual([
    ['Akimat of Abai Region, Administration of the President of the Republic of Kazakhstan', null]
  ]);
  expect(duty?.attestable.map(({ value }) => value)).toEqual(['PersonalReceptionHeld']);
  expect([duty?.doneOn, duty?.steps.length]).toEqual(['2026-09-15', 1]);
  expect((await shown('1-5-1', staff('first-head')))?.attestable).toEqual([]);
  expect(await shown('1-5-9')).toBeUndefined();
});

test('note and files are shown to those whom the duty concerns, not to every official', async () => {
  const obligation = `draft-112/1-5-1/health/${meeting}`;
  const files = [{ name: 'Хаттама.pdf', bytes: evidence.pdf }];
  const given = { obligation, act: 'PersonalReceptionHeld', doneOn: '2026-09-15', note: '№ 12', files };
  expect((await attest(akim, given, { at: now })).ok).toBe(true);
  const seenBy = async (actor: typeof akim): Promise<unknown> => {
    const found = (await shown('1-5-1', actor))?.record[0]?.attestation;
    return [found?.note, found?.files.length];
  };
  expect(await seenBy(staff('first-head'))).toEqual(['№ 12', 1]);
  expect(await seenBy(staff('controller', 'administration', ['administration']))).toEqual(['№ 12', 1]);
  expect(await seenBy(staff('first-head', 'labour'))).toEqual([null, 0]);
  const duty = await shown('1-5-1');
  expect([duty?.missing, duty?.attestable, duty?.withdrawable.length]).toEqual([[], [], 1]);
});
