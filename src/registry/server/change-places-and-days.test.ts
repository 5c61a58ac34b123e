import { expect, test } from 'vitest';
import { isWorkingDay } from '#decree/index.ts';
import { isCommand } from '#platform/server/command/command.ts';
import { staff, visitor } from '../../../tests/support/actors.ts';
import { useDatabase } from '../../../tests/support/database.ts';
import { useRegistry } from '../../../tests/support/registry.ts';
import {
  addDayOff,
  changeDayOff,
  changeDistrict,
  changeRegion,
  createDistrict,
  daysOffOf,
  findDistrict
} from './index.ts';
import { findRegion, removeDayOff, workingCalendar } from './index.ts';
import * as door from './index.ts';

useDatabase();
useRegistry();

const admin = staff('administrator');
const day = Temporal.PlainDate.from;
const names = { nameKk: 'Сынақ ауданы', nameRu: 'Пробный район', nameEn: 'Trial District' };
const wrong = (field: string, code: string) => ({
  ok: false,
  refusal: { reason: 'invalid', issues: [{ field, code }] }
});

const district = {
  id: 'abai-trial',
  region: 'abai',
  kind: 'district',
  kato: '109900000',
  ...names,
  validFrom: '2027-01-01',
  validTo: ''
};

test('a district is added once and changed', async () => {
  expect(await createDistrict(admin, district)).toEqual({
    ok: true,
    value: { district: 'abai-trial', region: 'abai' }
  });
  expect(await createDistrict(admin, district)).toEqual(wrong('id', 'id-taken'));
  expect(await createDistrict(admin, { ...district, id: 'abai-other' })).toEqual(wrong('kato', 'code-taken'));
  expect(await createDistrict(admin, { ...district, id: 'abai-other', kato: '12' })).toEqual(
    wrong('kato', 'nine-digits')
  );
  const changed = { ...district, district: 'abai-trial', kind: 'city', validTo: '2028-01-01' };
  expect(await changeDistrict(admin, changed)).toMatchObject({ ok: true });
  expect(await findDistrict('abai-trial')).toEqual({
    id: 'abai-trial',
    region: 'abai',
    kato: '109900000',
    kind: 'city',
    names: { kk: 'Сынақ ауданы', ru: 'Пробный район', en: 'Trial District' },
    validFrom: day('2027-01-01'),
    validTo: day('2028-01-01')
  });
});

const region = {
  region: 'abai',
  nameKk: 'Абай облысы',
  nameRu: 'Абайская область',
  nameEn: 'Abai Region',
  inKk: 'Абай облысында',
  inRu: 'в Абайской области',
  centreKk: 'Семей',
  centreRu: 'Семей',
  centreEn: 'Semey',
  population: '600000',
  validFrom: '2022-06-08',
  validTo: ''
};

test('a region is renamed and ends after it begins', async () => {
  expect(await changeRegion(admin, region)).toEqual({ ok: true, value: { region: 'abai' } });
  expect(await findRegion('abai')).toMatchObject({ names: { ru: 'Абайская область' }, population: 600_000 });
  expect(await changeRegion(admin, { ...region, validTo: '2022-06-08' })).toEqual(
    wrong('validTo', 'ends-before-it-begins')
  );
  expect(await changeRegion(admin, { ...region, region: 'nowhere' })).toEqual({
    ok: false,
    refusal: { reason: 'not-found' }
  });
});

const dayNames = { nameKk: 'Ауыстырылған күн', nameRu: 'Перенесённый день', nameEn: 'Moved day' };
const moved = { day: '2026-12-17', kind: 'moved-rest', ...dayNames, act: 'Қаулы № 1' };

test('a day moved by the Government says what it changed, and is taken back', async () => {
  expect(await addDayOff(admin, { ...moved, act: '' })).toEqual(wrong('act', 'required'));
  expect(await addDayOff(admin, moved)).toEqual({
    ok: true,
    value: { day: '2026-12-17', changed: [{ day: '2026-12-17', was: 'working', is: 'made-free' }] }
  });
  expect(isWorkingDay(await workingCalendar(), day('2026-12-17'))).toBe(false);
  expect(await addDayOff(admin, moved)).toEqual(wrong('day', 'day-taken'));
  expect(await changeDayOff(admin, { ...moved, kind: 'holiday' })).toEqual({
    ok: true,
    value: { day: '2026-12-17', changed: [{ day: '2026-12-17', was: 'made-free', is: 'holiday' }] }
  });
  expect((await daysOffOf(2026)).at(-1)).toMatchObject({ kind: 'holiday', act: null });
  expect(await removeDayOff(admin, { day: '2026-12-17' })).toMatchObject({
    value: { changed: [{ day: '2026-12-17', was: 'holiday', is: 'working' }] }
  });
  expect(await removeDayOff(admin, { day: '2026-12-17' })).toEqual({ ok: false, refusal: { reason: 'not-found' } });
  expect(isWorkingDay(await workingCalendar(), day('2026-12-17'))).toBe(true);
});

test('nobody but an administrator changes the register', async () => {
  const uuid = '00000000-0000-7000-8000-000000000009';
  const titles = { titleKk: 'Т', titleRu: 'Т', titleEn: 'T' };
  const body = { body: 'health', ...names, shortKk: 'С', shortRu: 'П', validFrom: '2022-01-01' };
  const validTo = '2027-01-01';
  const inputs: Record<string, Record<string, string>> = {
    'add-day-off': moved,
    'appoint-to-post': { post: uuid, person: 'x', validFrom: '2026-01-01' },
    'change-body': body,
    'change-day-off': moved,
    'change-district': { ...district, district: 'abai-trial' },
    'change-post': { post: uuid, ...titles },
    'change-region': region,
    'close-body': { body: 'health', validTo },
    'close-post': { post: uuid, closedOn: validTo },
    'create-administrator': { name: 'С', email: 'a@example.kz', password: 'twelve-chars' },
    'create-body': { ...body, id: 'trial', kind: 'ministry' },
    'create-district': district,
    'create-person': { name: 'С', email: 'a@example.kz', password: 'twelve-chars' },
    'create-post': { body: 'health', duty: 'moderator', ...titles },
    'end-mandate': { mandate: uuid, validTo },
    'end-role': { body: 'health', role: 'central-body', validFrom: '2022-01-01', validTo },
    'give-role': { body: 'health', role: 'agency', validFrom: '2026-01-01' },
    'name-successor': { body: 'health', successor: 'labour', since: '2026-01-01' },
    'remove-day-off': { day: '2026-12-16' },
    'reopen-body': { body: 'health' },
    'withdraw-successor': { body: 'mon', successor: 'science' }
  };
  const commands = Object.values<unknown>(door).filter(isCommand);
  expect(commands.map(({ commandName }) => commandName).toSorted()).toEqual(Object.keys(inputs));
  const strangers = [visitor(), staff('first-head'), staff('controller', 'administration', ['administration'])];
  const answers = await Promise.all(
    commands.flatMap((act) => strangers.map((stranger) => act(stranger, inputs[act.commandName])))
  );
  expect(answers).toEqual(answers.map(() => ({ ok: false, refusal: { reason: 'not-permitted' } })));
});
