import { beforeAll, beforeEach, expect, test } from 'vitest';
import { database } from '#platform/server/database/database.ts';
import { staff, system, visitor } from '../../../../tests/support/actors.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { submittedProposals } from '../../../../tests/support/proposals.ts';
import { countQueries } from '../../../../tests/support/queries.ts';
import { useRegistry } from '../../../../tests/support/registry.ts';
import { withRegistry } from '../../../../tests/support/rows.ts';
import { createSchedule } from '../../server/create-schedule.ts';
import {
  beginVariant,
  copyVariant,
  dropVariant,
  findVariant,
  lockWish,
  placesOf,
  placeWish,
  renameVariant,
  undoPlace,
  unplaceWish,
  variantsOf,
  wishesOf
} from './index.ts';

useDatabase();
useRegistry();
beforeAll(() => withRegistry());

const at = Temporal.Instant.from('2026-11-22T06:00:00Z');
const government = staff('press-officer', 'government', ['government']);
const media = staff('press-officer', 'culture-info', ['central-body', 'mass-media-body']);
const health = staff('press-officer', 'health');
const YEAR = 2027;

let wish = '';
let other = '';

beforeAll(async () => {
  await createSchedule(system, { year: String(YEAR) });
  [wish = ''] = await submittedProposals('health', [{ region: 'abai', otherRegions: ['ulytau'] }]);
  [other = ''] = await submittedProposals('labour', [{ region: 'turkistan', month: '6' }]);
});

let variant = '';
beforeEach(async () => {
  const outcome = await beginVariant(government, { year: String(YEAR), name: 'Бірінші нұсқа' }, { at });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  variant = outcome.value.variant;
});

const refusal = (reason: string): object => ({ ok: false, refusal: { reason } });
const wrong = (field: string, code: string): object => ({
  ok: false,
  refusal: { reason: 'invalid', issues: [{ field, code }] }
});

type Actor = Parameters<typeof placeWish>[0];
const place = (version: number, on = '2027-05-15', by: Actor = government, over: object = {}) =>
  placeWish(by, { variant, wish, version: String(version), region: 'abai', on, ...over }, { at });
const undo = (by: Actor = government) => undoPlace(by, { variant }, { at });
const lock = (version: number, locked: boolean) =>
  lockWish(government, { variant, wish, version: String(version), locked: locked ? 'on' : '' }, { at });
const unplace = (version: number, by: Actor = government) =>
  unplaceWish(by, { variant, wish, version: String(version) }, { at });

const stands = async (): Promise<string[]> =>
  ((await placesOf([variant])).get(variant) ?? []).map(
    ({ region, on, locked, version }) =>
      `${region ?? 'tray'} ${on?.toString() ?? ''}${locked ? ' locked' : ''} v${version}`
  );

test('only the Government and the body for mass media make, name and drop variants', async () => {
  for (const actor of [health, visitor(), staff('moderator', 'government', ['government'])]) {
    expect(await beginVariant(actor, { year: String(YEAR), name: 'x' }, { at })).toEqual(refusal('not-permitted'));
    expect(await copyVariant(actor, { variant, name: 'x' }, { at })).toEqual(refusal('not-permitted'));
    expect(await renameVariant(actor, { variant, name: 'x' }, { at })).toEqual(refusal('not-permitted'));
    expect(await dropVariant(actor, { variant }, { at })).toEqual(refusal('not-permitted'));
  }
  expect((await beginVariant(media, { year: String(YEAR), name: 'x' }, { at })).ok).toBe(true);
  expect((await renameVariant(media, { variant, name: 'Екінші' }, { at })).ok).toBe(true);
  expect(await findVariant(variant)).toMatchObject({ name: 'Екінші', origin: 'hand', madeBy: 'government' });
});

test('a wish is placed, moved, locked, opened and taken off; each act counts the place and the variant on', async () => {
  expect(await place(0)).toEqual({ ok: true, value: { variant, year: YEAR, wish, version: 1 } });
  expect(await place(1, '2027-05-20')).toMatchObject({ value: { version: 2 } });
  expect(await lock(2, true)).toMatchObject({ value: { version: 3 } });
  expect(await stands()).toEqual(['abai 2027-05-20 locked v3']);
  expect(await place(3, '2027-05-21')).toEqual(refusal('place-locked'));
  expect(await unplace(3)).toEqual(refusal('place-locked'));
  expect(await lock(3, false)).toMatchObject({ value: { version: 4 } });
  expect(await unplace(4)).toMatchObject({ value: { version: 5 } });
  expect(await stands()).toEqual(['tray  v5']);
  expect(await lock(5, true)).toEqual(refusal('place-not-placed'));
  expect((await findVariant(variant))?.revision).toBe(5);
});

test('what is so already is left as it is, without a row in the journal', async () => {
  await place(0);
  expect(await place(1)).toMatchObject({ ok: true, value: { version: 1 } });
  expect((await findVariant(variant))?.revision).toBe(1);
  expect(await typesOf(variant)).toEqual(['ScheduleVariantMade', 'VariantPlaceChanged']);
});

const typesOf = async (id: string): Promise<string[]> =>
  (await database().selectFrom('journal').select('type').where('objectId', '=', id).orderBy('seq').execute()).map(
    ({ type }) => type
  );

test('a body moves its own lines and no others', async () => {
  expect(await place(0, '2027-05-15', health)).toMatchObject({ ok: true });
  const ofLabour = { wish: other, region: 'turkistan' };
  expect(await place(0, '2027-06-12', health, ofLabour)).toEqual(refusal('not-permitted'));
  expect(await place(0, '2027-06-12', visitor(), ofLabour)).toEqual(refusal('not-permitted'));
  expect(await undoPlace(visitor(), { variant }, { at })).toEqual(refusal('not-permitted'));
  expect(await unplace(1, staff('press-officer', 'labour'))).toEqual(refusal('not-permitted'));
});

test('a day outside the year and a region nobody asked for are refused beside their fields', async () => {
  expect(await place(0, '2028-01-05')).toEqual(wrong('on', 'day-outside-year'));
  expect(await place(0, '2027-05-15', government, { region: 'turkistan' })).toEqual(
    wrong('region', 'region-not-wished')
  );
  expect(await place(0, '2027-05-15', government, { wish: crypto.randomUUID() })).toEqual(refusal('not-found'));
});

test('of two people who move one line the second is told', async () => {
  await place(0);
  const outcomes = await Promise.all([place(1, '2027-05-19', government), place(1, '2027-05-22', health)]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(outcomes.find(({ ok }) => !ok)).toEqual(refusal('place-changed'));
  expect((await stands())[0]).toMatch(/v2$/);
});

test('one takes back one’s own acts one after the other, each once', async () => {
  await place(0, '2027-05-15');
  await place(1, '2027-05-20');
  await lock(2, true);
  for (const expected of ['abai 2027-05-20 v4', 'abai 2027-05-15 v5', 'tray  v6']) {
    expect(await undo()).toMatchObject({ ok: true, value: { wish } });
    expect(await stands()).toEqual([expected]);
  }
  expect(await undo()).toEqual(refusal('nothing-to-undo'));
  expect((await typesOf(variant)).filter((type) => type === 'VariantPlaceRestored')).toHaveLength(3);
});

test('an act is not taken back where somebody moved the line after it, and each undoes only their own', async () => {
  await place(0, '2027-05-15', health);
  await place(1, '2027-05-20', government);
  expect(await undo(health)).toEqual(refusal('place-touched-since'));
  expect(await undo(media)).toEqual(refusal('nothing-to-undo'));
  expect(await undo(government)).toMatchObject({ ok: true });
  expect(await undo(health)).toMatchObject({ ok: true });
  expect(await stands()).toEqual(['tray  v4']);
});

test('the same act sent twice is carried out once', async () => {
  const sent = { variant, wish, version: '0', region: 'abai', on: '2027-05-15' };
  const twice = await Promise.all([1, 2].map(() => placeWish(government, sent, { at, receipt: variant })));
  expect(twice.map(({ ok }) => ok)).toEqual([true, true]);
  expect(await stands()).toEqual(['abai 2027-05-15 v1']);
});

test('a copy has the places and locks but not the past, and stands by itself', async () => {
  await place(0);
  await lock(1, true);
  const outcome = await copyVariant(media, { variant, name: 'Көшірме' }, { at });
  if (!outcome.ok) throw new Error('no copy');
  const copy = outcome.value.variant;
  expect((await placesOf([copy])).get(copy)).toEqual([
    { wish, region: 'abai', on: Temporal.PlainDate.from('2027-05-15'), locked: true, version: 1 }
  ]);
  expect(await undoPlace(government, { variant: copy }, { at })).toEqual(refusal('nothing-to-undo'));
  await lock(2, false);
  expect((await placesOf([copy])).get(copy)?.[0]?.locked).toBe(true);
  expect(await findVariant(copy)).toMatchObject({ origin: 'copy', copiedFrom: { id: variant, name: 'Бірінші нұсқа' } });
});

test('a dropped variant and one of a schedule that left the draft stay as they are', async () => {
  await place(0);
  await dropVariant(government, { variant }, { at });
  expect(await place(1, '2027-05-20')).toEqual(refusal('variant-dropped'));
  expect(await undo()).toEqual(refusal('variant-dropped'));
  expect(await dropVariant(government, { variant }, { at })).toEqual(refusal('variant-dropped'));
  expect((await variantsOf(YEAR)).at(-1)?.droppedAt).toEqual(at);
});

test('a year’s wishes are read with one query, as is a list of variants, however many there are', async () => {
  expect(await countQueries(() => wishesOf(YEAR))).toBe(1);
  expect(await countQueries(() => variantsOf(YEAR))).toBe(1);
  await beginVariant(government, { year: String(YEAR), name: 'y' }, { at });
  expect(await countQueries(() => variantsOf(YEAR))).toBe(1);
  expect(await wishesOf(YEAR)).toMatchObject([
    { id: wish, body: 'health', regions: ['abai', 'ulytau'], from: '2027-05-01', to: '2027-05-31' },
    { id: other, body: 'labour', regions: ['turkistan'] }
  ]);
});
