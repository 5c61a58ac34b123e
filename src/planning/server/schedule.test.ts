import { beforeAll, expect, test } from 'vitest';
import { staff, system, visitor } from '../../../tests/support/actors.ts';
import { useDatabase } from '../../../tests/support/database.ts';
import { withRegistry } from '../../../tests/support/rows.ts';
import { publishDraft } from '../../../tests/support/schedule.ts';
import { publicationsOf } from '#platform/server/publication/index.ts';
import { NO_FILTERS } from '../schedule-filters.ts';
import {
  addEntry,
  amendEntry,
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

const publishedYear = async (year: number): Promise<string> => {
  await createSchedule(government, { year: String(year) });
  const id = await added(year);
  await publishDraft(year, at);
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

const versions = async (year: number) =>
  (await publicationsOf('schedule', String(year))).map(({ version, sha256 }) => [version, sha256.length]);

test('a published schedule is frozen with its hash, and every amendment is a version beside the old ones', async () => {
  const id = await publishedYear(2034);
  expect(await versions(2034)).toEqual([[1, 64]]);
  await amendEntry(health, { ...entry(2034), entry: id, format: 'online', ...reason }, { at });
  await withdrawEntry(health, { entry: id, ...reason }, { at });
  await added(2034, reason);
  expect(await versions(2034)).toEqual([4, 3, 2, 1].map((version) => [version, 64]));
  await createSchedule(system, { year: '2038' });
  await added(2038);
  expect(await versions(2038)).toEqual([]);
});

test('who saves over a version that he has not seen is refused, and saves over it knowingly', async () => {
  await createSchedule(system, { year: '2039' });
  const id = await added(2039);
  const seen = (await findEntry(id))?.entry.version;
  const change = (format: string, version?: number) =>
    amendEntry(health, { ...entry(2039, { format }), entry: id, ...(version && { version: String(version) }) }, { at });
  expect(await change('online', seen)).toMatchObject({ ok: true });
  const refusedNow = { ok: false, refusal: { reason: 'entry-changed-meanwhile' } };
  expect(await change('offline', seen)).toEqual(refusedNow);
  expect(await withdrawEntry(health, { entry: id, version: String(seen) }, { at })).toEqual(refusedNow);
  expect((await findEntry(id))?.entry).toMatchObject({ format: 'online', version: 2 });
  expect(await change('offline', 2)).toMatchObject({ ok: true });
  expect((await findEntry(id))?.entry).toMatchObject({ format: 'offline', version: 3 });
});

test('a draft is changed without a trace, a published schedule only with a reason that stays visible', async () => {
  const id = await publishedYear(2035);
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
  await publishedYear(2036);
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
  expect((await scheduleYears()).map(({ year }) => year)).toEqual([
    2039, 2038, 2037, 2036, 2035, 2034, 2032, 2031, 2030
  ]);
});
