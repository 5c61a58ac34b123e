import { beforeAll, expect, test } from 'vitest';
import { database } from '#platform/server/database/database.ts';
import { newId } from '#platform/server/ids.ts';
import type { JournaledEvent } from '#platform/server/jobs/subscription.ts';
import { addDayOff, previewDayOff, removeDayOff } from '#registry/server/index.ts';
import { staff } from '../../../tests/support/actors.ts';
import { useDatabase } from '../../../tests/support/database.ts';
import { lastEvent } from '../../../tests/support/journal.ts';
import { lettersTo as lettersToAddress } from '../../../tests/support/letters.ts';
import { postHolder, useRegistry } from '../../../tests/support/registry.ts';
import { deadlinesMoved } from './deadlines-moved.ts';
import { judgeYear } from './judge-year.ts';
import { movedDeadlineLetters } from './tell-of-moved-deadlines.ts';

useDatabase();
useRegistry();

const admin = staff('administrator', 'information');
const names = { nameKk: 'Ауыстырылған күн', nameRu: 'Перенесённый день', nameEn: 'Moved day' };
const friday = { day: '2027-01-08', kind: 'moved-rest', ...names, act: 'Қаулы № 1' };
const government = `${newId()}`;
const executor = `${newId()}`;

const lettersTo = (person: string): Promise<string[]> => lettersToAddress(`${person}@example.kz`);

const tell = async (event: JournaledEvent): Promise<void> => {
  await Promise.all([movedDeadlineLetters.run(event), movedDeadlineLetters.run(event)]);
};

beforeAll(async () => {
  await postHolder(government, 'government', 'first-head');
  await postHolder(executor, 'government', 'executor');
});

test('a preview shows which deadlines move and changes nothing', async () => {
  const preview = await previewDayOff('add', friday);
  if (!preview.ok) throw new Error(preview.refusal.reason);
  const { day, changed, ...calendars } = preview.value;
  expect([day.toString(), changed]).toEqual(['2027-01-08', [{ day: '2027-01-08', was: 'working', is: 'made-free' }]]);
  const moved = await deadlinesMoved(['2027-01-08'], calendars);
  expect(
    moved
      .filter(({ obligation }) => obligation.who === 'government')
      .map(({ obligation, was, is, open }) => [obligation.id, String(was.warnOn), String(is.warnOn), open])
  ).toEqual([['draft-112/4-3/government/2027', '2027-01-08', '2027-01-06', true]]);
  expect(await previewDayOff('add', friday)).toMatchObject({ ok: true });
});

test('a preview refuses what the command would refuse', async () => {
  expect(await previewDayOff('add', { ...friday, act: '' })).toEqual({
    ok: false,
    refusal: { reason: 'invalid', issues: [{ field: 'act', code: 'required' }] }
  });
  expect(await previewDayOff('change', friday)).toEqual({ ok: false, refusal: { reason: 'not-found' } });
  expect(await previewDayOff('remove', { day: '2027-13-01' })).toMatchObject({ refusal: { reason: 'invalid' } });
});

test('the head of a body with an open duty is told once, in both languages; an executor is not', async () => {
  await addDayOff(admin, friday);
  await tell(await lastEvent('DayOffAdded'));
  const [letter = '', ...more] = await lettersTo(government);
  expect([letter.includes('4-тармақтың 3) тармақшасы'), letter.includes('подпункт 3) пункта 4')]).toEqual([true, true]);
  expect([more, await lettersTo(executor)]).toEqual([[], []]);
});

test('a change that was taken back tells nobody anything', async () => {
  const added = await lastEvent('DayOffAdded');
  await removeDayOff(admin, { day: friday.day });
  await tell({ ...added, seq: added.seq + 1000 });
  expect(await lettersTo(government)).toHaveLength(1);
});

test('nobody is told of a duty that is done', async () => {
  await judgeYear(2027);
  await database()
    .updateTable('verdicts')
    .set({ kind: 'kept' })
    .where('obligation', '=', 'draft-112/4-3/government/2027')
    .execute();
  await addDayOff(admin, friday);
  await tell(await lastEvent('DayOffAdded'));
  expect(await lettersTo(government)).toHaveLength(1);
});
