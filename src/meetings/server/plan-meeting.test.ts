import { expect, test } from 'vitest';
import { NO_FILTERS } from '#planning/index.ts';
import { addEntry, createSchedule } from '#planning/server/index.ts';
import { renewRegister } from '#registry/server/index.ts';
import { staff, system } from '../../../tests/support/actors.ts';
import { useDatabase } from '../../../tests/support/database.ts';
import { withRegistry } from '../../../tests/support/rows.ts';
import { publishDraft } from '../../../tests/support/schedule.ts';
import { draftsOfEntries, planMeeting, scheduleWithMeetings } from './index.ts';

const CONNECTIONS = 5;
const AT_ONCE = 40;

useDatabase(CONNECTIONS);

const at = Temporal.Instant.from('2026-02-01T05:00:00Z');
const themes = { themeKk: 'Ауыл медицинасы', themeRu: 'Сельская медицина' };
const terms = { body: 'health', region: 'abai', format: 'mixed', ...themes };

const scheduledEntries = async (): Promise<string[]> => {
  await createSchedule(system, { year: '2027' }, { at });
  const entries: string[] = [];
  for (let place = 0; place < AT_ONCE; place += 1) {
    const entry = { year: '2027', plannedOn: '2027-05-14', precision: 'day', ...terms };
    const added = await addEntry(system, entry, { at });
    if (added.ok) entries.push(added.value.entry);
  }
  await publishDraft(2027, at);
  return entries;
};

test('forty meetings are planned at once on five connections: no act waits for a second one, and only the office sees the drafts', async () => {
  const { post: holder } = await withRegistry();
  await renewRegister();
  const entries = await scheduledEntries();
  const place = { placeKk: 'Мәдениет үйі', placeRu: 'Дом культуры' };
  const time = { startsAt: '2027-05-14T15:00', plannedMinutes: '120', reportMinutes: '30' };
  const plan = { kind: 'scheduled', holder, ...terms, ...place, ...time, withParts: 'on' };
  const outcomes = await Promise.all(
    entries.map((entry) => planMeeting(staff('press-officer', 'health'), { ...plan, entry }, { at }))
  );
  const numbers = outcomes.map((outcome) => (outcome.ok ? outcome.value.number : outcome.refusal.reason));
  expect(numbers.toSorted()).toEqual(
    Array.from({ length: AT_ONCE }, (_, before) => `2027-${String(before + 1).padStart(3, '0')}`)
  );
  expect((await draftsOfEntries([2027])).get(entries[0] ?? '')).toBe(numbers[0]);
  expect((await draftsOfEntries([2026])).size).toBe(0);
  const seen = await scheduleWithMeetings(2027, NO_FILTERS);
  expect(seen?.rows.filter(({ meeting }) => meeting !== null)).toEqual([]);
});
