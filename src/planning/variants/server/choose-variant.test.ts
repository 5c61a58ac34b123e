import { beforeAll, beforeEach, expect, test } from 'vitest';
import { database } from '#platform/server/database/database.ts';
import { staff, system } from '../../../../tests/support/actors.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { submittedProposals } from '../../../../tests/support/proposals.ts';
import { useRegistry } from '../../../../tests/support/registry.ts';
import { withRegistry } from '../../../../tests/support/rows.ts';
import { addEntry } from '../../server/add-entry.ts';
import { createSchedule } from '../../server/create-schedule.ts';
import { scheduleView } from '../../server/schedule.views.ts';
import { beginVariant, chooseVariant, findVariant, placeWish, previewChoice, unplaceWish } from './index.ts';

useDatabase();
useRegistry();
beforeAll(() => withRegistry());

const at = Temporal.Instant.from('2026-11-22T06:00:00Z');
const government = staff('press-officer', 'government', ['government']);
const byHand = { region: 'ulytau', plannedOn: '2027-09-14', precision: 'day', format: 'online' };

let wishes: string[] = [];
let variant = '';
beforeAll(async () => {
  await createSchedule(system, { year: '2027' });
  const themes = { themeKk: 'Қолмен', themeRu: 'Вручную' };
  await addEntry(system, { year: '2027', body: 'labour', ...byHand, ...themes }, { at });
  wishes = await submittedProposals('health', [
    { region: 'abai', districts: [], month: '3' },
    { region: 'turkistan', otherRegions: ['shymkent'], month: '6' }
  ]);
});

beforeEach(async () => {
  const outcome = await beginVariant(government, { year: '2027', name: 'Жоба' }, { at });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  variant = outcome.value.variant;
});

const place = async (which: number, version: number, region: string, on: string): Promise<void> => {
  const outcome = await placeWish(
    government,
    { variant, wish: wishes[which], version: String(version), region, on },
    { at }
  );
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
};
const choose = (over: { revision?: number; reason?: string } = {}, by = government) =>
  chooseVariant(by, { variant, revision: String(over.revision ?? 2), reason: over.reason ?? 'Басқа күн жоқ' }, { at });
/** The entries that stand. */
const entries = async () =>
  (await scheduleView(2027))?.entries
    .filter(({ withdrawnAt }) => withdrawnAt === null)
    .map(({ body, region, plannedOn, precision }) => `${body} ${region} ${plannedOn.toString()} ${precision}`);
const refusal = (reason: string, more = {}) => ({ ok: false, refusal: { reason, ...more } });

test('a chosen variant goes into the draft whole, and what was added by hand stays', async () => {
  await place(0, 0, 'abai', '2027-03-11');
  await place(1, 0, 'shymkent', '2027-06-10');
  expect(await choose()).toEqual({ ok: true, value: { variant, year: 2027 } });
  expect(await entries()).toEqual([
    'health abai 2027-03-11 day',
    'health shymkent 2027-06-10 day',
    'labour ulytau 2027-09-14 day'
  ]);
  expect((await findVariant(variant))?.chosen).toEqual({
    by: 'government',
    at,
    revision: 2,
    reason: 'Басқа күн жоқ'
  });
});

test('chosen again, or another chosen, it replaces what came from variants and keeps the entries that remain', async () => {
  const before = (await scheduleView(2027))?.entries.find(({ region }) => region === 'shymkent')?.id;
  await place(1, 0, 'turkistan', '2027-06-17');
  expect((await previewChoice({ id: variant, year: 2027 })).changes).toMatchObject({
    add: [],
    change: [{ terms: { region: 'turkistan' } }],
    remove: [{ terms: { region: 'abai' } }],
    same: 0
  });
  expect((await choose({ revision: 1 })).ok).toBe(true);
  expect(await entries()).toEqual(['health turkistan 2027-06-17 day', 'labour ulytau 2027-09-14 day']);
  expect((await scheduleView(2027))?.entries[0]?.id).toBe(before);
  expect((await previewChoice({ id: variant, year: 2027 })).changes).toMatchObject({ same: 1, add: [], remove: [] });
});

test('an entry somebody remarked on is withdrawn, not lost, and stands again when a variant places it again', async () => {
  const remarked = (await scheduleView(2027))?.entries.find(({ region }) => region === 'turkistan')?.id ?? '';
  await database()
    .insertInto('scheduleRemarks')
    .values({
      id: remarked,
      year: 2027,
      round: 1,
      entry: remarked,
      entryVersion: 1,
      body: 'health',
      textKk: 'Ерте',
      madeAt: at
    })
    .execute();
  await place(0, 0, 'abai', '2027-03-11');
  expect((await choose({ revision: 1 })).ok).toBe(true);
  const withdrawn = (await scheduleView(2027))?.entries.find(({ id }) => id === remarked)?.withdrawnAt;
  expect(withdrawn).toEqual(at);
  await place(1, 0, 'turkistan', '2027-06-17');
  expect((await choose({ revision: 2 })).ok).toBe(true);
  expect((await scheduleView(2027))?.entries.find(({ id }) => id === remarked)?.withdrawnAt).toBeNull();
});

test('a variant that breaks hard rules is chosen only with a reason', async () => {
  await place(0, 0, 'abai', '2027-03-08');
  expect(await choose({ revision: 1, reason: '' })).toEqual(
    refusal('invalid', { issues: [{ field: 'reason', code: 'reason-for-clashes' }] })
  );
  expect((await choose({ revision: 1 })).ok).toBe(true);
});

test('only as it was seen, only with something in it, and only by who keeps variants', async () => {
  await place(0, 0, 'abai', '2027-03-11');
  expect(await choose({ revision: 0 })).toEqual(refusal('variant-changed'));
  expect(await choose({ revision: 1 }, staff('press-officer', 'health'))).toEqual(refusal('not-permitted'));
  await unplaceWish(government, { variant, wish: wishes[0], version: '1' }, { at });
  expect(await choose()).toEqual(refusal('variant-empty'));
});

test('of two chosen at once both go in, one after the other, and nothing stands twice', async () => {
  await place(0, 0, 'abai', '2027-03-11');
  const first = variant;
  const second = await beginVariant(government, { year: '2027', name: 'Екінші' }, { at });
  if (!second.ok) throw new Error('no second');
  variant = second.value.variant;
  await place(0, 0, 'abai', '2027-03-18');
  const outcomes = await Promise.all(
    [first, variant].map((id) => chooseVariant(government, { variant: id, revision: '1', reason: 'x' }, { at }))
  );
  expect(outcomes.map(({ ok }) => ok)).toEqual([true, true]);
  expect((await entries())?.filter((entry) => entry.startsWith('health'))).toHaveLength(1);
});
