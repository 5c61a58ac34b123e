import { expect, test } from 'vitest';
import { isWorkingDay } from '#decree/index.ts';
import type { BodyRole } from '#platform/actor.ts';
import { database } from '#platform/server/database/database.ts';
import { useDatabase } from '../../../tests/support/database.ts';
import { bodyNames, fillReference, findBody, firstHeadPost, listBodies, successorOf } from './index.ts';
import { findRegion, listDistricts, listRegions, workingCalendar } from './index.ts';

useDatabase();

const day = Temporal.PlainDate.from;
const now = Temporal.Instant.from('2026-11-22T06:00:00Z');

const standing = async (on: string): Promise<number> =>
  (await listBodies({ on: day(on), role: 'central-body' })).length;
const holders = async (on: string, role: BodyRole): Promise<string[]> =>
  (await listBodies({ on: day(on), role })).map(({ id }) => id);
const rolesOf = async (id: string): Promise<string[] | undefined> =>
  (await findBody(id))?.roles.map(({ role }) => role);
const heirs = (body: string, on: string): Promise<readonly string[]> => successorOf(body, day(on));

test('the register is filled once, also by two processes at once, and says so in the journal', async () => {
  const both = await Promise.all([fillReference(now), fillReference(now)]);
  expect(both.toSorted()).toEqual([false, true]);
  expect(await fillReference(now)).toBe(false);
  const entries = await database().selectFrom('journal').select(['actorId', 'type', 'facts']).execute();
  const facts = { bodies: 51, regions: 20, districts: 228, years: 6 };
  expect(entries).toEqual([{ actorId: 'first-filling', type: 'RegisterFilled', facts }]);
});

test('eighteen central bodies stood in March 2022 and twenty-one stand in 2026', async () => {
  expect([await standing('2022-03-05'), await standing('2026-11-22')]).toEqual([18, 21]);
});

test('the authorised bodies of 2022 and 2026 are found by their roles', async () => {
  expect([
    await holders('2022-03-05', 'mass-media-body'),
    await holders('2022-03-05', 'access-to-information-body'),
    await holders('2026-11-22', 'mass-media-body'),
    await holders('2026-11-22', 'access-to-information-body')
  ]).toEqual([['mior'], ['mior'], ['culture-info'], ['culture-info']]);
});

test('the Office, the Government, the Administration and twenty akimats stand', async () => {
  const on = day('2026-11-22');
  const akimats = await listBodies({ on, role: 'akimat' });
  const regions = await listRegions();
  expect(new Set(akimats.map(({ id }) => id))).toEqual(new Set(regions.map(({ id }) => `akimat-${id}`)));
  expect([
    await rolesOf('prime-ministers-office'),
    await rolesOf('government'),
    await rolesOf('administration')
  ]).toEqual([['prime-ministers-office'], ['government'], ['administration']]);
});

test('every ministry and akimat has a head', async () => {
  const bodies = await listBodies({ on: day('2026-11-22') });
  const headed = bodies.filter(({ kind }) => kind === 'ministry' || kind === 'akimat');
  const heads = await Promise.all(headed.map(({ id }) => firstHeadPost(id)));
  expect(heads.map((head) => head?.body)).toEqual(headed.map(({ id }) => id));
  expect(await firstHeadPost('health')).toMatchObject({
    duty: 'first-head',
    titles: { ru: 'Министр здравоохранения' }
  });
  expect(await firstHeadPost('akimat-abai')).toMatchObject({ duty: 'akim', titles: { kk: 'Абай облысының әкімі' } });
});

test('what an ended ministry did is done by its heirs', async () => {
  expect([
    await heirs('mon', '2022-06-10'),
    await heirs('mon', '2022-06-11'),
    await heirs('mks', '2026-11-22'),
    await heirs('health', '2026-11-22'),
    await heirs('nobody', '2026-11-22')
  ]).toEqual([['mon'], ['education', 'science'], ['culture-info', 'tourism-sport'], ['health'], []]);
});

test('regions, districts and names are read', async () => {
  expect((await listDistricts('abai')).length).toBe(12);
  expect(await findRegion('abai')).toMatchObject({ kind: 'oblast', inPlace: { ru: 'в области Абай' } });
  expect((await bodyNames()).get('water')?.en).toBe('Ministry of Water Resources and Irrigation');
  expect(await findRegion('nowhere')).toBeUndefined();
});

test('the working calendar knows holidays and the days given for them', async () => {
  const calendar = await workingCalendar();
  const working = ['2026-12-15', '2026-12-16', '2026-03-24', '2026-10-26', '2027-01-10'];
  expect(working.map((on) => isWorkingDay(calendar, day(on)))).toEqual([true, false, false, false, false]);
});
