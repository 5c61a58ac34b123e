import { beforeEach, expect, test } from 'vitest';
import { database } from '#platform/server/database/database.ts';
import { newId } from '#platform/server/ids.ts';
import { system } from '../../../tests/support/actors.ts';
import { useDatabase } from '../../../tests/support/database.ts';
import { lettersTo } from '../../../tests/support/letters.ts';
import { meetingRow, questionRow } from '../../../tests/support/rows.ts';
import { followUpTimeline } from './follow-up-timeline.ts';
import { recordAnswer } from './record-answer.ts';
import { remindExecutors } from './remind-executors.ts';
import { reportOutcome } from './report-outcome.ts';
import { promisesOf } from './shown-promises.ts';
import { subscriptions } from './subscriptions.ts';

useDatabase();

const noon = (day: string): Temporal.Instant => Temporal.Instant.from(`${day}T06:00:00Z`);

let question: string;
let assignment: string;

beforeEach(async () => {
  const { id: meeting } = await meetingRow();
  question = (await questionRow(meeting)).id;
  const control = { kind: 'under-control', text: 'Бақылауда', body: 'labour', task: 'Жөндеу', dueOn: '2026-10-01' };
  const made = await recordAnswer(system, { question, ...control }, { at: noon('2026-09-01') });
  assignment = (made.ok && made.value.assignment) || '';
});

test('the timeline tells what happened and whose word is awaited', async () => {
  const at = noon('2026-09-05');
  const told = async (now: string): Promise<unknown[]> => {
    const steps = await followUpTimeline(question, 'ru', noon(now));
    return steps.map(({ title, body, state }) => [title, body, state]);
  };
  const begun = [
    ['Взят под контроль', 'Бақылауда', 'done'],
    ['Поручено: Проба', 'Жөндеу', 'done']
  ];
  expect(await told('2026-09-04')).toEqual([...begun, ['Ожидается слово органа: Проба', null, 'next']]);
  expect(await told('2026-10-02')).toEqual([...begun, ['Срок прошёл: Проба', null, 'now']]);
  await reportOutcome(system, { assignment, kind: 'no', text: 'Қаражат жоқ' }, { at });
  expect(await told('2026-10-02')).toEqual([
    ...begun,
    ['Орган сообщил результат: Нет, с причиной', 'Қаражат жоқ', 'done'],
    ['Ожидается слово спросившего', null, 'now']
  ]);
});

test('a promise is shown with names and days in words', async () => {
  const { promises, pages } = await promisesOf({ region: 'abai' }, { now: noon('2026-09-28'), locale: 'kk' });
  expect(pages).toBe(1);
  expect(promises[0]).toMatchObject({
    asked: 'Ауылда дәрігер қашан болады?',
    region: 'Сынақ',
    body: 'Сынақ',
    coExecutors: '',
    task: 'Жөндеу',
    dueOn: '01.10.2026',
    dueDay: '2026-10-01',
    state: 'soon',
    days: { code: 'left', days: 3, workingDays: 3 },
    outcome: null
  });
});

test('executors are written to 7 days and 1 day before and on the day, once each', async () => {
  const person = newId();
  const email = `${person}@example.kz`;
  const names = { titleKk: 'Орындаушы', titleRu: 'Исполнитель', titleEn: 'Executor' };
  const post = newId();
  const db = database();
  const now = noon('2026-01-01');
  await db.insertInto('people').values({ id: person, name: 'A', email, emailVerified: true, updatedAt: now }).execute();
  await db
    .insertInto('posts')
    .values({ id: post, body: 'labour', duty: 'executor', ...names })
    .execute();
  const validFrom = Temporal.PlainDate.from('2026-01-01');
  await db.insertInto('mandates').values({ id: newId(), post, person, validFrom }).execute();
  await database()
    .updateTable('assignments')
    .set({ awaitedOn: null, status: 'confirmed' })
    .where('id', '!=', assignment)
    .execute();
  for (const day of ['2026-09-23', '2026-09-24', '2026-09-24', '2026-09-30', '2026-10-01', '2026-10-02'])
    await remindExecutors(noon(day));
  expect((await lettersTo(email)).length).toBe(3);
});

test('the asker with a confirmed contact is told of the outcome once', async () => {
  const contact = `${question}@example.kz`;
  const confirmedAt = noon('2026-09-01');
  await database().insertInto('askers').values({ question, contactKind: 'email', contact, confirmedAt }).execute();
  const event = {
    seq: 41,
    at: '2026-09-05T06:00:00Z',
    type: 'OutcomeReported',
    object: { kind: 'assignment', id: assignment },
    facts: { question }
  };
  for (const { on, run } of subscriptions) if (on.includes(event.type)) await Promise.all([run(event), run(event)]);
  expect((await lettersTo(contact)).length).toBe(1);
});
