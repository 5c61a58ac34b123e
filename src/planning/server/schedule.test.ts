import { beforeAll, expect, test } from 'vitest';
import { staff, system, visitor } from '../../../tests/support/actors.ts';
import { useDatabase } from '../../../tests/support/database.ts';
import { withRegistry } from '../../../tests/support/rows.ts';
import { NO_FILTERS } from '../schedule-filters.ts';
import {
  addEntry,
  amendEntry,
  approveSchedule,
  createSchedule,
  findEntry,
  scheduleView,
  scheduleYears,
  withdrawEntry
} from './index.ts';

useDatabase();
beforeAll(() => withRegistry());

const at = Temporal.Instant.from('2026-02-01T05:00:00Z');
const government = staff('press-officer', 'government', ['government']);
const health = staff('press-officer', 'health');
const reason = { reasonKk: 'Су тасқыны болды', reasonRu: 'Случился паводок' };

const entry = (year: number, over: Record<string, string> = {}) => ({
  year: String(year),
  body: 'health',
  region: 'abai',
  plannedOn: `${year}-05-14`,
  precision: 'day',
  format: 'mixed',
  themeKk: 'Ауыл медицинасы',
  themeRu: 'Сельская медицина',
  ...over
});

const added = async (year: number, over: Record<string, string> = {}): Promise<string> => {
  const outcome = await addEntry(system, entry(year, over), { at });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value.entry;
};

const approvedYear = async (year: number): Promise<string> => {
  await createSchedule(government, { year: String(year) });
  const id = await added(year);
  await approveSchedule(government, { year: String(year), approvedOn: '2026-01-09', document: '№ 4' }, { at });
  return id;
};

const notPermitted = { ok: false, refusal: { reason: 'not-permitted' } };
const invalid = (field: string, code: string) => ({
  ok: false,
  refusal: { reason: 'invalid', issues: [{ field, code }] }
});

test('a year is opened once, by the Government or the body for mass media', async () => {
  expect(await createSchedule(health, { year: '2030' })).toEqual(notPermitted);
  const media = staff('press-officer', 'culture', ['central-body', 'mass-media-body']);
  expect(await createSchedule(media, { year: '2030' })).toEqual({ ok: true, value: { year: 2030 } });
  expect(await createSchedule(government, { year: '2030' })).toEqual({
    ok: false,
    refusal: { reason: 'schedule-exists' }
  });
});

test('a body keeps its own entries and no others', async () => {
  await createSchedule(system, { year: '2031' });
  expect(await addEntry(staff('press-officer', 'labour'), entry(2031), { at })).toEqual(notPermitted);
  expect(await addEntry(staff('moderator', 'health'), entry(2031), { at })).toEqual(notPermitted);
  expect(await addEntry(visitor(), entry(2031), { at })).toEqual(notPermitted);
  expect(await addEntry(health, entry(2031), { at })).toMatchObject({ ok: true, value: { year: 2031 } });
});

const addIn2032 = (over: Record<string, string>) => addEntry(system, entry(2032, over), { at });

test('an entry names what the registry knows, and a body in scope', async () => {
  await createSchedule(system, { year: '2032' });
  expect(await addIn2032({ body: 'nobody' })).toEqual(invalid('body', 'unknown-body'));
  expect(await addIn2032({ region: 'nowhere' })).toEqual(invalid('region', 'unknown-region'));
  expect(await addIn2032({ district: 'elsewhere' })).toEqual(invalid('district', 'district-elsewhere'));
  expect(await addIn2032({ year: '2033' })).toEqual({ ok: false, refusal: { reason: 'not-found' } });
});

test('only the Government approves, and only once', async () => {
  await createSchedule(system, { year: '2034' });
  await added(2034);
  const approval = { year: '2034', approvedOn: '2026-01-09', document: '№ 4' };
  expect(await approveSchedule(health, approval, { at })).toEqual(notPermitted);
  expect(await approveSchedule(government, approval, { at })).toEqual({ ok: true, value: { year: 2034 } });
  expect(await approveSchedule(government, approval, { at })).toEqual({
    ok: false,
    refusal: { reason: 'schedule-already-approved', cites: [4, 3] }
  });
});

test('a draft is changed without a trace, an approved schedule only with a reason that stays visible', async () => {
  const id = await approvedYear(2035);
  const change = { ...entry(2035, { plannedOn: '2035-06-20', format: 'online' }), entry: id };
  expect(await amendEntry(health, change, { at })).toEqual(invalid('reasonKk', 'reason-required'));
  expect(await amendEntry(health, { ...change, reasonKk: 'Себеп' }, { at })).toEqual(
    invalid('reasonRu', 'reason-required')
  );
  expect(await amendEntry(health, { ...change, ...reason }, { at })).toEqual({
    ok: true,
    value: { entry: id, year: 2035 }
  });
  const kept = await findEntry(id);
  expect(kept?.entry.plannedOn.toString()).toBe('2035-06-20');
  expect(kept?.entry.amendments).toEqual([
    {
      kind: 'amended',
      ...reason,
      amendedAt: at,
      was: { plannedOn: Temporal.PlainDate.from('2035-05-14'), precision: 'day', region: 'abai', format: 'mixed' }
    }
  ]);
});

test('an entry added late and one withdrawn both stay visible, and a withdrawn one is changed no more', async () => {
  await approvedYear(2036);
  expect(await addEntry(health, entry(2036), { at })).toEqual(invalid('reasonKk', 'reason-required'));
  const late = await added(2036, { plannedOn: '2036-09-01', ...reason });
  expect(await withdrawEntry(health, { entry: late }, { at })).toEqual(invalid('reasonKk', 'reason-required'));
  expect(await withdrawEntry(health, { entry: late, ...reason }, { at })).toMatchObject({ ok: true });
  expect(await withdrawEntry(health, { entry: late, ...reason }, { at })).toEqual({
    ok: false,
    refusal: { reason: 'entry-withdrawn' }
  });
  const view = await scheduleView(2036, { ...NO_FILTERS, month: 9 });
  expect(view?.entries.map((it) => [it.withdrawnAt, it.amendments.map(({ kind }) => kind)])).toEqual([
    [at, ['added', 'withdrawn']]
  ]);
});

const daysIn2037 = async (over: object) =>
  (await scheduleView(2037, { ...NO_FILTERS, ...over }))?.entries.map((it) => it.plannedOn.toString());

test('a year shows its entries by day and narrows by every filter', async () => {
  await createSchedule(system, { year: '2037' });
  await added(2037, { plannedOn: '2037-08-02', format: 'online' });
  await added(2037, { plannedOn: '2037-03-02', body: 'labour' });
  await added(2037, { plannedOn: '2037-08-01', precision: 'month' });
  expect(await daysIn2037({})).toEqual(['2037-03-02', '2037-08-01', '2037-08-02']);
  expect(await daysIn2037({ body: 'labour' })).toEqual(['2037-03-02']);
  expect(await daysIn2037({ month: 8, format: 'online' })).toEqual(['2037-08-02']);
  expect(await daysIn2037({ region: 'almaty' })).toEqual([]);
  expect(await scheduleView(2099)).toBeNull();
  expect((await scheduleYears()).map(({ year }) => year)).toEqual([2037, 2036, 2035, 2034, 2032, 2031, 2030]);
});
