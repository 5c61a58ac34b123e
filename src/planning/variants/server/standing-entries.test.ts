import { beforeAll, expect, test } from 'vitest';
import { system } from '../../../../tests/support/actors.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { useRegistry } from '../../../../tests/support/registry.ts';
import { withRegistry } from '../../../../tests/support/rows.ts';
import { planningYearOf } from '../../optimiser/server/planning-year.ts';
import { addEntry } from '../../server/add-entry.ts';
import { createSchedule } from '../../server/create-schedule.ts';
import { withdrawEntry } from '../../server/withdraw-entry.ts';

useDatabase();
useRegistry();
beforeAll(() => withRegistry());

const at = Temporal.Instant.from('2026-11-22T06:00:00Z');

const entry = async (plannedOn: string, precision: 'day' | 'month' = 'day'): Promise<string> => {
  const place = { year: plannedOn.slice(0, 4), body: 'health', region: 'abai', format: 'mixed' as const };
  const terms = { ...place, plannedOn, precision, themeKk: 'Ауыл', themeRu: 'Село' };
  const outcome = await addEntry(system, terms, { at });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value.entry;
};

test('entries added by hand and the last meetings of the year before stand when a year is planned, others do not', async () => {
  for (const year of ['2026', '2027']) await createSchedule(system, { year }, { at });
  const byHand = await entry('2027-03-02');
  const december = await entry('2026-12-28');
  await entry('2026-11-30');
  await entry('2027-04-01', 'month');
  const gone = await entry('2027-05-05');
  await withdrawEntry(system, { entry: gone }, { at });
  expect((await planningYearOf(2027)).standing).toEqual([
    { id: december, body: 'health', region: 'abai', on: '2026-12-28' },
    { id: byHand, body: 'health', region: 'abai', on: '2027-03-02' }
  ]);
});
