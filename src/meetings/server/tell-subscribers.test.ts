import { beforeAll, expect, test } from 'vitest';
import { addEntry, confirmSubscription, createSchedule, subscribeToEntry } from '#planning/server/index.ts';
import { database } from '#platform/server/database/database.ts';
import { newId } from '#platform/server/ids.ts';
import { linkSecret } from '#platform/server/link-secret.ts';
import { system, visitor } from '../../../tests/support/actors.ts';
import { useDatabase } from '../../../tests/support/database.ts';
import { lettersTo } from '../../../tests/support/letters.ts';
import { useRegistry } from '../../../tests/support/registry.ts';
import { meetingRow } from '../../../tests/support/rows.ts';
import { publishDraft } from '../../../tests/support/schedule.ts';
import { subscriptions } from './index.ts';

useDatabase();
useRegistry();

const at = Temporal.Instant.from('2041-02-01T05:00:00Z');
const email = `${newId()}@example.kz`;
let entry = '';

beforeAll(async () => {
  await createSchedule(system, { year: '2041' });
  const themes = { themeKk: 'Ауыл медицинасы', themeRu: 'Сельская медицина' };
  const terms = { body: 'health', region: 'abai', plannedOn: '2041-05-14', precision: 'day', format: 'mixed' };
  const added = await addEntry(system, { year: '2041', ...terms, ...themes }, { at });
  entry = added.ok ? added.value.entry : '';
  await publishDraft(2041, at);
  await subscribeToEntry(visitor(), { entry, email, locale: 'en', consent: 'on' }, { at });
  const { id } = await database().selectFrom('entrySubscribers').select('id').executeTakeFirstOrThrow();
  await confirmSubscription(visitor(), { token: linkSecret('confirm-entry-subscriber', id) }, { at });
});

/** Hands an event of a meeting to who answers it, as the relay does: twice. */
const happened = async (seq: number, type: string, meeting: string): Promise<void> => {
  const event = { seq, at: '', type, object: { kind: 'meeting', id: meeting }, facts: {} };
  for (const { on, run } of [...subscriptions, ...subscriptions]) if (on.includes(type)) await run(event);
};

test('who follows an entry is told once when its meeting is announced, and forgotten when it was held', async () => {
  const scheduled = { kind: 'scheduled', entry, offScheduleReason: null } as const;
  const { id, number } = await meetingRow(scheduled);
  await happened(1, 'MeetingAnnounced', id);
  const [letter, ...more] = await lettersTo(email);
  expect(letter).toContain('The meeting is announced.');
  expect(letter).toContain(`/en/meetings/${number}`);
  expect(more).toEqual([]);
  await happened(2, 'MeetingPostponed', id);
  await happened(3, 'MeetingHeld', id);
  expect(await lettersTo(email)).toHaveLength(2);
  expect(await database().selectFrom('entrySubscribers').selectAll().execute()).toEqual([]);
});

test('a meeting outside the schedule has nobody to tell', async () => {
  const { id } = await meetingRow();
  await happened(4, 'MeetingAnnounced', id);
  expect(await lettersTo(email)).toHaveLength(2);
});
